// A worker that answers once the engine is ready; messages wait meanwhile.
import * as passmuster from "passmuster/init";
import { ask } from "./cases.js";

const ready = passmuster.init();
onmessage = async () => {
  await ready;
  postMessage(ask(passmuster));
};
