// What is written for the browser also runs on the server that renders it first.
import * as passmuster from "passmuster";
import { ask } from "./cases.js";

await passmuster.init();
process.stdout.write(JSON.stringify(await ask(passmuster)));
