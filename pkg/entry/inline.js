export { Policy, bytesToHash, init, presets } from "../load/inline.js";
export { PassmusterError } from "./error.js";
