// `passmuster/inline`: one file, no second one.
import { Policy } from "passmuster/inline";
import { ask } from "./cases.js";

ask({ Policy }).then((reports) => (globalThis.reports = reports));
