export * from "../types.js";

/**
 * Makes the engine ready; only then may anything else be used. Called again, it gives the same promise's outcome; after a
 * failure it tries again.
 * @param source where the wasm is, or the wasm itself; by default the file beside the package's own. Node has it already
 */
export function init(
  source?: string | URL | Request | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module,
): Promise<void>;
