export { Policy, bytesToHash, init, presets } from "../load/no-wasm.js";
export { PassmusterError } from "./error.js";
