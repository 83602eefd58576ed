// WebAssembly is tried; where it is forbidden, the form without it is loaded.
import { init, Policy } from "passmuster/init";
import { ask } from "./cases.js";

init()
  .then(() => ({ Policy }))
  .catch((error) => {
    globalThis.caught = `${error.name}: ${error.message}`;
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    return import("passmuster/no-wasm");
  })
  .then((passmuster) => (globalThis.reports = ask(passmuster)));
