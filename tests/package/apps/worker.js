// A worker that answers once everything is ready.
import { Policy } from "passmuster";
import { ask } from "./cases.js";

onmessage = async () => postMessage(await ask({ Policy }));
