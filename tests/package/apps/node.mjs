// Node, as an ES module.
import * as passmuster from "passmuster";
import { ask } from "./cases.js";

process.stdout.write(JSON.stringify(ask(passmuster)));
