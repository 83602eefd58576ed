import { prepare } from "../dist/no-wasm.js";

export const init = async () => prepare();

export { Policy, bytesToHash, presets } from "../dist/no-wasm.js";
export { PassmusterError } from "./error.js";
