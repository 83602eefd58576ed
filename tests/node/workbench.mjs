/**
 * What `examples/workbench.rs` does, through the package: a question in, plain data out. And the way to ask both sides.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { canonical } from "./canonical.mjs";

export const workbench = await import(
  process.env.PASSMUSTER_WORKBENCH ? pathToFileURL(process.env.PASSMUSTER_WORKBENCH) : "../../pkg/entry/workbench-node.js"
);
const { describe, difference, parsePasswordRules, PassmusterError, Policy, resolve, tighten } = workbench;

export const LANGUAGES = ["nl", "sv", "ru", "zh", "en"];

const folder = new URL("../vectors/", import.meta.url);

/** The files of a topic under `tests/vectors`, each with its name. */
export function tables(topic) {
  const names = readdirSync(new URL(`${topic}/`, folder)).sort();
  return names.map((name) => ({ name, ...JSON.parse(readFileSync(new URL(`${topic}/${name}`, folder), "utf8")) }));
}

/** The rows of a topic, each with the name of a test. */
export function rows(topic) {
  return tables(topic).flatMap((file) =>
    file.cases.map((row) => ({ ...row, called: row.name, name: `${topic}/${file.name}: ${row.why}` })),
  );
}

const policies = new Map();

export function policy(source) {
  const key = JSON.stringify(source);
  if (!policies.has(key)) policies.set(key, new Policy(source));
  return policies.get(key);
}

/** Bytes that pass for random and are the same natively. */
export function stream(seed) {
  let state = seed;
  return (bytes) => {
    assert.ok(bytes instanceof Uint8Array);
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
  };
}

const questions = {
  lint({ policy: source, context }) {
    const findings = policy(source).lint(context);
    return { findings, texts: LANGUAGES.map((language) => findings.map((finding) => describe(finding, language))) };
  },
  witness: ({ policy: source, steps }) => policy(source).witness(steps),
  generate: ({ policy: source, options, seed }) => policy(source).generate(options, stream(seed)),
  tighten: ({ parts }) => tighten(parts),
  resolve: ({ policy: source, known }) => resolve(source, known),
  difference: ({ first, second }) => difference(first, second),
  bridge: ({ policy: source }) => policy(source).passwordRules(),
  parse: ({ text }) => parsePasswordRules(text),
};

/** What the native side does not tell: sentences, which argument is meant, and places in UTF-16. */
function native(ask, answer) {
  if (ask === "parse") {
    for (const note of answer.notes) {
      Object.assign(note, { start: note.span.start, end: note.span.end });
      delete note.span;
    }
  }
  return answer;
}

function nativeError(ask, { code, path, suggestion, places, rules, tries, span }) {
  const error = { code };
  if (ask === "resolve") error.path = path.replace(/^\$\.policy/, "$");
  if (span !== undefined) Object.assign(error, { start: span.start, end: span.end });
  for (const [key, value] of Object.entries({ suggestion, places, rules, tries })) if (value !== undefined) error[key] = value;
  return { error };
}

/** The answer of the package, as the native side gives it. */
export function answer(question) {
  try {
    return native(question.ask, questions[question.ask](question));
  } catch (error) {
    if (!(error instanceof PassmusterError)) throw error;
    return nativeError(question.ask, error);
  }
}

/** Tests that the native program answers each question by the same bytes. */
export function same(cases) {
  const program = spawnSync(process.env.PASSMUSTER_WORKBENCH_ANSWERS, {
    input: cases.map(({ question }) => `${JSON.stringify(question)}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const answers = program.stdout?.split("\n") ?? [];
  test("the native program answers each question", () => {
    assert.ifError(program.error);
    assert.equal(program.status, 0, program.stderr);
    assert.equal(answers.length, cases.length + 1);
  });
  cases.forEach(({ name, question }, at) => {
    test(`native and wasm: ${name}`, () => assert.equal(canonical(answer(question)), answers[at]));
  });
}
