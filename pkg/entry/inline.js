import load, { prepare } from "../dist/passmuster.js";
import gzip from "../dist/inline.js";

const headers = { "Content-Type": "application/wasm" };
const bytes = () => new Blob([Uint8Array.from(atob(gzip), (char) => char.charCodeAt(0))]);
const wasm = () => new Response(bytes().stream().pipeThrough(new DecompressionStream("gzip")), { headers });
export const init = () => load({ module_or_path: wasm() }).then(prepare);

export { Policy, presets } from "../dist/passmuster.js";
export { PassmusterError } from "./error.js";
