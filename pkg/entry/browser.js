import { init } from "./init.js";

await init();

export { PassmusterError, Policy, presets } from "./init.js";
