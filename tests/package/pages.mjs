// Pages in Chromium under the Content-Security-Policy that the package's README names, for one file of tests.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";
import { after, before } from "node:test";
import * as vite from "vite";
import { startBrowser } from "../browser/support/browser.mjs";
import { appsFor, assertNative, installed } from "./support.mjs";

const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".bin": "application/octet-stream", ".html": "text/html; charset=utf-8" };
const CSP = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src data:";

/** A folder with the apps, and what opens pages of it. */
export function pagesFor(name) {
  const folder = appsFor(name);

  /** Serves the folder; `/node_modules` is the installed one, and below `/wrong` no type is right for wasm. */
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.replace(/^\/wrong/, "");
    const type = path === pathname ? types[extname(path)] : (types[extname(path)] ?? "").replace("wasm", "octet-stream");
    // Parcel writes an import map into the page.
    const csp = path.startsWith("/parcel/") ? CSP.replace("script-src", "script-src 'unsafe-inline'") : CSP;
    response.setHeader("Content-Security-Policy", csp);
    try {
      const body = await readFile(join(path.startsWith("/node_modules/") ? installed : folder, path));
      response.writeHead(200, { "Content-Type": type ?? "" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  let browser;
  let address;
  before(async () => {
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${server.address().port}`;
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  /** A page with one script in the folder, and its name. The browser shall not ask for an icon. */
  function html(name, script, type = "module") {
    const head = '<!doctype html><title>passmuster</title><link rel="icon" href="data:,">';
    const body = '<div id="app"></div>';
    writeFileSync(join(folder, name), script ? `${head}<script type="${type}" src="${script}" defer></script>${body}` : head);
    return name;
  }

  /** Opens a page. `said` is what it writes to the console, `asked` the paths that it asks for. */
  async function open(path, at = address) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const said = [];
    const asked = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    context.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${at}/${path}`);
    return { page, said, asked, close: () => context.close() };
  }

  /** Opens a page, runs something in it, waits for its reports and compares. What it says on the console is returned. */
  async function assertPage(path, { drive, at } = {}) {
    const { page, said, asked, close } = await open(path, at);
    if (drive) await page.evaluate(drive);
    const waited = page.waitForFunction(() => globalThis.reports, undefined, { timeout: 20_000 });
    await waited.catch((error) => assert.fail(`${error.message} ${said} ${asked}`));
    assertNative(await page.evaluate(() => globalThis.reports));
    await close();
    return { said, asked };
  }

  /** The same, and nothing is said. */
  async function assertQuietPage(path, drive) {
    const { said, asked } = await assertPage(path, { drive });
    assert.deepEqual(said, []);
    return asked;
  }

  /** Builds pages of scripts with Vite, into `vite/`. */
  async function buildWithVite(scripts) {
    const pages = scripts.map((script) => join(folder, html(script.replace(/\.\w+$/, ".html"), `./${basename(script)}`)));
    const build = { outDir: "vite", rollupOptions: { input: pages } };
    await vite.build({ root: folder, configFile: false, logLevel: "error", build, base: "/vite/" });
  }

  return { folder, html, open, assertPage, assertQuietPage, buildWithVite };
}
