// What comes in and goes out at the JavaScript door, whatever a caller hands over.
import assert from "node:assert/strict";
import test from "node:test";
import { pathToFileURL } from "node:url";

const { PassmusterError, Policy, presets } = await import(
  process.env.PASSMUSTER ? pathToFileURL(process.env.PASSMUSTER) : "../../pkg/entry/node.js"
);

const simple = { schema: 1, rules: [{ rule: "length", min: 8 }] };
const policy = new Policy(simple);
const cyclic = {};
cyclic.user = cyclic;
const deep = JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`);
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const thrower = {
  get user() {
    throw new Error("regenboog");
  },
};

/** Calls that must be refused: a name, the call, the code, the path and perhaps the suggestion. */
const refused = [
  // Half of a surrogate pair, anywhere.
  ["a lone high surrogate", () => policy.check("abc\ud83d"), "lone_surrogate", "$.password"],
  ["a lone low surrogate", () => policy.check("abc\ude00def"), "lone_surrogate", "$.password"],
  ["a reversed pair", () => policy.check("\ude00\ud83d"), "lone_surrogate", "$.password"],
  ["one in the confirmation", () => policy.check("x", { confirmation: "\ud800" }), "lone_surrogate", "$.context.confirmation"],
  [
    "one in the current password",
    () => policy.check("x", { current_password: "a\udfff" }),
    "lone_surrogate",
    "$.context.current_password",
  ],
  [
    "one in a name",
    () => policy.check("x", { user: { names: ["Åsa", "\udc00"] } }),
    "lone_surrogate",
    "$.context.user.names[1]",
  ],
  ["one in a key", () => policy.check("x", { user: { "\ud800": 1 } }), "lone_surrogate", "$.context.user"],
  ["one in a policy", () => new Policy({ ...simple, name: "\ud800" }), "lone_surrogate", "$.name"],
  ["one in a policy's text", () => new Policy('{"schema":1,"name":"\ud800","rules":[]}'), "lone_surrogate", "$"],
  ["one in a preset's name", () => new Policy("amocrm\udbff"), "lone_surrogate", "$"],

  // Passwords that are no strings; the value is never quoted.
  ...[undefined, null, 90125, 90125n, true, ["regenboog"], { password: "regenboog" }, Symbol("regenboog"), new String("regenboog")].map(
    (value) => [`a password of type ${typeof value}`, () => policy.check(value), "wrong_type", "$.password"],
  ),

  // Contexts that cannot be read.
  ["a misspelt key", () => policy.check("x", { confirmatoin: "y" }), "unknown_key", "$.context.confirmatoin", "confirmation"],
  ["a misspelt key inside", () => policy.check("x", { user: { username: "y" } }), "unknown_key", "$.context.user.username", "user_name"],
  ["a number for a secret", () => policy.check("x", { current_password: 90125 }), "wrong_type", "$.context.current_password"],
  ["a string for a list", () => policy.check("x", { user: { names: "Åsa" } }), "wrong_type", "$.context.user.names"],
  ["a long name", () => policy.check("x", { user: { names: ["å".repeat(321)] } }), "too_large", "$.context.user"],
  ["a very long name", () => policy.check("x", { user: { user_name: "å".repeat(1e6) } }), "too_large", "$.context.user"],
  ["many names", () => policy.check("x", { user: { names: Array(17).fill("Åsa") } }), "too_large", "$.context.user.names"],
  ["a context that is text", () => policy.check("x", "{}"), "wrong_type", "$.context"],
  ["a context that is a list", () => policy.check("x", []), "wrong_type", "$.context"],
  ["a function", () => policy.check("x", { user: () => {} }), "wrong_type", "$.context.user"],
  ["a method", () => policy.check("x", { user: { names: ["Åsa"], email() {} } }), "wrong_type", "$.context.user.email"],
  ["a symbol", () => policy.check("x", { confirmation: Symbol("regenboog") }), "wrong_type", "$.context.confirmation"],
  ["a symbol as key", () => policy.check("x", { [Symbol("regenboog")]: 1 }), "wrong_type", "$.context"],
  ["a big integer", () => policy.check("x", { user: { email: 1n } }), "wrong_type", "$.context.user.email"],
  ["not a number", () => policy.check("x", { user: { email: NaN } }), "wrong_type", "$.context.user.email"],
  ["a hole in a list", () => policy.check("x", { user: { names: [, "Åsa"] } }), "wrong_type", "$.context.user.names[0]"],
  ["a Map", () => policy.check("x", new Map([["user", {}]])), "wrong_type", "$.context"],
  ["a Date", () => policy.check("x", { user: new Date(0) }), "wrong_type", "$.context.user"],
  ["a getter that throws", () => policy.check("x", thrower), "unreadable", "$.context.user"],
  ["a proxy that throws", () => policy.check("x", { user: revoked.proxy }), "unreadable", "$.context.user"],
  ["a circle", () => policy.check("x", cyclic), "too_large", `$.context${".user".repeat(128)}`],
  ["great depth", () => policy.check("x", { user: deep }), "too_large", `$.context.user${"[0]".repeat(127)}`],

  // Reports and languages.
  ["an unknown language", () => policy.messages(policy.check("x"), "tlh"), "unknown_name", "$.language"],
  ["no language", () => policy.messages(policy.check("x")), "wrong_type", "$.language"],
  ["a lone surrogate for a language", () => policy.messages(policy.check("x"), "\udc00"), "lone_surrogate", "$.language"],
  ["no report", () => policy.messages({ verdict: "accepted" }, "nl"), "wrong_type", "$.report"],
  ["a report with an unknown code", () => policy.messages({ ...policy.check("x"), verdict: "ok" }, "nl"), "wrong_type", "$.report"],
  ["a report as text", () => policy.messages(JSON.stringify(policy.check("x")), "nl"), "wrong_type", "$.report"],

  // Policies that are wrong.
  ["no policy", () => new Policy(), "wrong_type", "$"],
  ["an unknown preset", () => new Policy("amocmr"), "unknown_name", "$", "amocrm"],
  ["no JSON", () => new Policy("{"), "syntax", "$"],
  ["a misspelt parameter", () => new Policy({ schema: 1, rules: [{ rule: "length", mim: 8 }] }), "unknown_key", "$.rules[0].mim", "min"],
  ["an unknown rule", () => new Policy({ schema: 1, rules: [{ rule: "lenght", min: 8 }] }), "unknown_name", "$.rules[0].rule", "length"],
  ["a fraction", () => new Policy({ schema: 1, rules: [{ rule: "length", min: 8.5 }] }), "wrong_type", "$.rules[0].min"],
  ["a minimum above the maximum", () => new Policy({ schema: 1, rules: [{ rule: "length", min: 9, max: 8 }] }), "contradiction"],
  ["look-around", () => new Policy({ schema: 1, rules: [{ rule: "pattern", must_match: "(?=x)" }] }), "contradiction"],
  ["a policy too large to read", () => new Policy(`{${" ".repeat(3e6)}}`), "too_large", "$"],
];

for (const [name, call, code, path, suggestion] of refused) {
  test(`refused: ${name}`, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof PassmusterError && error instanceof Error);
      assert.equal(error.name, "PassmusterError");
      assert.equal(error.code, code, error.message);
      if (path !== undefined) assert.equal(error.path, path);
      assert.equal(error.suggestion, suggestion);
      assert.doesNotMatch(`${error.message} ${JSON.stringify(error)} ${error.stack.split("\n")[0]}`, /regenboog|90125/);
      return true;
    });
    assert.equal(policy.check("regenboog", {}).verdict, "accepted", "the policy still answers");
  });
}

/** Everything that hangs on a value must be plain data: no Map, no big integer, no fraction, no undefined. */
function assertPlain(value, path = "$") {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number") return assert.ok(Number.isSafeInteger(value), `${path}: ${value}`);
  assert.equal(typeof value, "object", path);
  assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)), path);
  for (const key of Reflect.ownKeys(value)) {
    // The texts of a report are at hand; no copy has them.
    const ofReport = path === "$" && key === "messages" && !Object.keys(value).includes(key);
    if (!(Array.isArray(value) && key === "length") && !ofReport) assertPlain(value[key], `${path}.${String(key)}`);
  }
}

test("only plain data goes out", () => {
  for (const name of presets()) {
    const preset = new Policy(name);
    assert.equal(preset.name, name);
    assertPlain(preset.toJSON());
    for (const password of ["", "абвг1234", "Piet-qwerty-🦩", " 密码１２３", "x".repeat(5000)]) {
      assertPlain(preset.check(password, { user: { names: ["Piet"] }, current_password: "Piet-qwertz" }));
    }
  }
});

test("an estimate alone is that of the report", () => {
  const context = { user: { names: ["Piet"] }, reference_year: 2030 };
  for (const name of presets()) {
    const [one, other] = [new Policy(name), new Policy(name)];
    for (const password of ["", "абвг1234", "Piet-qwerty-🦩", " 密码１２３", "x".repeat(3000)]) {
      const estimate = one.estimate(password, context);
      assertPlain(estimate, "$.estimate");
      // Whether lists are told or copied, what comes first and what a caller did to an earlier one make no difference.
      assert.deepEqual(estimate, other.check(password, context).estimate);
      assert.deepEqual(one.check(password, context).estimate, estimate);
      estimate.model.lists.length = 0;
    }
    assert.equal(one.estimate("x".repeat(5000)), null);
  }
  assert.throws(() => policy.estimate(7), { code: "wrong_type", path: "$.password" });
});

test("a report is told in five languages, also after a way through JSON", () => {
  for (const name of presets()) {
    const preset = new Policy(name);
    for (const password of ["", "Piet-абв-🦩", "x".repeat(5000)]) {
      const report = preset.check(password, { user: { names: ["Piet"] }, confirmation: "y" });
      const titles = ["nl", "sv", "ru", "zh", "en"].map((language) => {
        const messages = preset.messages(report, language);
        assertPlain(messages);
        assert.equal(messages.language, language);
        assert.equal(messages.checklist.length, report.judgements.length);
        assert.deepEqual(preset.messages(JSON.parse(JSON.stringify(report)), `${language}-XX`), messages);
        return messages.title;
      });
      assert.equal(new Set(titles).size, 5);
    }
  }
});

test("a policy comes out as it went in", () => {
  for (const name of presets()) {
    const spec = new Policy(name).toJSON();
    assert.deepEqual(new Policy(spec).toJSON(), spec);
    assert.deepEqual(new Policy(JSON.stringify(spec)).toJSON(), spec);
  }
});

test("absent, null and undefined are the same in a context", () => {
  const preset = new Policy("amocrm");
  const expected = preset.check("regenboog");
  for (const context of [undefined, null, {}, { user: undefined, confirmation: null }, Object.create(null)]) {
    assert.deepEqual(preset.check("regenboog", context), expected);
  }
});

test("what is too long to read is not read, and the answer is that of any text too long", () => {
  const preset = new Policy("amocrm");
  const tooLong = preset.check("ж".repeat(4097));
  assert.equal(tooLong.verdict, "refused");
  assert.equal(tooLong.counts, undefined);
  for (const text of ["ж".repeat(8193), "🦩".repeat(4097), "x".repeat(10_000_000)]) {
    assert.deepEqual(preset.check(text), tooLong);
    const differs = preset.check("regenboog", { confirmation: text, current_password: text });
    assert.deepEqual(differs, preset.check("regenboog", { confirmation: "ж".repeat(4097), current_password: "ж".repeat(4097) }));
  }
});

test("nothing is logged", (t) => {
  for (const method of ["log", "info", "warn", "error", "debug"]) t.mock.method(console, method);
  const writes = ["stdout", "stderr"].map((name) => t.mock.method(process[name], "write"));
  policy.check("regenboog", { confirmation: "regenboog" });
  assert.throws(() => policy.check("\ud800"));
  for (const method of ["log", "info", "warn", "error", "debug"]) assert.equal(console[method].mock.callCount(), 0);
  for (const write of writes) assert.equal(write.mock.callCount(), 0);
});

test("a policy that was freed answers no more, and says so by an error", () => {
  const freed = new Policy(simple);
  freed.free();
  assert.throws(() => freed.check("regenboog"), Error);
  assert.equal(policy.check("regenboog").verdict, "accepted");
});
