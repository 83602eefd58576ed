import { engine } from "../dist/engine.js";
import { list } from "../load/lists.js";
import { passmuster } from "../load/passmuster.js";

const core = () => new URL("../dist/core.wasm", import.meta.url);
const patterns = () => new URL("../dist/patterns.wasm", import.meta.url);
export const { Policy, bytesToHash, init, presets } = /* @__PURE__ */ passmuster({ glue: engine, core, patterns, list });
export { PassmusterError } from "./error.js";
