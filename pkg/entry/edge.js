export { Policy, bytesToHash, init, presets } from "../load/edge.js";
export { PassmusterError } from "./error.js";
