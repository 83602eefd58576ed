// `passmuster/edge`: the runtime hands over a compiled module; nothing is waited for.
import { init, Policy } from "passmuster/edge";
import { askAtOnce } from "./cases.js";

globalThis.start = (module) => {
  init(module);
  return JSON.stringify(askAtOnce({ Policy }));
};
