// `passmuster/zxcvbn` out of the packed package: the estimate is that of native Rust's report.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { before, test } from "node:test";
import { cases } from "./apps/cases.js";
import { pagesFor } from "./pages.mjs";
import { askNative } from "./support.mjs";

const { folder, open, buildWithVite } = pagesFor("zxcvbn");
before(() => buildWithVite(["zxcvbn.js"]));

/** It reads so many code points, as its migration page tells; two of the ten are longer. */
const LOOKED_AT = 1_365;
const read = cases.map(({ password, ...rest }) => ({ ...rest, password: Array.from(password).slice(0, LOOKED_AT).join("") }));
const longer = cases.filter(({ password }, nth) => password !== read[nth].password);

function assertEstimates(results) {
  const told = results.map(({ guesses_log10, score }) => ({ guesses_log10, score }));
  const expected = askNative(read).map((report) => {
    const { guesses_log10_thousandths, score } = JSON.parse(report).estimate;
    return { guesses_log10: guesses_log10_thousandths / 1000, score };
  });
  assert.deepEqual(told, expected);
  assert.ok(new Set(expected.map(({ score }) => score)).size >= 4, "they are of many scores");
}

test("Node", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "zxcvbn.mjs")], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, "");
  assertEstimates(JSON.parse(stdout));
});

test("a page", async () => {
  const { page, said, close } = await open("vite/zxcvbn.html");
  await page.waitForFunction(() => globalThis.results);
  assertEstimates(await page.evaluate(() => globalThis.results));
  assert.deepEqual(said, []);
  await close();
});

test("two of the ten are cut; the score of the one that a report estimates is the same whole", () => {
  assert.equal(longer.length, 2);
  const whole = askNative(longer).map((report) => JSON.parse(report).estimate?.score);
  // The other one is too long for a report to estimate it.
  assert.deepEqual(whole, [4, undefined]);
});
