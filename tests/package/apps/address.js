// Told where the wasm is: for bundlers that do not follow `new URL(…, import.meta.url)`.
import { Policy } from "passmuster";
import wasm from "passmuster/passmuster.wasm";
import { ask } from "./cases.js";

ask({ Policy }, { wasm }).then((reports) => (globalThis.reports = reports));
