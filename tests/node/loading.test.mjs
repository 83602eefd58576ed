// Lists are files of their own: which are asked for, what is judged before they are there, and what is refused.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { addressOf, entry } from "./entries.mjs";

const whole = await entry("passmuster");
const dist = join(dirname(fileURLToPath(addressOf("passmuster"))), "../dist");
const core = readFileSync(join(dist, "core.wasm"));
const fileOf = (name) => readFileSync(join(dist, `lists/${name}.bin`));

let copies = 0;
/** A copy of the package as a browser has it, and the names of the lists that it asked for. */
async function copy() {
  const asked = [];
  const { Policy, ...rest } = await import(new URL(`../load/browser.js?${(copies += 1)}`, addressOf("passmuster")).href);
  const lists = (name) => {
    asked.push(name);
    return fileOf(name);
  };
  const load = (source, options) => Policy.load(source, { wasm: core, lists, ...options });
  return { ...rest, Policy, asked, load };
}

const policyOf = (languages, edition = "small") => ({
  schema: 1,
  lists: { edition, languages },
  rules: [{ rule: "length", min: 8 }, { rule: "strength", min_score: 2 }],
});
const PASSWORDS = ["zonsondergang", "Sommarstuga-7", "пароль123", "woaiwojia", "correct horse battery staple", "xK9#vbQ2!rTz"];
const ALWAYS = ["characters", "en", "passwords"];

for (const [why, source, options, expected] of [
  ["a Swedish site pays for Swedish", policyOf(["sv"]), {}, [...ALWAYS, "sv"]],
  ["English alone", policyOf(["en"]), {}, ALWAYS],
  ["a policy that names none asks for all", { schema: 1, rules: [] }, {}, [...ALWAYS, "nl", "ru", "sv", "zh"]],
  ["a preset by its name", "superoffice", {}, [...ALWAYS, "nl", "ru", "sv", "zh"]],
  ["other languages than the policy's", "superoffice", { languages: ["nl", "ru"] }, [...ALWAYS, "nl", "ru"]],
  ["JSON text", JSON.stringify(policyOf(["zh"])), {}, [...ALWAYS, "zh"]],
  ["there are no files of the large edition", policyOf(["nl"], "large"), {}, []],
]) {
  test(`what is asked for: ${why}`, async () => {
    const { asked, load } = await copy();
    await load(source, options);
    assert.deepEqual(asked.sort(), expected.sort());
  });
}

for (const languages of [["en"], ["nl"], ["sv", "ru"], ["en", "nl", "sv", "ru", "zh"]]) {
  test(`the same reports as where all lists are: ${languages}`, async () => {
    const { load } = await copy();
    const [some, all] = [await load(policyOf(languages)), new whole.Policy(policyOf(languages))];
    for (const password of PASSWORDS) assert.deepEqual(some.check(password), all.check(password), password);
  });
}

test("languages in place of the policy's: the policy says so, and the server can judge by the same", async () => {
  const { load } = await copy();
  const policy = await load("nist-63b-4", { languages: ["nl"] });
  assert.deepEqual(policy.toJSON().lists, { edition: "small", languages: ["nl"] });
  const same = new whole.Policy(JSON.parse(JSON.stringify(policy)));
  for (const password of PASSWORDS) assert.deepEqual(policy.check(password), same.check(password), password);
  await assert.rejects(load("nist-63b-4", { languages: [] }), { code: "contradiction", path: "$.lists.languages" });
});

test("until the lists are there the strength is deferred, and nothing is accepted", async () => {
  const { load } = await copy();
  let arrive;
  const wait = new Promise((resolve) => (arrive = resolve));
  const lists = async (name) => (await wait, fileOf(name));
  const policy = await load(policyOf(["nl"]), { early: true, lists });
  const early = policy.check("xK9#vbQ2!rTz");
  assert.equal(early.verdict, "undecided");
  assert.equal(early.estimate, undefined);
  assert.equal(policy.estimate("xK9#vbQ2!rTz"), null);
  const [, length, strength] = early.judgements;
  assert.deepEqual([length.outcome.state, strength.outcome], ["pass", { state: "deferred", missing: "lists_missing" }]);
  assert.equal(policy.check("short").verdict, "refused", "what needs no list is judged");
  arrive();
  await policy.ready;
  assert.deepEqual(policy.check("xK9#vbQ2!rTz"), new whole.Policy(policyOf(["nl"])).check("xK9#vbQ2!rTz"));
});

