// The tables under `tests/vectors/tighten` through the package, and presets tightened by each other.
import assert from "node:assert/strict";
import test from "node:test";
import { answer, policy, rows, same, workbench } from "./workbench.mjs";

const cases = rows("tighten").map((row) => ({
  ...row,
  question: row.parts ? { ask: "tighten", parts: row.parts } : { ask: "resolve", policy: row.policy, known: row.known ?? {} },
}));

for (const { name, question, ...row } of cases) {
  test(name, () => {
    const merged = answer(question);
    if (row.error) {
      const { says, ...error } = row.error;
      assert.deepEqual(merged, { error });
      const call = () =>
        question.parts ? workbench.tighten(question.parts) : workbench.resolve(question.policy, question.known);
      assert.throws(call, (thrown) => thrown.message.includes(says ?? ""));
      return;
    }
    assert.equal(merged.error, undefined);
    assert.deepEqual(merged.policy.rules, row.rules);
    assert.deepEqual(merged.policy.lists, row.lists);
    assert.equal(merged.lists_from, row.lists_from);
    assert.deepEqual(merged.origins, row.origins.map((from, rule) => ({ rule, from })));
    assert.deepEqual(merged.dropped, row.dropped);
    if (row.called !== undefined) assert.equal(merged.policy.name, row.called);
    assert.deepEqual(policy(merged.policy).toJSON(), merged.policy);
  });
}

const presets = workbench.presets();
const pairs = presets.map((name, at) => [name, presets[(at * 7 + 3) % presets.length]]);

same([
  ...cases,
  ...pairs.map(([first, second]) => ({
    name: `${first} with ${second}`,
    question: { ask: "tighten", parts: [{ name: "base", policy: first }, { name: "group", policy: second }] },
  })),
  ...pairs.map(([first, second]) => ({ name: `${first} or ${second}`, question: { ask: "difference", first, second } })),
]);
