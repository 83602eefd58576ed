// `passmuster/init`: no top-level await.
import { init, Policy } from "passmuster/init";
import { ask } from "./cases.js";

init().then(() => (globalThis.reports = ask({ Policy })));