test("each list is asked for once, and what is missing when it is needed", async () => {
  const { asked, load } = await copy();
  const [dutch] = await Promise.all([load(policyOf(["nl"])), load(policyOf(["nl"]))]);
  const before = dutch.check("zonsondergang");
  await load(policyOf(["nl", "zh"]));
  assert.deepEqual(asked.sort(), [...ALWAYS, "nl", "zh"].sort());
  assert.deepEqual(dutch.check("zonsondergang"), before, "more lists change no verdict of a policy that does not name them");
});

const flipped = (bytes) => bytes.map((byte, at) => (at === 30_000 ? byte ^ 1 : byte));
for (const [why, wrong, path, message] of [
  ["cut short", { sv: fileOf("sv").subarray(0, 50_000) }, "$.lists.sv", /50000 bytes instead of \d+$/],
  ["empty", { passwords: new Uint8Array() }, "$.lists.passwords", /0 bytes instead of/],
  ["another list", { sv: fileOf("nl") }, "$.lists.sv", /bytes instead of/],
  ["one bit of it changed", { sv: flipped(fileOf("sv")) }, "$.lists.sv", /another SHA-256 than its own$/],
  ["one bit of the character model changed", { characters: flipped(fileOf("characters")) }, "$.lists.characters", /SHA-256/],
]) {
  test(`a file that is no list of this version is refused, and asked for again: ${why}`, async () => {
    const { load } = await copy();
    const lists = (name) => wrong[name] ?? fileOf(name);
    await assert.rejects(load(policyOf(["sv"]), { lists }), (error) => {
      assert.deepEqual([error.name, error.code, error.path], ["PassmusterError", "wrong_list", path]);
      assert.match(error.message, message);
      return true;
    });
    assert.equal((await load(policyOf(["sv"]))).check("Sommarstuga-7").verdict, "accepted");
  });
}

test("a file that cannot be loaded is told by its name, and asked for again", async () => {
  const { load } = await copy();
  const failing = (wrong) => (name) => (name === "nl" ? wrong() : fileOf(name));
  for (const [wrong, message] of [
    [() => Promise.reject(new Error("no network")), "$.lists.nl: could not be loaded: no network"],
    [() => new Response("", { status: 404 }), "$.lists.nl: could not be loaded: status 404"],
  ]) {
    const expected = { name: "PassmusterError", code: "unavailable", path: "$.lists.nl", message };
    await assert.rejects(load(policyOf(["nl"]), { lists: failing(wrong) }), expected);
    const policy = await load(policyOf(["nl"]), { lists: failing(wrong), early: true });
    await assert.rejects(policy.ready, expected);
    assert.equal(policy.check("xK9#vbQ2!rTz").verdict, "undecided");
  }
  assert.equal((await load(policyOf(["nl"]))).check("xK9#vbQ2!rTz").verdict, "accepted");
});

test("so is the wasm", async () => {
  const { load, Policy } = await copy();
  for (const [wasm, message] of [
    [Promise.resolve(new Response("", { status: 503 })), /^\$\.wasm: could not be loaded: status 503$/],
    [core.subarray(0, 1000), /^\$\.wasm: could not be loaded: WebAssembly/],
  ]) {
    await assert.rejects(load("amocrm", { wasm }), { name: "PassmusterError", code: "unavailable", path: "$.wasm", message });
  }
  assert.throws(() => new Policy("amocrm"), { code: "not_ready", path: "$" });
  assert.equal((await load("amocrm")).name, "amocrm");
});

test("a wrong policy is told as such, whatever else is wrong", async () => {
  const { load } = await copy();
  const lists = () => Promise.reject(new Error("no network"));
  await assert.rejects(load("amocrn", { lists }), { code: "unknown_name", suggestion: "amocrm" });
  await assert.rejects(load({ schema: 1, rules: [{ rule: "length", min: -1 }] }, { lists }), { path: "$.rules[0].min" });
  for (const source of [undefined, null, 7, [], () => {}, "{", new Date()]) await assert.rejects(load(source, { lists }), { name: "PassmusterError" });
});

test("the texts are at hand, and no part of the data", async () => {
  const { load } = await copy();
  const policy = await load(policyOf(["nl"]));
  const report = policy.check("zonsondergang");
  for (const language of ["nl", "sv", "ru", "zh", "en"]) {
    assert.deepEqual(report.messages(language), policy.messages(structuredClone(report), language));
  }
  assert.ok(!Object.keys(report).includes("messages") && !JSON.stringify(report).includes("messages"));
  policy.free();
  assert.ok(report.messages("nl").title, "also when the policy is gone");
});

test("one file: the lists come within the wasm", async () => {
  const { asked, load } = await copy();
  const policy = await load("superoffice", { wasm: readFileSync(join(dist, "passmuster.wasm")) });
  assert.deepEqual(asked, []);
  assert.deepEqual(policy.check("zonsondergang"), new whole.Policy("superoffice").check("zonsondergang"));
});
