// Serves the repository's own files to Chromium: the package as it is published, and each of the other estimators with all
// that it imports in one file, as a site would bundle it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const { build } = createRequire(new URL("tests/package.json", root))("esbuild");

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

const HEADERS = {
  // Nothing comes from an earlier page's cache.
  "cache-control": "no-store",
  // With these two the clock of a page counts in steps of 5 µs, without them of 100 µs.
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const PAGE = '<!doctype html><title>bench</title><link rel="icon" href="data:,">';

/** Starts it and gives its address and what stops it. */
export async function serve() {
  const bundles = new Map();
  for (const name of ["zxcvbn_js", "zxcvbn_ts"]) bundles.set(`/benches/peers/${name}.mjs`, await bundle(name));

  const answer = async (path) => {
    if (path === "/") return ["text/html", PAGE];
    if (bundles.has(path)) return ["text/javascript", bundles.get(path)];
    const file = new URL(`.${path}`, root);
    if (!/^(benches\/web|pkg)\//.test(relative(fileURLToPath(root), fileURLToPath(file)))) throw new Error("elsewhere");
    const bytes = await readFile(file);
    // A thread has no import map: the package's own name is resolved here.
    const body = path === "/pkg/zxcvbn/index.js" ? `${bytes}`.replace('"passmuster"', '"../entry/browser.js"') : bytes;
    return [TYPES[extname(path)] ?? "application/octet-stream", body];
  };
  const server = createServer(async (request, response) => {
    try {
      const [type, body] = await answer(new URL(request.url, "http://localhost").pathname);
      response.writeHead(200, { ...HEADERS, "content-type": type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => (server.close(), server.closeAllConnections());
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`benches/peers/${name}.mjs`, root))],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].contents;
}
