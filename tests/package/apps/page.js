// `passmuster` itself: ready as soon as it is imported.
import { Policy } from "passmuster";
import { ask } from "./cases.js";

globalThis.reports = ask({ Policy });
