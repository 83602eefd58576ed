// Node, as an ES module: there everything is ready at once.
import * as passmuster from "passmuster";
import { askAtOnce } from "./cases.js";

process.stdout.write(JSON.stringify(askAtOnce(passmuster)));
