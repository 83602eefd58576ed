// Pages around the package, under the Content-Security-Policy that its README names, and nothing that it forbids.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { startBrowser } from "./browser.mjs";

const POLICY =
  "default-src 'none'; connect-src 'self'; style-src 'self'; form-action 'self'; script-src 'self' 'wasm-unsafe-eval'";
/** An import map or a script in the page itself is allowed by its hash. */
const hashes = (page) =>
  [...page.matchAll(/<script[^>]*>([^]+?)<\/script>/g)].map(
    ([, inline]) => ` 'sha256-${createHash("sha256").update(inline).digest("base64")}'`,
  );
const TYPES = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".html": "text/html; charset=utf-8",
};
const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, "Noto Sans CJK SC", sans-serif; }
  body { max-inline-size: 40rem; margin: 1.5rem auto; padding-inline: 1rem; }
  label, input, button { display: block; font: inherit; }
  [hidden] { display: none; }
  input { box-sizing: border-box; inline-size: 100%; margin-block: 0.25rem 0.75rem; padding: 0.5rem; }
`;
const root = new URL("../../../pkg/", import.meta.url);
/** What a test puts under a path, besides the package. */
const placed = new Map([["/page.css", STYLE]]);

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  response.setHeader("Content-Security-Policy", [POLICY, ...hashes(placed.get("/") ?? "")].join(""));
  response.setHeader("Content-Type", TYPES[extname(pathname) || ".html"] ?? "text/plain");
  try {
    const file = /^\/(?:pkg|node_modules\/passmuster)\/(.*)$/.exec(pathname)?.[1];
    response.end(placed.get(pathname) ?? (file ? await readFile(new URL(file, root)) : "sent"));
  } catch {
    response.writeHead(404).end();
  }
});

let browser;
before(async () => {
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  server.close();
});

/** Puts a text under a path; its ending says what it is. */
const place = (path, text) => placed.set(path, text);

/** A whole page, for `onPage`. `body` stands in it, `script` is a module of its own. */
export function html({ lang = "en", dir = "ltr", body, script = `import "/pkg/element/index.js";` }) {
  const content = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>passmuster</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script></head><body><main><h1>passmuster</h1>${body}</main></body></html>`;
  return { content, script };
}

/** The labels of the form in each language. */
export const LABELS = {
  en: ["New password", "Confirm password", "Save"],
  nl: ["Nieuw wachtwoord", "Wachtwoord bevestigen", "Opslaan"],
  sv: ["Nytt lösenord", "Bekräfta lösenord", "Spara"],
  ru: ["Новый пароль", "Подтвердите пароль", "Сохранить"],
  zh: ["新密码", "确认密码", "保存"],
};

/** A form with the element, as the README shows it. */
export function form({ lang = "en", policy = "nist-63b-4", id = "new", inside = "", attributes = "" } = {}) {
  const [password, confirmation, save] = LABELS[lang];
  return `<form action="/sent/${id}">
    <input type="text" autocomplete="username" value="jmorgan" hidden>
    <label for="${id}">${password}</label>
    <input id="${id}" name="password" type="password" autocomplete="new-password" required>
    <password-meter for="${id}" confirmation="${id}-again" policy="${policy}" ${attributes}>${inside}</password-meter>
    <label for="${id}-again">${confirmation}</label>
    <input id="${id}-again" type="password" autocomplete="new-password" required>
    <button>${save}</button></form>`;
}

/**
 * One test on a page that is made by `html`. `reports` there holds what was reported; what the page complains of fails the test.
 */
export function onPage(name, { content, script = "", ready = "#asked li", ...options }, drive) {
  test(name, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.complaints = complaints;
    await page.addInitScript(() => {
      globalThis.reports = [];
      addEventListener("passmuster-report", ({ detail, target }) => reports.push({ ...detail, from: target.id }));
      addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective}`));
    });
    place("/", content);
    place("/page.js", script);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction((ready) => globalThis.reports.length > 0 || document.querySelector(ready), ready);
    await drive(page);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

/** What axe complains of. */
export async function complaintsOfAxe(page, state) {
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  }
  const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return found.violations.map(({ id, nodes }) => `${state}: ${id} ${nodes.map(({ html }) => html).join(" ")}`);
}

/** A picture, where somebody wants to look at it. */
export async function picture(page, name) {
  const folder = process.env.PASSMUSTER_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
