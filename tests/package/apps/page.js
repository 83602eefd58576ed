// `passmuster` itself: ready as soon as it is imported.
import * as passmuster from "passmuster";
import { ask } from "./cases.js";

globalThis.reports = ask(passmuster);
