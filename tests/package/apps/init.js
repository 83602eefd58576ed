// `passmuster/init`: no top-level await.
import * as passmuster from "passmuster/init";
import { ask } from "./cases.js";

passmuster.init().then(() => (globalThis.reports = ask(passmuster)));
