// WebAssembly is tried; where it is forbidden, the form without it is loaded.
import { init, Policy } from "passmuster";
import { ask } from "./cases.js";

init()
  .then(() => ({ Policy }))
  .catch((error) => {
    globalThis.caught = `${error.code} ${error.message}`;
    if (!/CompileError|EvalError/.test(error.cause?.name)) throw error;
    return import("passmuster/no-wasm");
  })
  .then((passmuster) => ask(passmuster))
  .then((reports) => (globalThis.reports = reports));
