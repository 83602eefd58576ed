// `passmuster/init`, told where the wasm is: for bundlers that do not follow `new URL(…, import.meta.url)`.
import { init, Policy } from "passmuster/init";
import wasm from "passmuster/passmuster.wasm";
import { ask } from "./cases.js";

init(wasm).then(() => (globalThis.reports = ask({ Policy })));
