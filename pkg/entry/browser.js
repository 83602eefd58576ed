import init, { prepare } from "../dist/passmuster.js";

await init({ module_or_path: new URL("../dist/passmuster_bg.wasm", import.meta.url) });
prepare();

export { Policy, bytesToHash, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
