import load, { prepare } from "../dist/passmuster.js";
import gzip from "../dist/inline.js";

const packed = () => new Blob([Uint8Array.from(atob(gzip), (char) => char.charCodeAt(0))]).stream();
const wasm = () => new Response(packed().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
export const init = () => load({ module_or_path: wasm() }).then(prepare);

export { Policy, bytesToHash, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
