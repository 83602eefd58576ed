// `passmuster/inline`: one file, no second one.
import * as passmuster from "passmuster/inline";
import { ask } from "./cases.js";

passmuster.init().then(() => (globalThis.reports = ask(passmuster)));
