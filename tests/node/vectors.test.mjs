// The tables under `tests/vectors` through the package. Reports must be those of the native program, byte by
// byte; what they should hold is checked natively. Errors are checked here against the tables themselves.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { canonical } from "./canonical.mjs";
import { answer } from "./reports.mjs";

const folder = new URL("../vectors/", import.meta.url);

/** The rows of some topics, each with its name. */
function rows(...topics) {
  return topics.flatMap((topic) =>
    readdirSync(new URL(`${topic}/`, folder)).sort().flatMap((file) => {
      const { cases, ...shared } = JSON.parse(readFileSync(new URL(`${topic}/${file}`, folder), "utf8"));
      return cases.map((row) => ({ ...shared, ...row, name: `${topic}/${file}: ${row.why}` }));
    }),
  );
}

/** A text as the tables write it: a string, something repeated, or a list of both. */
function writeOut(text) {
  if (text === undefined) return undefined;
  if (Array.isArray(text)) return text.map(writeOut).join("");
  return typeof text === "string" ? text : text.repeat.repeat(text.times);
}

// Nobody has earlier passwords here, so rows about them are compared without.
const cases = rows("text", "rules", "presets", "flows", "strength").map(({ name, policy, password, context }) => ({
  name,
  question: { policy, password: writeOut(password), context },
}));

const native = spawnSync(process.env.PASSMUSTER_REPORTS, {
  input: cases.map(({ question }) => `${JSON.stringify(question)}\n`).join(""),
  encoding: "utf8",
  maxBuffer: 2 ** 30,
});
const reports = native.stdout?.split("\n") ?? [];

test("there are at least 1200 rows, and the native program answers each", () => {
  assert.ifError(native.error);
  assert.equal(native.status, 0, native.stderr);
  assert.ok(cases.length >= 1200, `${cases.length} rows`);
  assert.equal(reports.length, cases.length + 1);
});

cases.forEach(({ name, question }, at) => {
  test(name, () => {
    const report = answer(question);
    assert.equal(report.error, undefined);
    assert.equal(canonical(report), reports[at]);
  });
});

function assertError(expected, error) {
  assert.equal(error?.code, expected?.code);
  assert.equal(error?.path, expected?.path);
  assert.equal(error?.suggestion, expected?.suggestion);
  assert.ok((error?.message ?? "").includes(expected?.says ?? ""), error?.message);
}

// Text that does not begin like an object is the name of a preset at this door.
for (const { name, text, policy, error } of rows("policy")) {
  const source = policy ?? writeOut(text);
  if (typeof source === "object" || source.startsWith("{")) {
    test(name, () => assertError(error, answer({ policy: source, password: "" }).error));
  }
}

// A context is never text at this door.
for (const { name, context, error } of rows("context").filter((row) => row.context !== undefined)) {
  test(name, () => assertError(error, answer({ policy: "amocrm", password: "", context }).error));
}
