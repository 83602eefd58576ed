// The form without WebAssembly, in Chromium under policies that forbid it, and what such policies do:
// the table of docs/content-security-policy.md.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";
import * as vite from "vite";
import webpack from "webpack";
import { startBrowser } from "../browser/support/browser.mjs";
import { appsFor, assertNative, installed } from "./support.mjs";

const folder = appsFor("no-wasm");
const types = { ".js": "text/javascript", ".wasm": "application/wasm" };
const FORBIDDEN = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
const ALLOWED = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";

/** `/page?script=…` is a page with that script; `csp` is the policy of whatever is asked for. */
const server = createServer(async (request, response) => {
  const { pathname, searchParams: asked } = new URL(request.url, "http://localhost");
  if (asked.has("csp")) response.setHeader("Content-Security-Policy", asked.get("csp"));
  if (pathname === "/page") {
    const tag = `<script nonce="abc" type="${asked.get("type") ?? "module"}" src="${asked.get("script")}" defer></script>`;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(`<!doctype html><title>passmuster</title><link rel="icon" href="data:,">${asked.has("script") ? tag : ""}`);
  }
  try {
    const body = await readFile(join(pathname.startsWith("/node_modules/") ? installed : folder, pathname));
    response.writeHead(200, { "Content-Type": types[extname(pathname)] ?? "" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});

/** The apps without bundler: their imports name files. */
function unbundled(name, source = readFileSync(join(folder, `${name}.js`), "utf8")) {
  const entry = (_, name = "browser") => `"/node_modules/passmuster/entry/${name}.js"`;
  writeFileSync(join(folder, `plain/${name}.js`), source.replace(/"passmuster(?:\/([\w-]+))?"/g, entry));
}

let browser;
let address;
before(async () => {
  cpSync(join(folder, "cases.js"), join(folder, "plain/cases.js"), { recursive: true });
  for (const name of ["no-wasm", "no-wasm-worker", "caught", "powers"]) unbundled(name);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  server.close();
});

/** Opens a page under a policy, does something with it, and tells what it asked for and what it complained of. */
async function open(csp, given, use) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = [];
  const said = [];
  context.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${address}/page?${new URLSearchParams({ csp, ...given })}`);
  const result = await use(page, said);
  await context.close();
  const translation = (path) => /(?:dist\/no-wasm|(?:vite|webpack)\/.*no-wasm.*)\.js$/.test(path);
  // Bundlers name it after the entry, and add a hash.
  return { result, said, wasm: asked.filter((path) => path.endsWith(".wasm")).length, translated: asked.filter(translation).length };
}

/** Waits for the reports of an app and compares them with native Rust's. */
async function judged(page, said) {
  const waited = page.waitForFunction(() => globalThis.reports, undefined, { timeout: 60_000 });
  await waited.catch((error) => assert.fail(`${error.message} ${said}`));
  assertNative(await page.evaluate(() => globalThis.reports));
  return page.evaluate(() => globalThis.caught);
}

/** What policies allow: wasm, `eval`. */
for (const [csp, wasm, evaluation] of [
  ["script-src 'self'", false, false],
  ["script-src 'self' 'wasm-unsafe-eval'", true, false],
  ["script-src 'self' 'unsafe-eval'", true, true],
  ["default-src 'self'", false, false],
  ["default-src 'self' 'wasm-unsafe-eval'", true, false],
  ["default-src 'self' 'wasm-unsafe-eval'; script-src 'self'", false, false],
  ["default-src 'none'; script-src-elem 'self' 'wasm-unsafe-eval'", false, false],
  ["script-src 'nonce-abc' 'strict-dynamic'", false, false],
  ["script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'", true, false],
  ["script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'", true, false],
  ["worker-src 'self'; style-src 'self'", true, true],
]) {
  test(`${csp}: wasm ${wasm}, eval ${evaluation}`, async () => {
    const { result } = await open(csp, { script: "plain/powers.js" }, async (page) => {
      await page.waitForFunction(() => globalThis.found);
      return page.evaluate(() => globalThis.found);
    });
    const sink = csp.includes("trusted-types") ? "trusted-types-sink" : "eval";
    const reported = [!wasm && "wasm-eval", !evaluation && sink].filter(Boolean);
    assert.deepEqual(result, { module: wasm, instantiate: wasm, eval: evaluation, reported });
  });
}

test("where WebAssembly is forbidden, the reports are those of native Rust", async (t) => {
  const quiet = async (csp, given) => {
    const { result, wasm, translated } = await open(csp, given, async (page, said) => {
      await judged(page, said);
      assert.deepEqual(said, []);
      return page.evaluate(async () => {
        const refusal = (act) => Promise.resolve().then(act).then(() => "none", ({ name }) => name);
        const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
        return [await refusal(() => new WebAssembly.Module(empty)), await refusal(() => WebAssembly.instantiate(empty))];
      });
    });
    assert.deepEqual({ result, wasm }, { result: ["CompileError", "CompileError"], wasm: 0 });
    return translated;
  };
  await t.test("without bundler", async () => assert.equal(await quiet(FORBIDDEN, { script: "plain/no-wasm.js" }), 1));
  await t.test("in one classic script", async () => {
    const options = { absWorkingDir: folder, bundle: true, logLevel: "silent" };
    await esbuild.build({ ...options, entryPoints: ["no-wasm-script.js"], format: "iife", outfile: "one/no-wasm.js" });
    await quiet(FORBIDDEN, { script: "one/no-wasm.js", type: "text/javascript" });
  });
  for (const csp of ["script-src 'nonce-abc'", "script-src 'nonce-abc' 'strict-dynamic'"]) {
    await t.test(csp, () => quiet(csp, { script: "plain/no-wasm.js" }));
    await t.test(`${csp}, imported later`, async () => {
      const { translated } = await open(csp, { script: "plain/caught.js" }, judged);
      assert.equal(translated, 1);
    });
  }
  await t.test("with trusted types", () =>
    quiet(`${FORBIDDEN}; require-trusted-types-for 'script'; trusted-types 'none'`, { script: "plain/no-wasm.js" }),
  );
});

test("<password-meter> takes a policy of this form, and does not ask for the other", async () => {
  const source = `
    import "passmuster/element";
    import { Policy } from "passmuster/no-wasm";
    const [field, meter] = [document.createElement("input"), document.createElement("password-meter")];
    field.id = "new";
    meter.setAttribute("for", "new");
    meter.policy = await Policy.load("nist-63b-4");
    document.body.append(field, meter);`;
  unbundled("meter", source.replace("passmuster/element", "/node_modules/passmuster/element/index.js"));
  const trusted = `${FORBIDDEN}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const { said, wasm } = await open(trusted, { script: "plain/meter.js" }, async (page, said) => {
    await page.fill("input", "Sommar2024!");
    const judged = page.waitForFunction(() => document.querySelector("password-meter").report?.estimate, undefined, { timeout: 20_000 });
    await judged.catch((error) => assert.fail(`${error.message} ${said}`));
    assert.equal(await page.evaluate(() => document.querySelector("input").validity.valid), false);
  });
  assert.deepEqual({ said, wasm }, { said: [], wasm: 0 });
});

test("with WebAssembly, under trusted types too, where a worker needs more", async () => {
  const trusted = `${ALLOWED}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const { result } = await open(trusted, { script: "plain/caught.js" }, async (page, said) => {
    assert.equal(await judged(page, said), undefined);
    return page.evaluate(() => {
      try {
        new Worker("/plain/powers.js").terminate();
      } catch ({ name }) {
        return name;
      }
    });
  });
  assert.equal(result, "TypeError");
});

/** Asks a worker, whose script comes with a policy of its own. */
const askWorker = (page, script, csp) =>
  page.evaluate(
    (url) =>
      new Promise((done, failed) => {
        const worker = new Worker(url, { type: "module" });
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = () => failed(new Error("the worker does not start"));
        worker.postMessage("ask");
      }),
    `${script}?${new URLSearchParams(csp ? { csp } : {})}`,
  );

test("a worker obeys the policy that its own script comes with", async (t) => {
  for (const [page, worker, wasm] of [
    [FORBIDDEN, ALLOWED, true],
    [FORBIDDEN, undefined, true],
    [ALLOWED, FORBIDDEN, false],
  ]) {
    await t.test(`page ${page}, worker ${worker}`, async () => {
      const { result } = await open(page, {}, (page) => askWorker(page, "/plain/powers.js", worker));
      assert.equal(result.instantiate, wasm);
    });
  }
  await t.test("one that forbids WebAssembly gives the same reports", () =>
    open(FORBIDDEN, {}, async (page) => assertNative(await askWorker(page, "/plain/no-wasm-worker.js", FORBIDDEN))),
  );
});

test("a failed attempt is told from other failures, and the other form is loaded", async () => {
  const forbidden = await open("script-src 'self'", { script: "plain/caught.js" }, judged);
  assert.match(forbidden.result, /^unavailable \$\.wasm: could not be loaded: WebAssembly/);
  assert.deepEqual([forbidden.wasm, forbidden.translated], [1, 1]);
  const allowed = await open(ALLOWED, { script: "plain/caught.js" }, judged);
  // One of the ten policies has patterns, for which another engine is loaded.
  assert.deepEqual([allowed.said, allowed.result, allowed.wasm, allowed.translated], [[], undefined, 2, 0]);
});

test("the wasm file is fetched, for which `connect-src` is asked", async () => {
  const fetched = async (page) => {
    await page.waitForFunction(() => globalThis.caught);
    return page.evaluate(() => globalThis.caught);
  };
  const { result } = await open(ALLOWED.replace("connect-src 'self'", ""), { script: "plain/caught.js" }, fetched);
  assert.match(result, /^unavailable .*Failed to fetch/);
});

test("`passmuster/inline` fetches nothing", async () => {
  unbundled("inline");
  const { said } = await open(ALLOWED.replace("connect-src 'self'", ""), { script: "plain/inline.js" }, judged);
  assert.deepEqual(said, []);
});

test("the choice that the page recommends loads one form only", async (t) => {
  const page = readFileSync(new URL("../../docs/content-security-policy.md", import.meta.url), "utf8");
  const [, choice] = page.match(/```js\n(function mayRunWasm[^]*?)```/);
  const source = `${choice}\nimport { ask } from "./cases.js";\nglobalThis.reports = await ask({ Policy });`;
  writeFileSync(join(folder, "chosen.js"), source);
  const loads = async (given) => {
    const forbidden = await open("script-src 'self'", given, judged);
    assert.deepEqual([forbidden.wasm, forbidden.translated], [0, 1]);
    const allowed = await open(ALLOWED, given, judged);
    assert.deepEqual([allowed.said, allowed.wasm, allowed.translated], [[], 2, 0]);
  };
  await t.test("without bundler", async () => {
    unbundled("chosen", source);
    await loads({ script: "plain/chosen.js" });
  });
  await t.test("Vite", async () => {
    const rollupOptions = { input: join(folder, "chosen.js"), output: { entryFileNames: "[name].js" } };
    const build = { outDir: "vite", rollupOptions, modulePreload: false, minify: false };
    await vite.build({ root: folder, configFile: false, logLevel: "error", base: "/vite/", build });
    await loads({ script: "vite/chosen.js" });
  });
  await t.test("webpack", async () => {
    const output = { path: join(folder, "webpack"), publicPath: "/webpack/", filename: "[name].js" };
    const optimization = { minimize: false, chunkIds: "named" };
    const given = { context: folder, mode: "production", entry: { chosen: "./chosen.js" }, output, optimization, performance: false };
    await new Promise((done, failed) => {
      webpack(given, (error, stats) => (error || stats.hasErrors() ? failed(error ?? new Error(stats.toString())) : done()));
    });
    await loads({ script: "webpack/chosen.js", type: "text/javascript" });
  });
});
