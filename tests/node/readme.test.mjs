// The package's README can be copied and run.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { addressOf, entry } from "./entries.mjs";

const readme = readFileSync(new URL("../../pkg/README.md", import.meta.url), "utf8");

let runs = 0;

/** The examples for Node under a heading. */
function examples(heading) {
  const section = readme.split(/\n## /).find((part) => part.startsWith(`${heading}\n`));
  return [...section.matchAll(/```js\n([^]*?)```/g)].map(([, example]) => example);
}

/** Runs an example under a heading, and tells what it prints. */
async function printed(t, heading, at = 0) {
  const log = t.mock.method(console, "log", () => {});
  const source = examples(heading)[at].replace(
    /from "(passmuster[^"]*)"/g,
    (_, entry) => `from ${JSON.stringify(addressOf(entry))}`,
  );
  // A module runs once: another number is another module.
  await import(`data:text/javascript,${encodeURIComponent(source)}//${(runs += 1)}`);
  return log.mock.calls.map((call) => call.arguments);
}

const WORKBENCH = "For those who write policies";

test("every example of the workbench is tested", () => assert.equal(examples(WORKBENCH).length, 4));

test("the example for Node prints a verdict and a checklist", async (t) => {
  const [[verdict], ...lines] = await printed(t, "In Node");
  assert.match(verdict, /^(accepted|undecided|refused)$/);
  assert.ok(lines.length > 2);
  for (const [sign, text] of lines) assert.match(`${sign} ${text}`, /^[✓✗…] \S/);
});

test("the example for a server prints the element with its requirements", async (t) => {
  const [[html]] = await printed(t, "`<password-meter>`: the whole field, ready made");
  assert.match(html, /^<password-meter .*<template shadowrootmode="open"><style>[^]*Minst 15 tecken[^]*<\/password-meter>$/);
});

test("on a server the element can be imported, and nothing is defined", async () => {
  const { PasswordMeterElement } = await entry("passmuster/element");
  assert.equal(typeof PasswordMeterElement, "function");
});

// The service is not asked by a test; another range than the password's is what it gives.
test("the example of leaked passwords prints an answer and a verdict", async (t) => {
  for (const [body, status, expected] of [
    ["0018A45C4D1DEF81644B54AB7F969B88D65:1", 200, ["not_found", "accepted"]],
    ["", 503, ["unavailable", "undecided"]],
  ]) {
    const fetch = t.mock.method(globalThis, "fetch", async () => new Response(body, { status }));
    const example = await printed(t, "Leaked passwords");
    assert.deepEqual(example, [expected]);
    assert.equal(fetch.mock.callCount(), 1);
    t.mock.restoreAll();
  }
});

test("the example for zxcvbn's users prints a score and what to do", async (t) => {
  const [[score, warning, suggestions]] = await printed(t, "Instead of zxcvbn");
  assert.ok(score >= 0 && score <= 4);
  assert.match(`${warning} ${suggestions.join(" ")}`, /\S.*\./);
});

test("the example of the linter prints findings", async (t) => {
  const lines = (await printed(t, WORKBENCH)).flat();
  assert.ok(lines.length > 4);
  for (const line of lines) assert.match(line, /^(note|warning|error): \$\S*: .+/);
  assert.ok(lines.some((line) => line.startsWith("warning: $.rules[0].max: ")));
});

test("the example of tightening prints where a rule is from, and the rules of a policy that extends", async (t) => {
  const [[name, from], [rules]] = await printed(t, WORKBENCH, 1);
  assert.equal(name, "everybody + administrators");
  assert.ok(from.some(({ part, parameters }) => part === "administrators" && parameters.includes("min")));
  assert.match(rules, /length.*history/);
});

test("the example of the generator prints how long and strong a phrase is", async (t) => {
  const [[length, bits]] = await printed(t, WORKBENCH, 2);
  assert.ok(length > 15 && bits >= 70, `${length} ${bits}`);
});

test("the example of the attribute prints it, and the misspelt word", async (t) => {
  const [[attribute, unsaid], [wrong, meant]] = await printed(t, WORKBENCH, 3);
  assert.match(attribute, /^minlength: \d+;/);
  assert.ok(unsaid > 0);
  assert.deepEqual([wrong, meant], ["requird", "required"]);
});
