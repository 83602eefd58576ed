import { initSync, prepare } from "../dist/passmuster.js";

export const init = (module) => void (initSync({ module }), prepare());

export { Policy, bytesToHash, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
