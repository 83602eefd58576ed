import { init } from "./init.js";

await init();

export { PassmusterError, Policy, bytesToHash, presets } from "./init.js";
