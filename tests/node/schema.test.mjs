// The JSON Schema of policies, by a validator that is not ours: it takes what the reader takes, and refuses nothing else.
// What the reader takes is tested natively; here the tables are taken at their word.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const files = (folder) => readdirSync(new URL(folder, root)).filter((file) => file.endsWith(".json")).sort();

// Strict: a word of the schema that the draft does not know is an error. A type may be `["integer", "null"]`.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: false });
const accepts = ajv.compile(read("docs/policy.schema.json"));
const why = () => ajv.errorsText(accepts.errors);

test("every preset is valid", () => {
  const presets = files("src/presets/");
  assert.ok(presets.length >= 7);
  for (const file of presets) assert.ok(accepts(read(`src/presets/${file}`)), `${file}: ${why()}`);
});

test("every policy that passwords are judged by in the tables is valid", () => {
  let policies = 0;
  for (const topic of ["text", "rules", "presets", "flows", "strength"]) {
    for (const file of files(`tests/vectors/${topic}/`)) {
      const { policy, cases } = read(`tests/vectors/${topic}/${file}`);
      for (const own of [policy, ...cases.map((row) => row.policy)].filter((value) => typeof value === "object")) {
        policies += 1;
        assert.ok(accepts(own), `${topic}/${file}: ${why()}`);
      }
    }
  }
  assert.ok(policies >= 100, `${policies} policies`);
});

test("what the schema refuses, the reader refuses too", () => {
  const refused = {};
  for (const file of files("tests/vectors/policy/")) {
    for (const row of read(`tests/vectors/policy/${file}`).cases) {
      // Texts are about JSON itself, and about sizes.
      if (row.policy === undefined || accepts(row.policy)) continue;
      assert.notEqual(row.error, null, `${file}: ${row.why}: ${why()}`);
      refused[row.error.code] = (refused[row.error.code] ?? 0) + 1;
    }
  }
  assert.deepEqual(Object.keys(refused).sort(), ["contradiction", "missing_key", "unknown_key", "unknown_name", "wrong_type"]);
});

test("a misspelt key, a name that nobody knows and a wrong type are always found by the schema", () => {
  for (const file of files("tests/vectors/policy/")) {
    for (const { policy, error, why } of read(`tests/vectors/policy/${file}`).cases) {
      if (policy === undefined || !["missing_key", "unknown_key", "unknown_name", "wrong_type"].includes(error?.code)) continue;
      assert.ok(!accepts(policy), `${file}: ${why}`);
    }
  }
});

// (why, policy); each differs from a valid policy in one place.
for (const [reason, policy] of [
  ["another version", { schema: 2, rules: [] }],
  ["no rules", { schema: 1 }],
  ["a key of nobody", { schema: 1, rules: [], rulez: [] }],
  ["a title that is null", { schema: 1, title: null, rules: [] }],
  ["no language", { schema: 1, lists: { languages: [] }, rules: [] }],
  ["a language twice", { schema: 1, lists: { languages: ["nl", "nl"] }, rules: [] }],
  ["a rule of nobody", { schema: 1, rules: [{ rule: "lenght", min: 8 }] }],
  ["another rule's parameter", { schema: 1, rules: [{ rule: "confirmation", min: 8 }] }],
  ["a negative number", { schema: 1, rules: [{ rule: "length", min: -8 }] }],
  ["a number beyond 32 bits", { schema: 1, rules: [{ rule: "length", min: 4294967296 }] }],
  ["a score of 5", { schema: 1, rules: [{ rule: "strength", min_score: 5 }] }],
  ["more history than is kept", { schema: 1, rules: [{ rule: "history", last: 25 }] }],
  ["a class of nobody", { schema: 1, rules: [{ rule: "character_classes", min: { digits: 1 } }] }],
  ["a source without its status", { schema: 1, rules: [{ rule: "confirmation", source: { text: "x" } }] }],
  ["one alternative", { schema: 1, rules: [{ rule: "any_of", alternatives: [{ rules: [{ rule: "confirmation" }] }] }] }],
  ["a mode within an alternative", {
    schema: 1,
    rules: [{
      rule: "any_of",
      alternatives: [{ rules: [{ rule: "not_current", mode: "advise" }] }, { rules: [{ rule: "confirmation" }] }],
    }],
  }],
  ["a hundred and one rules", { schema: 1, rules: Array(101).fill({ rule: "confirmation" }) }],
]) {
  test(`refused: ${reason}`, () => assert.ok(!accepts(policy)));
}

test("a policy that names its schema is valid", () => {
  assert.ok(accepts({ $schema: "./policy.schema.json", schema: 1, rules: [{ rule: "length", min: 8 }] }), why());
});

test("the example of the documentation is valid", () => {
  const [, example] = /```json\n([^]*?)```/.exec(readFileSync(new URL("docs/policy.md", root), "utf8"));
  assert.ok(accepts(JSON.parse(example)), why());
});
