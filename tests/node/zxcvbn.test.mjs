// The drop-in for zxcvbn beside zxcvbn itself: the same shape, and differences that the migration page tells.
// With UPDATE=1 the page's table is written anew.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import test from "node:test";
import zxcvbn4 from "zxcvbn";
import { entry } from "./entries.mjs";

const { default: zxcvbn, init } = await entry("passmuster/zxcvbn");
const { Policy } = await entry("passmuster");
await init();

const inputs = ["Pieter", "p.jansen@voorbeeld.nl", "Fietsenwinkel", 1984, true];

/** Of each pattern and of five languages, weak and strong. */
const passwords = [
  "", "a", "password", "P@ssw0rd", "123456", "qwertyuiop", "zxcvbn", "aaaaaaaa", "abcabcabc", "abcdef987", "1990-01-02",
  "13.05.1987", "1984", "Tr0ub4dour&3", "correct horse battery staple", "D0g..................", "drowssap", "letmein!",
  "wachtwoord1", "zomer2025!", "fietsenwinkel", "Pieter1984", "lösenord", "sommar2024", "пароль123", "йцукен", "ghbdtn",
  "密码123456", "woaini1314", "x9K!q", "Vq7#zukbrexWjx", "kwajmirp vostelun drabbix", "🦩🦩🦩", "Pieter\ud800",
];

const kindOf = (value) => (Array.isArray(value) ? "list" : typeof value);

/** What a value is made of: keys and types, without the parts of a list. */
const shape = (value) =>
  kindOf(value) === "object"
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, shape(value[key])]))
    : kindOf(value);

for (const password of passwords) {
  test(`the same shape: ${JSON.stringify(password)}`, () => {
    const { password: told, ...theirs } = zxcvbn4(password, inputs);
    assert.equal(told, password);
    const ours = zxcvbn(password, inputs);
    assert.deepEqual(shape(ours), shape(theirs));

    // The score follows from the guesses as theirs does.
    assert.equal(ours.score, [1e3, 1e6, 1e8, 1e10].filter((limit) => ours.guesses >= limit).length);
    assert.ok(Math.abs(10 ** ours.guesses_log10 - ours.guesses) <= 0.5 + ours.guesses * 1e-12);
    for (const [scenario, seconds] of Object.entries(theirs.crack_times_seconds)) {
      const rate = theirs.guesses / seconds;
      assert.ok(Math.abs(ours.crack_times_seconds[scenario] * rate - ours.guesses) <= ours.guesses * 1e-9, scenario);
      assert.match(ours.crack_times_display[scenario], /^(less than a second|100 years or more|[1-9]\d* [a-z]+)$/);
    }
    assert.equal(typeof ours.feedback.warning, "string");
    for (const suggestion of ours.feedback.suggestions) assert.match(suggestion, /^[A-Z].*\.$/);
    if (ours.score > 2) assert.deepEqual(ours.feedback, { warning: "", suggestions: [] });
    else assert.ok(ours.feedback.suggestions.length > 0);

    // One part after the other, and of each what zxcvbn says of its kind.
    let at = 0;
    for (const { pattern, i, j, guesses, guesses_log10, ...rest } of ours.sequence) {
      assert.equal(i, at);
      assert.ok(j >= i && guesses >= 1 && guesses_log10 >= 0);
      at = j + 1;
      assert.deepEqual(shape(rest), shape(PARTS[pattern]), pattern);
    }
    assert.equal(at, password.length);
    assert.equal(JSON.stringify(JSON.parse(JSON.stringify(ours))), JSON.stringify(ours));
  });
}

/** What stands in a part of each pattern besides what all have. */
const PARTS = {
  dictionary: { dictionary_name: "", reversed: true, l33t: true },
  spatial: { graph: "" },
  sequence: { sequence_name: "", ascending: true },
  repeat: { repeat_count: 1 },
  date: {},
  regex: { regex_name: "" },
  bruteforce: {},
};

test("the keys of a part are keys of zxcvbn's, and those are its patterns", () => {
  const theirs = {};
  for (const password of [...passwords, "qazwsxedc", "zaq12wsx,./", "2015"]) {
    for (const part of zxcvbn4(password, inputs).sequence) theirs[part.pattern] = part;
  }
  for (const [pattern, part] of Object.entries(PARTS)) {
    assert.ok(theirs[pattern], `zxcvbn has no ${pattern}`);
    for (const [key, value] of Object.entries(part)) assert.equal(kindOf(theirs[pattern][key]), kindOf(value), `${pattern}.${key}`);
  }
});

/** The password and what its parts are: pattern, some of its own keys, and the first and last unit. */
for (const [password, ...expected] of [
  ["Pieter1984", ["dictionary", { dictionary_name: "user_inputs" }, 0, 5], ["regex", { regex_name: "recent_year" }, 6, 9]],
  ["drowssap", ["dictionary", { dictionary_name: "passwords", reversed: true, l33t: false }, 0, 7]],
  ["p4$$w0rd", ["dictionary", { dictionary_name: "passwords", reversed: false, l33t: true }, 0, 7]],
  ["abcdef987", ["sequence", { sequence_name: "latin", ascending: true }, 0, 5], ["sequence", { sequence_name: "digits", ascending: false }, 6, 8]],
  ["ababababab", ["bruteforce", {}, 0, 1], ["repeat", { repeat_count: 5 }, 2, 9]],
  ["🦩🦩🦩🦩🦩🦩", ["bruteforce", {}, 0, 1], ["repeat", { repeat_count: 6 }, 2, 11]],
  ["1987-05-13", ["date", {}, 0, 9]],
  ["woaini", ["dictionary", { dictionary_name: "pinyin" }, 0, 5]],
  ["520", ["dictionary", { dictionary_name: "number_idioms" }, 0, 2]],
]) {
  test(`parts of ${password}`, () => {
    const { sequence } = zxcvbn(password, ["Pieter"]);
    assert.equal(sequence.length, expected.length);
    expected.forEach(([pattern, keys, i, j], at) => assert.deepEqual({ ...sequence[at], pattern, ...keys, i, j }, sequence[at]));
  });
}

