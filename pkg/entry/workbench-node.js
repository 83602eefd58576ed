import { readFileSync } from "node:fs";
import { engine } from "../dist/workbench.js";
import { passmuster } from "../load/passmuster.js";

const home = passmuster({ glue: engine, methods: ["lint", "witness", "generate", "passwordRules"] });
home.engine().startSync(readFileSync(new URL("../dist/workbench.wasm", import.meta.url)));

export const { Policy, presets } = home;
export const { describe, difference, parsePasswordRules, resolve, tighten } = home.engine().door;
export { PassmusterError } from "./error.js";
