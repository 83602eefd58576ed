// A page.
import { Policy } from "passmuster";
import { ask } from "./cases.js";

ask({ Policy }).then((reports) => (globalThis.reports = reports));
