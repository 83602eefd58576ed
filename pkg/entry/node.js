import { readFileSync } from "node:fs";
import { initSync } from "../dist/passmuster.js";

initSync({ module: readFileSync(new URL("../dist/passmuster_bg.wasm", import.meta.url)) });

export { Policy, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
