// `passmuster/no-wasm`: nothing is fetched or compiled, whatever the page's policy says of WebAssembly.
import { Policy } from "passmuster/no-wasm";
import { ask } from "./cases.js";

globalThis.reports = ask({ Policy });
