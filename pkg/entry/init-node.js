export const init = async () => {};

export { PassmusterError, Policy, presets } from "./node.js";
