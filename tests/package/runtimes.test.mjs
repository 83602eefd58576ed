// The package in Deno, Bun and Cloudflare's workerd: the programs that the lock file pins.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { canonical } from "../node/canonical.mjs";
import { cases } from "./apps/cases.js";
import { appsFor, askNative, assertNative, installed } from "./support.mjs";

const folder = appsFor("runtimes");

/** A program, of the one package below a scope that npm installs for this platform. Its own scripts are not run. */
function program(scope, file) {
  const packages = new URL(`node_modules/${scope}/`, import.meta.url);
  const names = existsSync(packages) ? readdirSync(packages) : [];
  const suffix = process.platform === "win32" ? ".exe" : "";
  const found = names.map((name) => fileURLToPath(new URL(`${name}/${file}${suffix}`, packages))).find(existsSync);
  assert.ok(found, `no ${file} for ${process.platform}-${process.arch} in ${scope}: it is not tested here`);
  return found;
}

/** What Deno is allowed: nothing, or to read the package. It asks nobody. */
const deno = (...allowed) => ["@deno", "deno", "run", "--no-prompt", "--no-remote", ...allowed];
const reads = `--allow-read=${join(installed, "node_modules/passmuster")}`;
const bun = ["@oven", "bin/bun", "run"];
const alone = { DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1", NO_COLOR: "1" };

/** Runs a program with an app. */
function run([scope, file, ...given], app) {
  const options = { cwd: folder, encoding: "utf8", env: { ...process.env, ...alone }, timeout: 60_000 };
  return spawnSync(program(scope, file), [...given, app], options);
}

for (const [name, runtime, app] of [
  ["Deno: an ES module imports it, and may read the package", deno(reads), "node.mjs"],
  ["Deno: as npm:passmuster", deno(reads), "deno.mjs"],
  ["Deno: CommonJS requires it", deno(reads), "node.cjs"],
  ["Deno: what waits in a browser runs as well", deno(reads), "node-load.mjs"],
  ["Deno: the wasm in the JavaScript needs no permission", deno(), "inline.mjs"],
  ["Bun: an ES module imports it", bun, "node.mjs"],
  ["Bun: CommonJS requires it", bun, "node.cjs"],
  ["Bun: what waits in a browser runs as well", bun, "node-load.mjs"],
  ["Bun: the wasm in the JavaScript", bun, "inline.mjs"],
]) {
  test(name, () => {
    const { status, stdout, stderr } = run(runtime, app);
    assert.equal(status, 0, stderr);
    assert.equal(stderr, "");
    assertNative(JSON.parse(stdout));
  });
}

test("Deno: without the permission to read it says which it lacks", () => {
  const { status, stderr } = run(deno(), "node.mjs");
  assert.notEqual(status, 0);
  assert.match(stderr, /--allow-read/);
});

test("Deno: its TypeScript reads the types", () => {
  cpSync(fileURLToPath(new URL("../types/sample.ts", import.meta.url)), join(folder, "sample.ts"));
  const { status, stderr } = run(["@deno", "deno", "check", "--no-remote", "--quiet"], "sample.ts");
  assert.equal(status, 0, stderr);
});

/** Starts workerd with a worker of the folder, and returns what it answers. */
async function answer(t, worker, request) {
  const options = { absWorkingDir: folder, bundle: true, format: "esm", external: ["*.wasm"], logLevel: "silent" };
  const { warnings } = await build({ ...options, entryPoints: [worker], outfile: "built.js" });
  assert.deepEqual(warnings, []);

  // It tells its port on a channel of its own.
  const stdio = ["ignore", "pipe", "pipe", "pipe"];
  const workerd = spawn(program("@cloudflare", "bin/workerd"), ["serve", "workerd.capnp", "--control-fd=3"], { cwd: folder, stdio });
  t.after(() => workerd.kill());
  let said = "";
  for (const pipe of [workerd.stdout, workerd.stderr]) pipe.on("data", (text) => (said += text));
  const { port } = await new Promise((listening, failed) => {
    workerd.stdio[3].once("data", (line) => listening(JSON.parse(line)));
    workerd.once("exit", (status) => failed(new Error(`it ended with ${status}: ${said}`)));
    workerd.once("error", failed);
  });
  const response = await fetch(`http://127.0.0.1:${port}/`, request);
  assert.equal(response.status, 200, said);
  const answered = await response.json();
  assert.equal(said, "");
  return answered;
}

test("workerd: a worker imports the wasm as a module", { timeout: 60_000 }, async (t) => assertNative(await answer(t, "workerd.js")));

test("workerd: so does the README's example", { timeout: 60_000 }, async (t) => {
  const readme = readFileSync(join(installed, "node_modules/passmuster/README.md"), "utf8");
  const [, example] = /^### Edge runtimes\n[^]*?```js\n([^]*?)```/m.exec(readme);
  writeFileSync(join(folder, "example.js"), example);
  const [{ policy, password }] = cases;
  const report = await answer(t, "example.js", { method: "POST", body: password });
  assert.deepEqual([canonical(report)], askNative([{ policy, password, context: {} }]));
});
