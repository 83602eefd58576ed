export { Policy, bytesToHash, init, presets } from "../load/browser.js";
export { PassmusterError } from "./error.js";
