// The tables under `tests/vectors/passwordrules` through the package, and every preset told to browsers.
import assert from "node:assert/strict";
import test from "node:test";
import { answer, same, tables, workbench } from "./workbench.mjs";

const files = Object.fromEntries(tables("passwordrules").map((file) => [file.name, file]));
const named = (file) => files[file].cases.map((row) => ({ ...row, name: `${file}: ${row.why}` }));
const parse = (text) => answer({ ask: "parse", text });
const texts = [
  ...["reads.json", "policies.json", "errors.json"].flatMap((file) => named(file).map(({ name, text }) => [name, text])),
  ...["corpus.json", "explainer.json"].flatMap((file) => files[file].strings.map((text) => [`${file}: ${text}`, text])),
];

test("there are as many strings as there were", () => assert.ok(texts.length >= 100, `${texts.length}`));

for (const { name, text, canonical, notes } of named("reads.json")) {
  test(name, () => {
    const read = parse(text);
    assert.equal(read.canonical, canonical);
    assert.deepEqual(read.notes, notes ?? []);
  });
}

for (const { name, text, rules, losses } of named("policies.json")) {
  test(name, () => {
    const read = parse(text);
    assert.deepEqual(read.policy.rules, rules);
    assert.deepEqual(read.losses, losses ?? []);
  });
}

for (const { name, text, code, start, end, suggestion } of named("errors.json")) {
  test(name, () => {
    const expected = suggestion === undefined ? { code, start, end } : { code, start, end, suggestion };
    assert.deepEqual(parse(text), { error: expected });
    assert.throws(() => workbench.parsePasswordRules(text), ({ message, path, span }) => {
      // Both units lead to the same piece.
      const piece = Buffer.from(text, "utf8").subarray(span.start, span.end).toString("utf8");
      assert.equal(text.slice(span.utf16_start, span.utf16_end), piece);
      assert.equal(path, "$");
      assert.match(message, new RegExp(`^at ${span.utf16_start}: .+`));
      return true;
    });
  });
}

for (const file of ["corpus.json", "explainer.json"]) {
  for (const text of files[file].strings) {
    test(`${file}: ${text}`, () => {
      const read = parse(text);
      assert.equal(read.error, undefined);
      assert.equal(parse(read.canonical).canonical, read.canonical);
      assert.deepEqual(new workbench.Policy(read.policy).toJSON(), read.policy);
    });
  }
}

for (const { name, why, rules, ...bridge } of named("bridges.json")) {
  test(name, () => {
    const told = answer({ ask: "bridge", policy: { schema: 1, rules } });
    assert.deepEqual(told, { autocomplete: "new-password", ...bridge });
  });
}

test("places beyond ASCII are in both units", () => {
  const text = "required: [é😀x]; allowd: upper";
  assert.throws(() => workbench.parsePasswordRules(text), ({ code, span, suggestion }) => {
    assert.equal(code, "unknown_property");
    assert.equal(suggestion, "allowed");
    assert.equal(text.slice(span.utf16_start, span.utf16_end), "allowd");
    assert.equal(span.start, span.utf16_start + 3);
    return true;
  });
  const [letter, emoji] = workbench.parsePasswordRules("required: [é😀x]").notes;
  assert.deepEqual(letter, { code: "ignored_character", span: { start: 11, end: 13, utf16_start: 11, utf16_end: 12 } });
  assert.deepEqual(emoji, { code: "ignored_character", span: { start: 13, end: 17, utf16_start: 12, utf16_end: 14 } });
});

same([
  ...texts.map(([name, text]) => ({ name, question: { ask: "parse", text } })),
  ...named("bridges.json").map(({ name, rules }) => ({ name, question: { ask: "bridge", policy: { schema: 1, rules } } })),
  ...workbench.presets().map((policy) => ({ name: `preset ${policy}`, question: { ask: "bridge", policy } })),
]);
