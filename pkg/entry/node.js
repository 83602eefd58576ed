import { readFileSync } from "node:fs";
import { engine } from "../dist/engine.js";
import { startWith } from "../load/files.js";
import { list } from "../load/lists.js";
import { passmuster } from "../load/passmuster.js";

const home = passmuster({ glue: engine });
startWith(home, () => readFileSync(new URL("../dist/patterns.wasm", import.meta.url)), (name) => readFileSync(list(name)));
export const { Policy, bytesToHash, init, presets } = home;
export { PassmusterError } from "./error.js";
