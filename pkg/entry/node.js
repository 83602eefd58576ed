import { readFileSync } from "node:fs";
import { initSync, prepare } from "../dist/passmuster.js";

initSync({ module: readFileSync(new URL("../dist/passmuster_bg.wasm", import.meta.url)) });
prepare();

export { Policy, bytesToHash, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
