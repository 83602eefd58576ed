// Prints what a browser downloads, and holds it to the budgets: node sizes.mjs ROOT ESBUILD PEERS.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [root, esbuild, peers] = process.argv.slice(2);
const { build } = createRequire(import.meta.url)(esbuild);
const budgets = JSON.parse(readFileSync(join(root, "xtask/budgets.json"), "utf8"));
let exceeded = 0;

/** Raw, gzip and brotli, as each file is sent for itself. */
const sizes = (files) =>
  files
    .map((bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length])
    .reduce((sums, one) => sums.map((sum, at) => sum + one[at]), [0, 0, 0]);

function row(name, files) {
  const found = sizes(files);
  const budget = budgets[name];
  const cells = found.map((size) => (size / 1000).toFixed(1).padStart(9)).join("");
  const limit = budget === undefined ? "" : (budget / 1000).toFixed(1).padStart(9);
  const over = found[2] > budget;
  if (over) exceeded += 1;
  console.log(`${name.padEnd(46)}${cells}${limit}${over ? "  exceeded" : ""}`);
}

/** One script, as a bundler makes it for production. */
async function bundled(contents, resolveDir) {
  const options = { bundle: true, minify: true, write: false, format: "esm", platform: "browser", logLevel: "error" };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir } });
  return Buffer.from(outputFiles[0].contents);
}

const dist = (file) => readFileSync(join(root, "pkg/dist", file));
const list = (name) => dist(`lists/${name}.bin`);
const core = dist("core.wasm");
const patterns = dist("patterns.wasm");
const glue = await bundled(`export * from "./browser.js";`, join(root, "pkg/entry"));

console.log("kB".padEnd(46) + ["raw", "gzip", "brotli", "budget"].map((form) => form.padStart(9)).join(""));
row("engine without patterns", [core]);
row("engine with patterns", [patterns]);
row("JavaScript", [glue]);
const languages = ["en", "nl", "sv", "ru", "zh"];
for (const name of ["passwords", "characters", ...languages]) row(`list: ${name}`, [list(name)]);

const always = [glue, list("passwords"), list("characters"), list("en")];
row("first verdict: English", [core, ...always]);
for (const name of languages.slice(1)) row(`first verdict: English and ${name}`, [core, ...always, list(name)]);
const words = languages.slice(1).map(list);
row("five languages", [core, ...always, ...words]);
row("five languages and patterns", [patterns, ...always, ...words]);
row("one file: passmuster.wasm", [dist("passmuster.wasm")]);
row("one script: inline.js", [dist("inline.js")]);
row("workbench", [dist("workbench.wasm"), dist("workbench.js")]);

const version = (name) => JSON.parse(readFileSync(join(peers, "node_modules", name, "package.json"), "utf8")).version;
row(`zxcvbn ${version("zxcvbn")}`, [readFileSync(join(peers, "node_modules/zxcvbn/dist/zxcvbn.js"))]);
const packages = ["common", "en", "nl-be"].map((name) => `@zxcvbn-ts/language-${name}`);
const imports = ["@zxcvbn-ts/core", ...packages].map((name, at) => `export * as p${at} from "${name}";`).join("\n");
row(`zxcvbn-ts ${version("@zxcvbn-ts/core")}: common, en, nl-be`, [await bundled(imports, peers)]);
console.log(exceeded);
