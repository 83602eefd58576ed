import init from "../dist/workbench.js";

await init({ module_or_path: new URL("../dist/workbench_bg.wasm", import.meta.url) });

export { describe, difference, parsePasswordRules, Policy, presets, resolve, tighten } from "../dist/workbench.js";
export { PassmusterError } from "./error.js";
