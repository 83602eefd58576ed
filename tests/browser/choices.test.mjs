// The choice of language and policy, and what the page says to answers that are no verdict.
import assert from "node:assert/strict";
import { ready } from "./support/browser.mjs";
import { save, shown, type } from "./support/form.mjs";
import { onPage } from "./support/session.mjs";

const GOOD = "Lantern-42-orchard-willow";

onPage("typed values survive a change of language and of policy", {}, async (page) => {
  const typed = { current: "one", password: "two", confirmation: "three" };
  await type(page, typed);
  await page.locator("#language").selectOption("ru");
  assert.equal(await page.locator("#preset").inputValue(), "amocrm");
  // The next wish comes before the answer to the last one, which then no longer counts.
  await page.locator("#preset").selectOption("superoffice");
  await page.waitForFunction(() => globalThis.shown.report.policy === "superoffice");
  await page.waitForLoadState("networkidle");
  assert.equal((await shown(page)).report.policy, "superoffice");
  const values = await page.locator(".secret input").evaluateAll((inputs) => inputs.map(({ value }) => value));
  assert.deepEqual(values, Object.values(typed));
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ru");
  await page.locator("#language").selectOption("nl");
  assert.equal(await page.title(), "Wachtwoord wijzigen");
});

onPage("every preset can be chosen in every language, and makes an account", {}, async (page) => {
  const values = (id) => page.locator(`#${id} option`).evaluateAll((options) => options.map(({ value }) => value));
  const presets = await values("preset");
  assert.equal(presets.length, 7);
  for (const language of await values("language")) {
    await page.locator("#language").selectOption(language);
    for (const preset of presets) {
      await page.evaluate(() => (globalThis.shown = null));
      await page.locator("#preset").selectOption(preset);
      // The answer to the choice of the language may come first; it is no answer to this choice.
      await page.waitForFunction((name) => globalThis.shown?.report.policy === name, preset);
      assert.equal(await page.locator("#problem").textContent(), "", `${language} ${preset}`);
    }
  }
});

onPage("answers without a report are told in words, in every language", {}, async (page) => {
  const rows = [
    [409, { code: "conflict" }, /somewhere else/],
    [429, { code: "too_many_attempts", retry_after: 10 }, /Try again in 10 seconds/],
    [429, { code: "too_many_attempts", retry_after: 3541 }, /Try again in 60 minutes/],
    [429, { code: "account_locked" }, /locked/],
    [503, { code: "overloaded" }, /busy/],
    [500, { code: "internal" }, /could not be saved/],
    [502, "no JSON", /could not be saved/],
    [0, {}, /cannot be reached/],
  ];
  for (const [status, json, words] of rows) {
    await page.route("**/password", (route) => (status === 0 ? route.abort() : route.fulfill({ status, json })));
    await type(page, { current: "current", password: GOOD, confirmation: GOOD });
    await page.locator("#save").click();
    await page.locator("#problem:not(:empty)").waitFor();
    assert.match(await page.locator("#problem").textContent(), words);
    assert.equal(await page.locator("#new-password").inputValue(), GOOD, "what was typed stays");
    await page.unroute("**/password");
  }
  page.complaints = page.complaints.filter((text) => !/^Failed to load resource/.test(text));
});

onPage("guessing is slowed down, and the page says for how long", {}, async (page) => {
  // Once the policy is chosen another language changes words only.
  await page.locator("#preset").selectOption("owasp-asvs-5-l1");
  await page.waitForFunction(() => globalThis.shown.report.policy === "owasp-asvs-5-l1");
  await type(page, { password: GOOD, confirmation: GOOD });
  for (let guess = 1; guess <= 5; guess++) {
    await type(page, { current: `guess ${guess}` });
    assert.equal((await save(page)).status, 403);
  }
  assert.equal((await save(page)).body.code, "too_many_attempts");
  const rows = {
    nl: /over \d+ second/,
    sv: /om \d+ sekund/,
    ru: /ожидания: \d+ секунд/,
    zh: /在\s?\d+\s?秒/,
    en: /in \d+ second/,
  };
  for (const [language, words] of Object.entries(rows)) {
    await page.locator("#language").selectOption(language);
    assert.match(await page.locator("#problem").textContent(), words);
  }
});
