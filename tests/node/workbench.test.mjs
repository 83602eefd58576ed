// What comes in and goes out at the door for those who write policies, whatever a caller hands over.
import assert from "node:assert/strict";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { LANGUAGES, policy, workbench } from "./workbench.mjs";

const { describe, difference, parsePasswordRules, PassmusterError, Policy, presets, resolve, tighten } = workbench;
const form = await import(process.env.PASSMUSTER ? pathToFileURL(process.env.PASSMUSTER) : "../../pkg/entry/node.js");

const simple = { schema: 1, rules: [{ rule: "length", min: 8 }] };
const short = { schema: 1, rules: [{ rule: "length", max: 6 }] };
const wrong = { schema: 1, rules: [{ rule: "length", mim: 8 }] };
const parts = [{ name: "base", policy: simple }, { name: "client", policy: short }];
const thrower = { get name() { throw new Error("regenboog"); } };
const finding = { code: "no_minimum", severity: "warning", path: "$.rules" };
const call = (method, ...args) => () => policy(simple)[method](...args);

/** Calls that must be refused: a name, the call, the code, the path, and what else the error holds. */
const refused = [
  // What a policy is linted with.
  ["an unknown hasher", call("lint", { hasher: "rot13" }), "unknown_name", "$.context.hasher"],
  ["a misspelt key", call("lint", { ui_langauges: ["nl"] }), "unknown_key", "$.context.ui_langauges", { suggestion: "ui_languages" }],
  ["a language twice", call("lint", { ui_languages: ["nl", "nl"] }), "contradiction", "$.context.ui_languages[1]"],
  ["a context as text", call("lint", "{}"), "wrong_type", "$.context"],
  ["half of a pair", call("lint", { hasher: "\ud800" }), "lone_surrogate", "$.context.hasher"],
  ["a getter that throws", call("lint", { get hasher() { throw new Error("regenboog"); } }), "unreadable", "$.context.hasher"],
  ["a negative budget", call("witness", -1), "wrong_type", "$.steps"],
  ["a budget as text", call("witness", "100"), "wrong_type", "$.steps"],
  ["a budget without end", call("witness", Infinity), "wrong_type", "$.steps"],

  // Findings and languages.
  ["no finding", () => describe({}, "nl"), "wrong_type", "$.finding"],
  ["an unknown finding", () => describe({ ...finding, code: "too_good" }, "nl"), "wrong_type", "$.finding"],
  ["a finding without its numbers", () => describe({ ...finding, code: "length_nearly_fixed" }, "nl"), "wrong_type", "$.finding"],
  ["an unknown language", () => describe(finding, "tlh"), "unknown_name", "$.language"],

  // Policies that are made one.
  ["no parts", () => tighten([]), "no_parts", "$.parts", { places: [] }],
  ["parts that are no list", () => tighten({}), "wrong_type", "$.parts"],
  ["a part without a name", () => tighten([{ policy: simple }]), "missing_key", "$.parts[0]"],
  ["a part with more", () => tighten([{ name: "a", polciy: simple }]), "unknown_key", "$.parts[0].polciy", { suggestion: "policy" }],
  ["a policy that is wrong", () => tighten([parts[0], { name: "b", policy: wrong }]), "unknown_key", "$.parts[1].policy.rules[0].mim", { suggestion: "min" }],
  ["a wrong policy as text", () => tighten([{ name: "b", policy: JSON.stringify(wrong) }]), "unknown_key", "$.parts[0].policy.rules[0].mim"],
  ["an unknown preset", () => tighten([{ name: "a", policy: "amocmr" }]), "unknown_name", "$.parts[0].policy", { suggestion: "amocrm" }],
  ["a number for a policy", () => tighten([{ name: "a", policy: 1 }]), "wrong_type", "$.parts[0].policy"],
  ["the class itself", () => tighten([{ name: "a", policy: policy(simple) }]), "wrong_type", "$.parts[0].policy"],
  ["a part that throws", () => tighten([thrower]), "unreadable", "$.parts[0].name"],
  ["a name twice", () => tighten([parts[0], parts[0]]), "named_twice", "$.parts[1].policy", { places: [{ part: "base", path: "$" }] }],
  ["what contradicts itself", () => tighten(parts), "contradiction", "$.parts[0].policy.rules[0]", {
    places: [{ part: "base", path: "$.rules[0]" }, { part: "client", path: "$.rules[0]" }],
  }],
  ["more than are merged", () => tighten(Array.from({ length: 17 }, (_, at) => ({ name: `${at}`, policy: simple }))), "too_large", "$.parts"],

  // Policies that extend others.
  ["a base that nobody knows", () => resolve({ ...simple, extends: ["hous"] }, { house: simple }), "unknown_name", "$.policy.extends[0]", { suggestion: "house" }],
  ["a base that is wrong", () => resolve(simple, { house: wrong }), "unknown_key", "$.known.house.rules[0].mim", { suggestion: "min" }],
  ["bases that are no object", () => resolve(simple, ["house"]), "wrong_type", "$.known"],
  ["a policy that is wrong", () => resolve(wrong), "unknown_key", "$.policy.rules[0].mim"],
  ["a policy as text that is none", () => resolve("{"), "syntax", "$.policy"],
  ["what contradicts its base", () => resolve({ ...short, extends: ["house"] }, { house: simple }), "contradiction", "$.policy.rules[0]"],
  ["one that extends itself", () => resolve({ ...simple, extends: ["a"] }, { a: { ...simple, extends: ["a"] } }), "contradiction", "$.policy.extends[0]"],

  ["another preset that is unknown", () => difference("bsi", "bis"), "unknown_name", "$.second"],
  ["a first policy that is wrong", () => difference(wrong, "bsi"), "unknown_key", "$.first.rules[0].mim"],

  // Strings of the attribute.
  ["a number for a string", () => parsePasswordRules(8), "wrong_type", "$"],
  ["half of a pair in a string", () => parsePasswordRules("required: [\ud83d]"), "lone_surrogate", "$"],
  ["a misspelt property", () => parsePasswordRules("é; requird: lower"), "expected_property", "$", { span: { start: 0, end: 2, utf16_start: 0, utf16_end: 1 } }],
  ["a string without end", () => parsePasswordRules(" ".repeat(1e7)), "too_long", "$"],
];

