// The examples of the package's README: each is built, and those that need nothing but the package are run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { build } from "esbuild";
import { appsFor, installed } from "./support.mjs";

const folder = appsFor("readme");
const readme = readFileSync(join(installed, "node_modules/passmuster/README.md"), "utf8");

/** What the examples stand under, and they. */
const examples = readme.split(/^##+ /m).flatMap((section) => {
  const [title] = section.split("\n", 1);
  return [...section.matchAll(/```js\n([^]*?)```|<script type="module">\n([^]*?)<\/script>/g)].map(([, js, inPage]) => [title, js ?? inPage]);
});

test("there is an example for every place", () => assert.equal(examples.length, 19, examples.map(([title]) => title).join()));

for (const [nth, [title, source]] of examples.entries()) {
  test(`README, ${title} (${nth}): every name that it imports is there`, async () => {
    const stdin = { contents: source, resolveDir: folder };
    const loader = { ".wasm": "empty" };
    const conditions = title.includes("Node") ? ["node"] : ["browser"];
    const platform = title.includes("Node") ? "node" : "browser";
    const options = { bundle: true, write: false, format: "esm", logLevel: "silent", outdir: folder };
    const { warnings } = await build({ ...options, stdin, loader, conditions, platform });
    assert.deepEqual(warnings, []);
  });
}

/** Runs what was copied, and returns what it prints. */
function print(title, file) {
  const [, source] = examples.find(([under]) => under === title);
  writeFileSync(join(folder, file), source);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, file)], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

test("README: the first example prints a verdict and a sentence", () =>
  assert.match(print("# passmuster", "first.mjs"), /^(accepted|undecided|refused) \S.+\.\n$/));
test("README: the example for CommonJS prints a verdict", () =>
  assert.match(print("CommonJS in Node", "copied.cjs"), /^(accepted|undecided|refused)\n$/));
test("README: the example for one file prints a verdict", () =>
  assert.match(print("One file", "copied.mjs"), /^(accepted|undecided|refused)\n$/));
