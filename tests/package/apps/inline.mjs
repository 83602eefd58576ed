// `passmuster/inline` where there is no page: no file is read.
import * as passmuster from "passmuster/inline";
import { ask } from "./cases.js";

console.log(JSON.stringify(await ask(passmuster)));
