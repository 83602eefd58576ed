// The tables under `tests/vectors/witness` through the package, and the policies of all other tables: the native answers.
import assert from "node:assert/strict";
import test from "node:test";
import { answer, policy, rows, same, workbench } from "./workbench.mjs";

const cases = rows("witness").map(({ rules, ...row }) => ({ ...row, policy: { schema: 1, rules } }));

test("there are as many rows as there were", () => assert.ok(cases.length >= 32, `${cases.length}`));

for (const row of cases) {
  test(row.name, () => {
    const found = answer({ ask: "witness", policy: row.policy });
    if (row.contradicting) return assert.deepEqual(found, { state: "unsatisfiable", rules: row.contradicting });
    assert.equal(found.state, "satisfiable");
    assert.match(found.example, new RegExp(`^(?:${row.every})*$`, "u"));
    assert.notEqual(policy(row.policy).check(found.example).verdict, "refused");
  });
}

same([
  ...cases.map(({ name, policy }) => ({ name, question: { ask: "witness", policy } })),
  ...rows("lint").map(({ name, policy }) => ({ name, question: { ask: "witness", policy } })),
  ...workbench.presets().map((policy) => ({ name: `preset ${policy}`, question: { ask: "witness", policy } })),
  ...[0, 100, 2_000].map((steps) => ({
    name: `in ${steps} steps`,
    question: {
      ask: "witness",
      steps,
      policy: { schema: 1, rules: [{ rule: "length", max: 3 }, { rule: "strength", min_score: 4 }] },
    },
  })),
]);
