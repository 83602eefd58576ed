// `passmuster/no-wasm`: nothing is compiled, whatever the page's policy says of WebAssembly.
import { Policy } from "passmuster/no-wasm";
import { ask } from "./cases.js";

ask({ Policy }).then((reports) => (globalThis.reports = reports));
