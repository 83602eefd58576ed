// The same in a worker.
import { Policy } from "passmuster/no-wasm";
import { ask } from "./cases.js";

onmessage = async () => postMessage(await ask({ Policy }));
