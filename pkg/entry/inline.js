import { engine } from "../dist/engine.js";
import gzip from "../dist/inline.js";
import { passmuster } from "../load/passmuster.js";

const packed = () => new Blob([Uint8Array.from(atob(gzip), (char) => char.charCodeAt(0))]).stream();
const patterns = () => new Response(packed().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
export const { Policy, bytesToHash, init, presets } = /* @__PURE__ */ passmuster({ glue: engine, patterns });
export { PassmusterError } from "./error.js";
