// The engine as plain JavaScript: there is one, it is there from the start, and only the lists are fetched.
import * as door from "../dist/no-wasm.js";
import { list } from "./lists.js";
import { passmuster } from "./passmuster.js";

const glue = () => ({ ...door, initSync() {}, module() {} });
const home = passmuster({ glue, list });
home.engine().startSync();
export const { Policy, bytesToHash, init, presets } = home;
