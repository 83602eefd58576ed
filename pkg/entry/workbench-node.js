import { readFileSync } from "node:fs";
import { initSync } from "../dist/workbench.js";

initSync({ module: readFileSync(new URL("../dist/workbench_bg.wasm", import.meta.url)) });

export { describe, difference, parsePasswordRules, Policy, presets, resolve, tighten } from "../dist/workbench.js";
export { PassmusterError } from "./error.js";
