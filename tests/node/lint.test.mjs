// The tables under `tests/vectors/lint` through the package, and every preset: the findings of the tables, and those of the
// native program, byte by byte, in five languages.
import assert from "node:assert/strict";
import test from "node:test";
import { answer, LANGUAGES, policy, rows, same, workbench } from "./workbench.mjs";

const cases = rows("lint");

test("there are at least 60 policies", () => {
  assert.ok(cases.filter((row) => typeof row.policy === "object").length >= 60);
});

for (const row of cases) {
  test(row.name, () => {
    const { findings, texts } = answer({ ask: "lint", policy: row.policy, context: row.context });
    // How many steps a search took changes with every improvement of it.
    const told = findings.filter(({ code }) => code !== "satisfiable").map(({ steps, ...finding }) => finding);
    assert.deepEqual(told, row.findings);
    for (const { code, example } of findings) {
      if (code === "satisfiable") assert.notEqual(policy(row.policy).check(example).verdict, "refused");
    }
    findings.forEach((_, at) => {
      const problems = texts.map((told) => told[at].problem);
      assert.equal(new Set(problems).size, LANGUAGES.length);
    });
  });
}

same([
  ...cases.map(({ name, policy, context }) => ({ name, question: { ask: "lint", policy, context } })),
  ...workbench.presets().flatMap((preset) =>
    [undefined, { hasher: "bcrypt", ui_languages: ["zh"], second_factor: true, runs_in: "browser" }].map((context) => ({
      name: `preset ${preset} ${context ? "with bcrypt" : ""}`,
      question: { ask: "lint", policy: preset, context },
    })),
  ),
]);