for (const [name, refusedCall, code, path, rest = {}] of refused) {
  test(`refused: ${name}`, () => {
    assert.throws(refusedCall, (error) => {
      assert.ok(error instanceof PassmusterError && error instanceof Error, `${error}`);
      assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
      for (const [key, value] of Object.entries(rest)) assert.deepEqual(error[key], value, key);
      assert.doesNotMatch(`${error.message} ${JSON.stringify(error)}`, /regenboog/);
      return true;
    });
    assert.equal(policy(simple).check("regenboog").verdict, "accepted", "the policy still answers");
  });
}

test("the two modules share the class of errors, and no policies", () => {
  assert.equal(form.PassmusterError, PassmusterError);
  assert.notEqual(form.Policy, Policy);
  for (const name of ["lint", "witness", "generate", "passwordRules"]) {
    assert.equal(typeof Policy.prototype[name], "function");
    assert.equal(form.Policy.prototype[name], undefined);
  }
  assert.deepEqual(form.presets(), presets());
});

test("both modules judge alike", () => {
  for (const name of presets()) {
    const report = policy(name).check("Sommar2024!", { user: { names: ["Åsa"] } });
    assert.deepEqual(report, new form.Policy(name).check("Sommar2024!", { user: { names: ["Åsa"] } }));
  }
});

test("presets are extended without being handed in, and what is handed in goes before them", () => {
  const own = { schema: 1, extends: ["nist-63b-4", "house"], rules: [] };
  const house = { schema: 1, rules: [{ rule: "length", min: 40 }] };
  const min = ({ policy }) => Math.max(...policy.rules.map((rule) => (rule.rule === "length" && rule.min) || 0));
  assert.equal(min(resolve(own, { house })), 40);
  assert.ok(resolve({ ...own, extends: ["nist-63b-4"] }).policy.rules.length > 1);
  assert.equal(resolve(JSON.stringify({ ...own, extends: ["bsi"] }), { bsi: house }).policy.rules.length, 1);
  assert.deepEqual(new Policy({ ...own, extends: ["bsi"] }).toJSON(), resolve({ ...own, extends: ["bsi"] }).policy);
});

test("a finding is told in every language, also after a way through JSON", () => {
  const found = policy({ schema: 1, rules: [{ rule: "blocklist", words: ["été", "été"] }] }).lint();
  assert.ok(found.length > 2);
  for (const one of JSON.parse(JSON.stringify(found))) {
    const told = LANGUAGES.map((language) => describe(one, `${language}-XX`));
    assert.equal(new Set(told.map(({ problem }) => problem)).size, LANGUAGES.length);
    for (const { problem, advice, severity } of told) assert.ok(problem && advice && severity);
  }
  assert.equal(describe(finding, "nl").severity, "waarschuwing");
});

test("absent, null and undefined are the same", () => {
  const preset = policy("amocrm");
  for (const nothing of [null, undefined]) {
    assert.deepEqual(preset.lint(nothing), preset.lint());
    assert.deepEqual(preset.witness(nothing), preset.witness());
    assert.deepEqual(resolve(simple, nothing), resolve(simple));
    assert.equal(typeof preset.generate(nothing, nothing).password, "string");
  }
});
