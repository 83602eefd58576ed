// Passwords through the package: by the same bytes the same as natively, accepted, and by the host's own random source.
import assert from "node:assert/strict";
import test from "node:test";
import { answer, LANGUAGES, policy, same, stream, workbench } from "./workbench.mjs";

const { PassmusterError, Policy } = workbench;
const presets = workbench.presets();
const kinds = ["random", "passphrase", "pronounceable"];
const LAYOUTS = [undefined, "qwerty", "qwerty_dutch", "qwerty_swedish"];

/** Every preset, kind and language, each by its own bytes; the rest of the options in turns. */
const cases = presets.flatMap((preset, nth) =>
  kinds.flatMap((kind) =>
    LANGUAGES.map((language, at) => {
      const seed = nth * 100 + at * 10 + kinds.indexOf(kind);
      const layout = LAYOUTS[seed % LAYOUTS.length];
      const options = { kind, language, avoid_look_alikes: seed % 3 === 0, ...(layout && { layout }) };
      return { name: `${preset}, ${kind}, ${language}`, question: { ask: "generate", policy: preset, options, seed } };
    }),
  ),
);

/** Ten digits are not eleven different ones. */
const impossible = {
  schema: 1,
  rules: [
    { rule: "allowed_characters", set: { characters: "0123456789" } },
    { rule: "length", min: 4 },
    { rule: "distinct_characters", min: 11 },
  ],
};
const undrawn = { schema: 1, rules: [{ rule: "pattern", must_match: "^regenboog" }] };

const odd = [
  ["a length", "amocrm", { length: 30 }],
  ["a length that does not fit", "amocrm", { length: 2 }],
  ["many words", "nist-63b-4", { kind: "passphrase", words: 9, language: "ru" }],
  ["no words", "nist-63b-4", { kind: "passphrase", words: 0 }],
  ["a contradiction", { schema: 1, rules: [{ rule: "pattern", must_match: "[0-9]" }, { rule: "pattern", must_not_match: "\\d" }] }, {}],
  ["eleven of ten digits", impossible, {}],
  ["a pattern that nobody draws", undrawn, {}],
  ["digits alone", { schema: 1, rules: [{ rule: "allowed_characters", set: { characters: "0123456789" } }] }, {}],
  ["one character alone", { schema: 1, rules: [{ rule: "allowed_characters", set: { characters: "0" } }] }, {}],
].flatMap(([name, policy, options]) =>
  [1, 2, 4294967295].map((seed) => ({ name: `${name}, ${seed}`, question: { ask: "generate", policy, options, seed } })),
);

test("every preset, kind and language gives a password that its policy accepts", () => {
  assert.equal(cases.length, presets.length * 15);
  for (const { name, question } of cases) {
    const { password, entropy_millibits } = answer(question);
    assert.ok(entropy_millibits > 10_000, name);
    assert.notEqual(policy(question.policy).check(password, { confirmation: password }).verdict, "refused", name);
  }
});

test("by the host's random source no two passwords are alike, and none is refused", () => {
  for (const preset of presets) {
    const made = kinds.flatMap((kind) => [1, 2].map(() => policy(preset).generate({ kind }).password));
    assert.equal(new Set(made).size, made.length, preset);
    for (const password of made) {
      assert.notEqual(policy(preset).check(password, { confirmation: password }).verdict, "refused", preset);
    }
  }
});

/** That a call throws, and what. */
function refused(call, code, path, rest = {}) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof PassmusterError, error);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
    for (const [key, value] of Object.entries(rest)) assert.deepEqual(error[key], value, key);
    return true;
  });
}

const long = new Policy({ schema: 1, rules: [{ rule: "length", min: 8 }] });

/** Sources that are broken; none of them may give a password that looks like one. */
const broken = [
  ["one that throws", () => { throw new Error("regenboog"); }],
  ["one that throws nothing", () => { throw undefined; }],
  ["one that throws the second time", ((calls) => (bytes) => { if (calls++ > 0) throw new Error(); stream(1)(bytes); })(0)],
  ["zeros", () => {}],
  ["always the same", (bytes) => bytes.fill(7)],
  ["all ones", (bytes) => bytes.fill(255)],
  ["bytes that are returned and not filled in", (bytes) => Uint8Array.from(bytes, (_, at) => at)],
  ["a promise", async () => {}],
  ["one that gives the buffer away", (bytes) => { structuredClone(bytes.buffer, { transfer: [bytes.buffer] }); }],
  ["one that was torn off", crypto.getRandomValues],
];

for (const [name, random] of broken) {
  for (const kind of kinds) {
    test(`a broken random source is told: ${name}, ${kind}`, () => refused(() => long.generate({ kind }, random), "broken_source", "$.random"));
  }
}

test("the bytes that were drawn are wiped", () => {
  const drawn = [];
  const random = stream(3);
  long.generate({}, (bytes) => {
    drawn.push(bytes);
    random(bytes);
  });
  assert.ok(drawn.length > 0);
  assert.ok(drawn.every((bytes) => bytes.every((byte) => byte === 0)));
});

test("without a random source of the host there is an error", (t) => {
  t.mock.method(crypto, "getRandomValues", () => { throw new Error("no entropy"); });
  refused(() => long.generate(), "broken_source", "$.random");
});

test("a source may use the same policy, and may not free it", () => {
  const random = stream(9);
  long.generate({}, (bytes) => {
    assert.equal(long.check("regenboog").verdict, "accepted");
    random(bytes);
  });
  const freed = new Policy("amocrm");
  refused(() => freed.generate({}, () => freed.free()), "broken_source", "$.random");
  assert.throws(() => freed.generate(), Error);
  assert.equal(typeof long.generate().password, "string");
});

test("options that cannot be read are told where", () => {
  for (const random of [1, "x", {}, []]) refused(() => long.generate({}, random), "wrong_type", "$.random");
  refused(() => long.generate({ kind: "pincode" }), "unknown_name", "$.options.kind");
  refused(() => long.generate({ lenght: 8 }), "unknown_key", "$.options.lenght", { suggestion: "length" });
  refused(() => long.generate({ length: 8.5 }), "wrong_type", "$.options.length");
  refused(() => long.generate("random"), "wrong_type", "$.options");
  refused(() => long.generate({ length: 2 }), "does_not_fit", "$.options");
  refused(() => new Policy(impossible).generate(), "unsatisfiable", "$", { rules: [0, 2] });
  refused(() => new Policy(undrawn).generate(), "none_accepted", "$", { tries: 1_000 });
});

same([...cases, ...odd]);
