// A worker that answers once the engine is ready; messages wait meanwhile.
import { init, Policy } from "passmuster/init";
import { ask } from "./cases.js";

const ready = init();
onmessage = async () => {
  await ready;
  postMessage(ask({ Policy }));
};
