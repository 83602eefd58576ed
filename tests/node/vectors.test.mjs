// Every vector gives the same report through the package as natively, byte by byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { canonical } from "./canonical.mjs";
import { answer } from "./reports.mjs";

const folder = new URL("../vectors/", import.meta.url);
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json")).sort();

const cases = files.flatMap((file) => {
  const { policy, cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  return cases.map(({ why, password, context }) => ({ name: `${file}: ${why}`, case: { policy, password, context } }));
});

const native = spawnSync(process.env.PASSMUSTER_REPORTS, {
  input: cases.map((row) => `${JSON.stringify(row.case)}\n`).join(""),
  encoding: "utf8",
  maxBuffer: 2 ** 30,
});

test("there are vectors, and the native program answers each", () => {
  assert.ifError(native.error);
  assert.equal(native.status, 0, native.stderr);
  assert.notEqual(cases.length, 0);
  assert.equal(native.stdout.split("\n").length, cases.length + 1);
});

const reports = native.stdout?.split("\n") ?? [];
cases.forEach((row, at) => test(row.name, () => assert.equal(canonical(answer(row.case)), reports[at])));
