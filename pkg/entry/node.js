import { readFileSync } from "node:fs";
import { engine } from "../dist/engine.js";
import { files } from "../load/files.js";
import { passmuster } from "../load/passmuster.js";

const read = (file) => readFileSync(new URL(`../dist/${file}`, import.meta.url));
export const { Policy, bytesToHash, init, presets } = passmuster({ glue: engine, ...files(read) });
export { PassmusterError } from "./error.js";
