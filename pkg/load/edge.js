// Whoever compiles the wasm hands it over, with the lists in it.
import { engine } from "../dist/engine.js";
import { passmuster } from "./passmuster.js";

const home = passmuster({ glue: engine });
export const init = (module) => home.engine().startSync(module);
export const { Policy, bytesToHash, presets } = home;
