import load, { prepare } from "../dist/passmuster.js";

export const init = (source = new URL("../dist/passmuster_bg.wasm", import.meta.url)) =>
  load({ module_or_path: source }).then(prepare);

export { Policy, bytesToHash, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
