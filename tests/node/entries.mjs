/** The entries of the package under test: in the repository, or as it was packed and installed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const from = process.env.PASSMUSTER ?? fileURLToPath(new URL("../../pkg/entry/node.js", import.meta.url));
// Not each entry by `resolve`: that would be the one for `require`.
const manifest = createRequire(from).resolve("passmuster/package.json");
const { exports } = JSON.parse(readFileSync(manifest, "utf8"));

/** What an `import` in Node finds. */
const imported = (target) => (typeof target === "string" ? target : imported(target.node ?? target.default));

/** The address of an entry, such as `passmuster/breach`. */
export const addressOf = (entry) =>
  pathToFileURL(join(dirname(manifest), imported(exports[entry.replace(/^passmuster/, ".")]))).href;

/** An entry. */
export const entry = (name) => import(addressOf(name));
