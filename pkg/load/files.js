// Where files can be read at once: `read` gives the bytes of one of the package's built files.
import { createHash } from "node:crypto";

export const files = (read) => ({
  core: () => read("core.wasm"),
  patterns: () => read("patterns.wasm"),
  list: (name) => read(`lists/${name}.bin`),
  hash: (bytes) => createHash("sha256").update(bytes).digest(),
});
