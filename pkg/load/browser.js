// In a browser the engine and the lists are fetched from where the package is. A module of its own, so that a bundler can leave it
// out where only the class of errors is used.
import { engine } from "../dist/engine.js";
import { list } from "./lists.js";
import { passmuster } from "./passmuster.js";

const core = () => new URL("../dist/core.wasm", import.meta.url);
const patterns = () => new URL("../dist/patterns.wasm", import.meta.url);
export const { Policy, bytesToHash, init, presets } = passmuster({ glue: engine, core, patterns, list });
