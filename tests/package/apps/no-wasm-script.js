// The same in a classic script, which does not know its own address: it is told where the lists are.
import { Policy } from "passmuster/no-wasm";
import { ask } from "./cases.js";

ask({ Policy }, { lists: "/node_modules/passmuster/dist/lists/" }).then((reports) => (globalThis.reports = reports));
