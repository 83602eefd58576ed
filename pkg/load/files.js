// Starts an engine at once, where files can be read: `wasm` gives its bytes, `list` those of a list.
import { createHash } from "node:crypto";
import { LISTS } from "./engine.js";

export function startWith(home, wasm, list) {
  const engine = home.engine();
  engine.startSync(wasm());
  for (const name of LISTS) {
    const bytes = list(name);
    engine.add(name, bytes, createHash("sha256").update(bytes).digest());
  }
  engine.door.prepare();
}
