// One password, one verdict: in five languages, what the browser judges while a person types is what the
// server judges when the form is sent.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { closePage, ready } from "./support/browser.mjs";
import { CURRENT, chosen, flows } from "./support/cases.mjs";
import { assertSameDecisions, checklist, focused, save, shown, table, texts, type } from "./support/form.mjs";
import { post } from "./support/server.mjs";
import { address, open } from "./support/session.mjs";

const SCREENSHOTS =
  process.env.PASSMUSTER_SCREENSHOTS ?? fileURLToPath(new URL("../../target/screenshots", import.meta.url));
await mkdir(SCREENSHOTS, { recursive: true });

/** The package's own words for a report, asked for on the page. */
const messages = (page, report, language) =>
  page.evaluate(
    async ([report, language]) => {
      const { Policy } = await import("/pkg/entry/browser.js");
      return (await Policy.load(report.policy)).messages(report, language);
    },
    [report, language],
  );

/** The marks of the checklist are those of the report, its words those of the language. */
async function assertShown(page, report, language) {
  const told = await messages(page, report, language);
  const expected = told.checklist
    .filter(({ shown, state }) => shown === "always" || state === "fail")
    .map(({ rule, state, mode, text }) => ({
      rule,
      mark: state === "fail" && mode === "advise" ? "advice" : state,
      text,
    }));
  const lines = await checklist(page);
  assert.deepEqual(lines.map(({ rule, mark, text }) => ({ rule, mark, text })), expected);
  for (const { spoken } of lines) assert.notEqual(spoken, "", "a mark without words");
  assert.equal(await page.locator("#verdict").evaluate((verdict) => verdict.firstChild.textContent), told.title);
  assert.equal(await page.locator("#meter strong").textContent(), told.strength.label);
}

/** All texts of some messages that a page shows for a person to read. */
const words = ({ title, checklist, warnings, strength }) =>
  [
    title,
    checklist.map(({ text, details }) => [text, details]),
    warnings.map(({ text }) => text),
    [strength.label, strength.advice, strength.crack_times.map(({ name, time }) => [name, time])],
  ].flat(Infinity);

/** Asks the server about the same password with the same context, past the page. */
async function askServer({ account }, { password, current, confirmation }) {
  const context = { user: account.user, current_password: current, confirmation };
  const url = `${address()}/password/check?preset=${account.preset}`;
  const { status, body } = await post(url, { password, context });
  assert.equal(status, 200);
  return body;
}

/** Types one case, and compares what browser and server make of it. */
async function judge(page, language, row, current) {
  const password = row.password === CURRENT ? current : row.password;
  const typed = { current, password, confirmation: password };
  await type(page, typed);
  const { report, by } = await shown(page);
  assert.equal(by, "browser");
  assert.deepEqual({ verdict: report.verdict, ...table(report) }, row.browser);
  await assertShown(page, report, language);
  assertSameDecisions(report, await askServer(page, typed));
  if (report.verdict === "refused") {
    const body = { current_password: current, new_password: password, confirmation: password };
    const answer = await post(`${address()}/accounts/${page.account.id}/password`, body);
    assert.equal(answer.status, 422);
    assertSameDecisions(report, answer.body.report);
    await page.locator("#save").click();
    assert.equal(await focused(page), "new-password");
  }
  return report;
}

/** Sends what stands in the form; the server may only decide what the browser deferred. */
async function send(page, language, row, report) {
  const { status, body } = await save(page);
  assertSameDecisions(report, body.report);
  assert.deepEqual(
    { verdict: body.report.verdict, ...table(body.report) },
    { ...row.browser, ...row.server },
    "the server's report",
  );
  assert.equal((await shown(page)).by, "server");
  await assertShown(page, body.report, language);
  return status;
}

test("a reused password under a policy that the person chose", async () => {
  const { language, preset, row } = chosen;
  const page = await open({ query: `?lang=${language}` });
  await page.evaluate(() => (globalThis.shown = null));
  await page.locator("#preset").selectOption(preset);
  await ready(page);
  await judge(page, language, row, page.account.password);
  await closePage(page);
});

for (const { language, rows } of flows) {
  describe(`the flow in ${language}`, () => {
    test("a weak, a personal, a reused and a strong password", async () => {
      const page = await open({ query: `?lang=${language}` });
      const first = page.account.password;
      for (const name of ["personal", "reused", "weak"]) await judge(page, language, rows[name], first);
      await page.screenshot({ path: `${SCREENSHOTS}/${language}.png`, fullPage: true });

      const report = await judge(page, language, rows.strong, first);
      assert.equal(await send(page, language, rows.strong, report), 200);
      assert.notEqual(await page.locator("#outcome").textContent(), "");
      assert.deepEqual(
        await page.locator(".secret input").evaluateAll((inputs) => inputs.map(({ value }) => value)),
        ["", "", ""],
      );
      assert.ok(!(await page.locator(".demo").textContent()).includes(first), "no longer the temporary one");

      // The new password is the one in use now, the first one no longer is.
      const next = `${rows.strong.password}-2`;
      await type(page, { current: first, password: next, confirmation: next });
      assert.equal((await save(page)).status, 403);
      assert.notEqual(await page.locator("#problem").textContent(), "");
      if (rows.earlier) {
        const before = await judge(page, language, { ...rows.earlier, password: first }, rows.strong.password);
        assert.equal(await send(page, language, rows.earlier, before), 422);
        assert.equal(await focused(page), "new-password");
      }
      await closePage(page);
    });

    test("every word is of the language", async () => {
      const page = await open({ query: `?lang=${language}` });
      await type(page, { current: "1", password: " qwerty12345１", confirmation: "2" });
      const own = new Set(await texts(page));
      assert.equal(await page.evaluate(() => document.documentElement.lang.slice(0, 2)), language);
      const { report } = await shown(page);
      // The report in the other languages tells which words would be foreign.
      const spoken = words(await messages(page, report, language));
      for (const other of ["nl", "sv", "ru", "zh", "en"].filter((other) => other !== language)) {
        const foreign = words(await messages(page, report, other)).filter((text) => !spoken.includes(text));
        assert.ok(foreign.length > 10);
        assert.deepEqual(foreign.filter((text) => own.has(text)), [], `words in ${other}`);
      }
      // The page's own words change at once with the choice of another language.
      const other = language === "en" ? "nl" : "en";
      const again = await open({ query: `?lang=${other}` });
      await again.locator("#language").selectOption(language);
      await again.waitForFunction((preset) => globalThis.shown?.report.policy === preset, report.policy);
      await type(again, { current: "1", password: " qwerty12345１", confirmation: "2" });
      assert.deepEqual((await texts(again)).sort(), (await texts(page)).sort());
      await closePage(again);
      await closePage(page);
    });
  });
}
