import { engine } from "../dist/engine.js";
import { passmuster } from "../load/passmuster.js";

const home = /* @__PURE__ */ passmuster({ glue: engine });
export const init = (module) => home.engine().startSync(module);
export const { Policy, bytesToHash, presets } = home;
export { PassmusterError } from "./error.js";
