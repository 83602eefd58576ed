// Deno, by its name for packages of npm.
import * as passmuster from "npm:passmuster";
import { askAtOnce } from "./cases.js";

console.log(JSON.stringify(askAtOnce(passmuster)));
