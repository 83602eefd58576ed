// `passmuster/edge`: the runtime hands over a compiled module; nothing is waited for.
import * as passmuster from "passmuster/edge";
import { ask } from "./cases.js";

globalThis.start = (module) => {
  passmuster.init(module);
  return JSON.stringify(ask(passmuster));
};
