/** The entries of the package under test: in the repository, or as it was packed and installed. */
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const from = process.env.PASSMUSTER ?? fileURLToPath(new URL("../../pkg/entry/node.js", import.meta.url));
const { resolve } = createRequire(from);

/** The address of an entry, such as `passmuster/breach`. */
export const addressOf = (entry) => pathToFileURL(resolve(entry)).href;

/** An entry. */
export const entry = (name) => import(addressOf(name));
