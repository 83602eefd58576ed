// The package's README can be copied and run.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { pathToFileURL } from "node:url";

const readme = readFileSync(new URL("../../pkg/README.md", import.meta.url), "utf8");
const passmuster = process.env.PASSMUSTER
  ? pathToFileURL(process.env.PASSMUSTER).href
  : new URL("../../pkg/entry/node.js", import.meta.url).href;

/** Runs an example and returns what it prints. */
async function run(t, example) {
  const log = t.mock.method(console, "log", () => {});
  const installed = createRequire(passmuster);
  const source = example
    .replace('from "passmuster"', `from ${JSON.stringify(passmuster)}`)
    .replace(/from "(passmuster\/.*)"/, (_, name) => `from ${JSON.stringify(pathToFileURL(installed.resolve(name)))}`);
  await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return log.mock.calls.map((call) => call.arguments);
}

const [check, render] = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, example]) => example);

test("the example for Node prints a verdict and a checklist", async (t) => {
  const [[verdict], ...lines] = await run(t, check);
  assert.match(verdict, /^(accepted|undecided|refused)$/);
  assert.ok(lines.length > 2);
  for (const [sign, text] of lines) assert.match(`${sign} ${text}`, /^[✓✗…] \S/);
});

test("the example for a server prints the element with its requirements", async (t) => {
  const [[html]] = await run(t, render);
  assert.match(html, /^<password-meter .*<template shadowrootmode="open"><style>[^]*Minst 15 tecken[^]*<\/password-meter>$/);
});

test("on a server the element can be imported, and nothing is defined", async () => {
  const path = createRequire(passmuster).resolve("passmuster/element");
  const { PasswordMeterElement } = await import(pathToFileURL(path));
  assert.equal(typeof PasswordMeterElement, "function");
});
