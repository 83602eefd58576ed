// The package in Node, by every way in.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { appsFor, assertNative, installed } from "./support.mjs";

const folder = appsFor("node");

/** Runs an app; it may print nothing but its reports. */
function run(app) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, app)], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, "");
  assertNative(JSON.parse(stdout));
}

for (const [app, what] of [
  ["node.mjs", "an ES module imports it"],
  ["node.cjs", "CommonJS requires it, and it is ready at once"],
  ["node-load.mjs", "what waits in a browser runs as well"],
]) {
  test(`Node: ${what}`, () => run(app));
}

test("Node: the wasm in the JavaScript", async () => {
  const passmuster = await import(join(installed, "node_modules/passmuster/entry/inline.js"));
  const { ask } = await import("./apps/cases.js");
  assertNative(await ask(passmuster));
});

test("two copies of the package do not meet", () => {
  const modules = join(installed, "node_modules");
  cpSync(join(modules, "passmuster"), join(modules, "other-passmuster"), { recursive: true });
  run("copies.mjs");
});

test("an edge runtime hands over the module; nothing but WebAssembly and TextDecoder is there", async () => {
  const options = { absWorkingDir: folder, bundle: true, write: false, format: "iife", logLevel: "silent" };
  const { outputFiles, warnings } = await build({ ...options, entryPoints: ["edge.js"] });
  assert.deepEqual(warnings, []);
  const bytes = readFileSync(join(installed, "node_modules/passmuster/dist/passmuster.wasm"));
  const runtime = { TextDecoder, TextEncoder, bytes };
  assertNative(JSON.parse(runInNewContext(`${outputFiles[0].text}; start(new WebAssembly.Module(bytes))`, runtime)));
});

test("before anything is loaded nothing answers", async () => {
  for (const entry of ["browser", "edge", "inline"]) {
    const fresh = await import(`${join(installed, `node_modules/passmuster/load/${entry}.js`)}?fresh`);
    const error = { name: "PassmusterError", code: "not_ready", path: "$" };
    for (const ask of [() => new fresh.Policy("amocrm"), () => fresh.presets(), () => fresh.bytesToHash("x")]) assert.throws(ask, error);
  }
});

test("an app that uses but the error of an entry carries nothing else of it", async () => {
  for (const entry of ["passmuster", "passmuster/inline", "passmuster/edge"]) {
    const stdin = { contents: `export { PassmusterError } from "${entry}";`, resolveDir: folder };
    const { outputFiles } = await build({ stdin, bundle: true, write: false, format: "esm", logLevel: "silent" });
    const { length } = outputFiles[0].text;
    assert.ok(length > 200 && length < 1000, `${length} characters with ${entry}`);
  }
});
