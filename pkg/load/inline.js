// The wasm, with the lists in it, is text in the script.
import { engine } from "../dist/engine.js";
import gzip from "../dist/inline.js";
import { passmuster } from "./passmuster.js";

const packed = () => new Blob([Uint8Array.from(atob(gzip), (char) => char.charCodeAt(0))]).stream();
const patterns = () => new Response(packed().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
export const { Policy, bytesToHash, init, presets } = passmuster({ glue: engine, patterns });
