export * from "../types.js";

/**
 * Makes the engine ready, at once; only then may anything else be used. Called again, it does nothing.
 * @param module `passmuster/passmuster.wasm`, as the runtime compiled it: the lists are in it
 */
export function init(module: WebAssembly.Module): void;
