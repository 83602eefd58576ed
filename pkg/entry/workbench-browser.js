import { engine } from "../dist/workbench.js";
import { passmuster } from "../load/passmuster.js";

const patterns = () => new URL("../dist/workbench.wasm", import.meta.url);
const home = passmuster({ glue: engine, patterns, methods: ["lint", "witness", "generate", "passwordRules"] });
await home.init();

export const { Policy, presets } = home;
export const { describe, difference, parsePasswordRules, resolve, tighten } = home.engine().door;
export { PassmusterError } from "./error.js";
