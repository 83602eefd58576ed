export const init = async () => {};

export { PassmusterError, Policy, bytesToHash, presets } from "./node.js";
