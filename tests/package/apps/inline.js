// `passmuster/inline`: one file, no second one.
import { init, Policy } from "passmuster/inline";
import { ask } from "./cases.js";

init().then(() => (globalThis.reports = ask({ Policy })));