test("nothing in a result is a piece of the password", () => {
  const words = ["kwajmirp", "Vq7#zukbrexWjx", "Åsnapil", "щуклотня", "鲸跃琥珀"];
  for (const word of words) {
    const result = JSON.stringify(zxcvbn(`${word}-1984-${word}`, [word]));
    for (let at = 0; at + 3 <= word.length; at++) assert.ok(!result.includes(word.slice(at, at + 3)), `${word}: ${result}`);
  }
});

test("user inputs count, however many and of whatever type", () => {
  const guesses = (password, userInputs) => zxcvbn(password, userInputs).guesses;
  const word = "kwajmirp";
  const many = Array.from({ length: 200 }, (_, at) => `vostelun${at}`);
  for (const userInputs of [[word], ["x", word], [...many, word], [`${word}@exempel.se`], [word.toUpperCase()], [Symbol("x"), {}, null, "", word], ["å".repeat(5000), "\ud800", word]]) {
    assert.ok(guesses(`${word}12`, userInputs) < guesses(`${word}12`, []) / 100, String(userInputs.length));
  }
  assert.ok(guesses("90125871", [90125871]) < guesses("90125871"));
  for (const none of [undefined, null, [], ["", {}]]) assert.equal(guesses(word, none), guesses(word));
  assert.ok(guesses(word, Array(100_000).fill("x")) > 0);
});

test("every string has an answer, in bounded time", () => {
  for (const password of ["\ud800", "\udc00\ud800", "\0\u0007", "\u{1d15e}".repeat(5_000), "x".repeat(1e6), "🦩".repeat(1e5), "aB3$".repeat(5e4)]) {
    const start = performance.now();
    const { score, guesses } = zxcvbn(password);
    assert.ok(Number.isFinite(guesses) && guesses >= 1 && score >= 0);
    assert.ok(performance.now() - start < 2_000);
  }
  for (const password of [undefined, null, 12345678, ["password"]]) {
    assert.throws(() => zxcvbn(password), (error) => error.code === "wrong_type" && !/12345678/.test(error.message));
  }
});

test("feedback and times in five languages; the rest is the same", () => {
  const results = ["nl", "sv", "ru", "zh", "en"].map((language) => zxcvbn("zomer2025", [], { language }));
  assert.equal(new Set(results.map((it) => it.feedback.warning)).size, 5);
  assert.equal(new Set(results.map((it) => it.crack_times_display.offline_fast_hashing_1e10_per_second)).size, 5);
  const rest = ({ feedback, crack_times_display, calc_time, ...others }) => JSON.stringify(others);
  assert.equal(new Set(results.map(rest)).size, 1);
  assert.deepEqual(zxcvbn("zomer2025", []).feedback, results[4].feedback);
  assert.throws(() => zxcvbn("zomer2025", [], { language: "tlh" }), { code: "unknown_name" });
});

test("the score is that of a report", () => {
  const policy = new Policy({ schema: 1, rules: [] });
  for (const password of passwords.slice(0, -1)) {
    const { estimate } = policy.check(password);
    const { score, guesses_log10, sequence } = zxcvbn(password);
    assert.equal(score, estimate.score);
    assert.equal(guesses_log10, estimate.guesses_log10_thousandths / 1000);
    assert.equal(sequence.length, estimate.segments.length);
  }
});

/** The passwords of the page's table. */
const shown = [
  "password", "P@ssw0rd", "qwertyuiop", "letmein!", "Tr0ub4dour&3", "correct horse battery staple", "wachtwoord1", "zomer2025!",
  "sommar2024", "пароль123", "ghbdtn", "woaini1314", "密码123456", "13.05.1987", "Vq7#zukbrexWjx",
];

test("the migration page's table is what both say", () => {
  const page = new URL("../../docs/migrating-from-zxcvbn.md", import.meta.url);
  const text = readFileSync(page, "utf8");
  const row = (password) => {
    const [theirs, ours] = [zxcvbn4(password), zxcvbn(password)];
    const cells = [theirs, ours].map(({ score, guesses_log10 }) => `${score} (${guesses_log10.toFixed(1)})`);
    return `| \`${password}\` | ${cells.join(" | ")} |`;
  };
  const table = ["| password | zxcvbn 4.4.2 | passmuster |", "|---|---|---|", ...shown.map(row)].join("\n");
  const [whole, , end] = /(<!-- table -->\n)[^]*?(<!-- \/table -->)/.exec(text);
  const expected = text.replace(whole, () => `<!-- table -->\n${table}\n${end}`);
  if (process.env.UPDATE === "1") writeFileSync(page, expected);
  assert.equal(readFileSync(page, "utf8"), expected);
});
