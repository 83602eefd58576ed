// What bundlers make of the package, run in Chromium.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";
import { pagesFor } from "./pages.mjs";
import { installed } from "./support.mjs";

const { folder, html, assertPage, assertQuietPage, buildWithVite } = pagesFor("bundled");

/** One file needs no other; else come both engines, for one of the policies has patterns, and each list. */
function assertFiles(asked, name) {
  const files = (extension) => new Set(asked.filter((path) => path.endsWith(extension))).size;
  assert.deepEqual([files(".wasm"), files(".bin")], name === "inline" ? [0, 0] : [2, 7], asked.join(" "));
}

test("Vite", async (t) => {
  const pages = ["page", "inline", "with-worker"];
  await buildWithVite(pages.map((name) => `${name}.js`));
  for (const name of pages) {
    await t.test(name, async () => {
      const asked = await assertQuietPage(`vite/${name}.html`);
      assertFiles(asked, name);
    });
  }
});

test("Vite while developing", async (t) => {
  const options = { root: folder, configFile: false, logLevel: "error", cacheDir: join(folder, "vite-cache") };
  const developing = await vite.createServer({ ...options, server: { host: "127.0.0.1", port: 0, ws: false } });
  t.after(() => developing.close());
  await developing.listen();
  const { port } = developing.httpServer.address();
  for (const name of ["page", "with-worker"]) {
    await t.test(name, () => assertPage(html(`${name}.html`, `./${name}.js`), { at: `http://127.0.0.1:${port}` }));
  }
});

test("webpack", async (t) => {
  const pages = ["page", "inline", "with-worker"];
  const apps = (names) => Object.fromEntries(names.map((name) => [name, `./${name}.js`]));
  const output = { path: join(folder, "webpack"), filename: "[name].js" };
  const one = { context: folder, mode: "production", output, performance: false, optimization: { minimize: false } };
  const builds = [
    { ...one, entry: apps(pages), target: "web" },
    { ...one, entry: apps(["service-worker"]), target: "webworker" },
  ];
  await new Promise((done, failed) => {
    webpack(builds, (error, stats) =>
      error || stats.hasErrors() || stats.hasWarnings() ? failed(error ?? new Error(stats.toString())) : done(),
    );
  });
  for (const name of pages) {
    await t.test(name, async () => {
      const asked = await assertQuietPage(html(`webpack/${name}.html`, `${name}.js`, "text/javascript"));
      assertFiles(asked, name);
    });
  }
  await t.test("service worker", () => assertServiceWorker("webpack", "service-worker.js", "classic"));
});

test("esbuild", async (t) => {
  const options = { absWorkingDir: folder, bundle: true, outdir: "esbuild", loader: { ".wasm": "file" }, logLevel: "silent" };
  await esbuild.build({ ...options, entryPoints: ["address.js"], format: "esm" });
  const { warnings } = await esbuild.build({ ...options, entryPoints: ["inline.js"], format: "iife", target: "es2020" });
  assert.deepEqual(warnings, []);
  await t.test("told where the wasm is", () => assertQuietPage(html("esbuild/address.html", "address.js")));
  await t.test("in one classic script", () => assertQuietPage(html("esbuild/inline.html", "inline.js", "text/javascript")));
});

test("Parcel", async (t) => {
  const pages = ["page", "inline", "with-worker"];
  const app = join(folder, "parcel-app");
  for (const name of [...pages, "worker", "cases"]) cpSync(join(folder, `${name}.js`), join(app, `${name}.js`));
  for (const name of pages) html(`parcel-app/${name}.html`, `./${name}.js`);
  // Parcel takes the next lock file for the root, and reads `exports` only where it is told to.
  writeFileSync(join(app, "yarn.lock"), "");
  writeFileSync(join(app, "package.json"), `{ "type": "module", "@parcel/resolver-default": { "packageExports": true } }`);
  const parcel = fileURLToPath(new URL("node_modules/parcel/lib/bin.js", import.meta.url));
  const flags = ["--dist-dir", join(folder, "parcel"), "--public-url", "/parcel/", "--no-cache"];
  const given = ["build", ...pages.map((name) => `${name}.html`), ...flags];
  const built = spawnSync(process.execPath, [parcel, ...given], { cwd: app, encoding: "utf8" });
  assert.equal(built.status, 0, built.stdout + built.stderr);
  for (const name of pages) {
    await t.test(name, async () => {
      const asked = await assertQuietPage(`parcel/${name}.html`);
      assertFiles(asked, name);
    });
  }
});

test("Rollup", async () => {
  const bundle = await rollup({ input: join(folder, "inline.js"), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ file: join(folder, "rollup/inline.js"), format: "iife" });
  await assertQuietPage(html("rollup/inline.html", "inline.js", "text/javascript"));
});

/** Registers a service worker and asks it. */
async function assertServiceWorker(path, script, type) {
  await assertQuietPage(
    html(`${path}/empty.html`),
    `navigator.serviceWorker.register(${JSON.stringify(script)}, { type: ${JSON.stringify(type)} })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (globalThis.reports = data);
        active.postMessage("ask", [port2]);
      })`,
  );
}

/** The apps without any bundler: their imports name the files. */
function unbundled() {
  cpSync(join(folder, "cases.js"), join(folder, "plain/cases.js"), { recursive: true });
  for (const name of ["worker", "with-worker", "service-worker", "inline", "page"]) {
    const source = readFileSync(join(folder, `${name}.js`), "utf8")
      .replace(/"passmuster"/, '"/node_modules/passmuster/entry/browser.js"')
      .replace(/"passmuster\/(\w+)"/, '"/node_modules/passmuster/entry/$1.js"');
    writeFileSync(join(folder, `plain/${name}.js`), source);
  }
}

test("no bundler", async (t) => {
  unbundled();
  for (const name of ["page", "inline", "with-worker"]) {
    await t.test(name, () => assertQuietPage(html(`plain/${name}.html`, `${name}.js`)));
  }
  await t.test("service worker", () => assertServiceWorker("plain", "service-worker.js", "module"));
  await t.test("wasm that is served as something else is compiled all the same, with a warning", async () => {
    const source = readFileSync(join(folder, "plain/page.js"), "utf8").replace(/"\/node/, '"/wrong/node');
    writeFileSync(join(folder, "plain/wrong.js"), source);
    const { said } = await assertPage(html("plain/wrong.html", "wrong.js"));
    assert.match(said.join(" "), /application\/wasm/);
  });
  await t.test("two copies on one page do not meet", async () => {
    const source = `
      const before = Reflect.ownKeys(globalThis).length;
      const [one, other] = await Promise.all(["node_modules/passmuster", "node_modules/other-copy"].map((copy) => import("/" + copy + "/entry/browser.js")));
      const { ask } = await import("/plain/cases.js");
      if (one.Policy === other.Policy) throw new Error("they are one copy");
      if (Reflect.ownKeys(globalThis).length !== before) throw new Error("a global was left behind");
      (await other.Policy.load("amocrm")).free();
      globalThis.reports = await ask(one);`;
    cpSync(join(installed, "node_modules/passmuster"), join(installed, "node_modules/other-copy"), { recursive: true });
    writeFileSync(join(folder, "plain/copies.js"), source);
    await assertQuietPage(html("plain/copies.html", "copies.js"));
  });
});
