export * from "../types.js";

/** Makes the first check as fast as the next one. Not needed: everything can be used once it is imported. */
export function init(): Promise<void>;
