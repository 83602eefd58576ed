// Chromium of the system, and what a page may not do in any test.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The sandbox refuses to start for root, as which continuous integration often runs.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export function startBrowser() {
  const executablePath = process.env.PASSMUSTER_CHROMIUM ?? SYSTEM.find((path) => existsSync(path));
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What Chromium itself logs for an answer that refuses, which is no fault of the page. */
const REFUSED = /^Failed to load resource: the server responded with a status of (403|409|422|429) /;

/**
 * Opens the page and waits until it can be used. `page.logged` collects what is written to the console,
 * `page.complaints` what should not be there, and errors, and breaches of the content security policy;
 * `page.urls` every address that was asked for; `page.account` is the newest demo account, with the password
 * it was made with.
 */
export async function openPage(browser, address, { query = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.complaints = [];
  page.logged = [];
  page.urls = [];
  page.on("console", (message) => {
    page.logged.push(message.text());
    if (!REFUSED.test(message.text())) page.complaints.push(message.text());
  });
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("request", (request) => page.urls.push(request.url()));
  page.on("response", (response) => {
    if (new URL(response.url()).pathname === "/accounts") page.made = response;
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective}`));
    // The reports that the page shows, as it announces them.
    addEventListener("passmuster-report", (event) => (globalThis.shown = event.detail));
  });
  await page.goto(`${address}/${query}`);
  await ready(page);
  return page;
}

/** Waits until an account was made and the policy is in force. */
export async function ready(page) {
  const usable = page.waitForFunction(() => globalThis.shown && !document.getElementById("save").disabled);
  await usable.catch((error) => assert.fail(`${error.message} ${page.complaints}`));
  const { password, preset } = page.made.request().postDataJSON();
  page.account = { ...(await page.made.json()), password, preset };
}

/** No page may have logged anything, and all that it loaded came from one place. */
export async function closePage(page) {
  const complaints = page.complaints;
  const origins = new Set(page.urls.map((url) => new URL(url).origin));
  await page.context().close();
  assert.deepEqual(complaints, []);
  assert.equal(origins.size, 1, [...origins].join(" "));
}
