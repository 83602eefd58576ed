// Everything that is measured in Node.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measure } from "./measure.mjs";
import { table } from "./table.mjs";

const script = fileURLToPath(new URL("./node-fresh.mjs", import.meta.url));
const fresh = async (what, form) =>
  JSON.parse(execFileSync(process.execPath, ["--expose-gc", script, what, form], { encoding: "utf8" }));

await measure({
  version: `Node ${process.versions.node}`,
  fresh,
  table,
});
