// `passmuster/init`, told where the wasm is: for bundlers that do not follow `new URL(…, import.meta.url)`.
import * as passmuster from "passmuster/init";
import wasm from "passmuster/passmuster.wasm";
import { ask } from "./cases.js";

passmuster.init(wasm).then(() => (globalThis.reports = ask(passmuster)));
