export * from "../types.js";

/** Makes the engine ready; only then may anything else be used. Called again, it does nothing. */
export function init(): Promise<void>;
