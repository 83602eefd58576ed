// What a page asks for: the engine and the lists that its policies need, and nothing twice.
import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { canonical } from "../node/canonical.mjs";
import { pagesFor } from "./pages.mjs";
import { askNative } from "./support.mjs";

const { html, open } = pagesFor("requests");
html("empty.html");

const ALWAYS = ["characters.bin", "en.bin", "passwords.bin"];
const ALL = [...ALWAYS, "nl.bin", "ru.bin", "sv.bin", "zh.bin"];
const dutch = { languages: ["nl"] };
const length = { rule: "length", min: 8 };
const patterned = { schema: 1, lists: { languages: ["sv"] }, rules: [length, { rule: "pattern", must_match: "\\p{L}" }] };
const PASSWORD = "Fietsenwinkel2024!";

/** Loads policies in the page, one group after the other, and judges by each. */
async function judge(groups, password) {
  const { Policy } = await import("/node_modules/passmuster/entry/browser.js");
  const policies = [];
  for (const group of groups) policies.push(...(await Promise.all(group.map(([source, options]) => Policy.load(source, options)))));
  return policies.map((policy) => ({ policy: policy.toJSON(), report: policy.check(password) }));
}

for (const [why, groups, expected] of [
  ["languages instead of the policy's", [[["nist-63b-4", dutch]]], ["core.wasm", ...ALWAYS, "nl.bin"]],
  ["languages that the policy names", [[[{ schema: 1, lists: dutch, rules: [length] }]]], ["core.wasm", ...ALWAYS, "nl.bin"]],
  ["English alone", [[["superoffice", { languages: ["en"] }]]], ["core.wasm", ...ALWAYS]],
  ["a preset", [[["superoffice"]]], ["core.wasm", ...ALL]],
  ["a pattern", [[[patterned]]], ["patterns.wasm", ...ALWAYS, "sv.bin"]],
  ["a pattern, as JSON text", [[[JSON.stringify(patterned)]]], ["patterns.wasm", ...ALWAYS, "sv.bin"]],
  ["a preset with a pattern, by its name", [[["workplace-access-code", dutch]]], ["patterns.wasm", ...ALWAYS, "nl.bin"]],
  ["two at once share", [[["nist-63b-4", dutch], ["superoffice", dutch]]], ["core.wasm", ...ALWAYS, "nl.bin"]],
  ["so do two in turn", [[["nist-63b-4", dutch]], [["amocrm", { languages: ["ru"] }]]], ["core.wasm", ...ALWAYS, "nl.bin", "ru.bin"]],
  ["the larger engine does for all that come after it", [[[patterned]], [["nist-63b-4", dutch]]], ["patterns.wasm", ...ALWAYS, "nl.bin", "sv.bin"]],
]) {
  test(`a page asks for what it needs: ${why}`, async () => {
    const { page, said, asked, close } = await open("empty.html");
    const judged = await page.evaluate(`(${judge})(${JSON.stringify(groups)}, ${JSON.stringify(PASSWORD)})`);
    const files = asked.filter((path) => /\.(wasm|bin)$/.test(path)).map((path) => basename(path));
    assert.deepEqual(files.sort(), [...expected].sort());
    const native = askNative(judged.map(({ policy }) => ({ policy, password: PASSWORD, context: {} })));
    assert.deepEqual(judged.map(({ report }) => canonical(report)), native);
    assert.deepEqual(said, []);
    await close();
  });
}

test("a page that does not wait: what needs a list is deferred until it is there", async () => {
  const { page, said, close } = await open("empty.html");
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route("**/nl.bin", async (route) => (await held, route.continue()));
  const early = await page.evaluate(async (password) => {
    const { Policy } = await import("/node_modules/passmuster/entry/browser.js");
    globalThis.policy = await Policy.load("nist-63b-4", { languages: ["nl"], early: true });
    return [policy.check(password), policy.check("kort")];
  }, PASSWORD);
  const missing = early[0].judgements.map(({ outcome }) => outcome.missing);
  assert.ok(missing.includes("lists_missing"), missing.join());
  assert.deepEqual(early.map(({ verdict, estimate }) => [verdict, estimate]), [["undecided", undefined], ["refused", undefined]]);
  arrive();
  const late = await page.evaluate(async (password) => {
    await policy.ready;
    return { policy: policy.toJSON(), report: policy.check(password) };
  }, PASSWORD);
  assert.deepEqual([canonical(late.report)], askNative([{ policy: late.policy, password: PASSWORD, context: {} }]));
  assert.ok(late.report.estimate.segments.length > 0);
  assert.deepEqual(said, []);
  await close();
});
