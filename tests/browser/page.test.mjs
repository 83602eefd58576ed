// The page as people use it who do not see it, do not use a mouse or type through an input method; and what a
// password may never get into.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { closePage, openPage, ready, startBrowser } from "./support/browser.mjs";
import { checklist, save, shown, type } from "./support/form.mjs";
import { startServer } from "./support/server.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const GOOD = "Lantern-42-orchard-willow";

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** One test on a fresh page. */
function onPage(name, options, drive) {
  test(name, async () => {
    const page = await openPage(browser, server.address, options);
    await drive(page);
    await closePage(page);
  });
}

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.ariaLabel || "");

onPage("the fields say what they are to a password manager", {}, async (page) => {
  const fields = await page.locator("form input").evaluateAll((inputs) =>
    inputs.map((input) => [input.id, input.type, input.autocomplete, input.maxLength, input.labels[0]?.textContent]),
  );
  assert.deepEqual(fields, [
    ["user-name", "text", "username", -1, "User name"],
    ["current-password", "password", "current-password", -1, "Current password"],
    ["new-password", "password", "new-password", -1, "New password"],
    ["confirmation", "password", "new-password", -1, "Confirm password"],
  ]);
  for (const id of ["current-password", "new-password", "confirmation"]) {
    const input = page.locator(`#${id}`);
    assert.equal(await input.getAttribute("spellcheck"), "false", id);
    assert.equal(await input.getAttribute("autocapitalize"), "off", id);
  }
  assert.equal(await page.locator("#user-name").inputValue(), page.account.user.user_name);
});

onPage("before anything is typed the list shows what is asked, and blames nobody", {}, async (page) => {
  const lines = await checklist(page);
  assert.ok(lines.length > 0);
  for (const { mark, spoken } of lines) assert.deepEqual([mark, spoken], ["neutral", ""]);
  assert.equal(await page.locator("#verdict").textContent(), "");
  assert.equal(await page.locator("#meter strong").textContent(), "");
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
  await type(page, { password: "x" });
  assert.notEqual((await checklist(page))[0].mark, "neutral");
  await type(page, { password: "" });
  assert.equal((await checklist(page))[0].mark, "neutral");
});

onPage("everything can be done from the keyboard", {}, async (page) => {
  const order = [];
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press("Tab");
    order.push(await focused(page));
  }
  assert.deepEqual(order, [
    "language",
    "preset",
    "", // the button that fills in the temporary password
    "user-name",
    "current-password",
    "Show current password",
    "new-password",
    "Show new password",
    "confirmation",
    "Show confirmation",
    "save",
    "",
  ]);
  const visible = await page.locator("#save").evaluate((button) => {
    button.focus({ focusVisible: true });
    return getComputedStyle(button).outlineStyle;
  });
  assert.equal(visible, "solid");
  await page.locator("#current-password").focus();
  await page.keyboard.type(page.account.password);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type(GOOD);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#new-password").getAttribute("type"), "text");
  await page.keyboard.press("Tab");
  await page.keyboard.type(GOOD);
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("#insight dl").isVisible());
  await page.locator("#confirmation").focus();
  await page.keyboard.press("Enter");
  await page.locator("#outcome:not(:empty)").waitFor();
  assert.match(await page.locator("#outcome").textContent(), /has been changed/);
});

onPage("each field can be shown and hidden again", {}, async (page) => {
  const seen = { current: "current-password", password: "new-password", confirmation: "confirmation" };
  await type(page, { current: "one", password: "two", confirmation: "three" });
  for (const id of Object.values(seen)) {
    const button = page.locator(`button[aria-controls=${id}]`);
    const input = page.locator(`#${id}`);
    const value = await input.inputValue();
    for (const [type, pressed] of [["text", "true"], ["password", "false"]]) {
      await button.click();
      assert.equal(await input.getAttribute("type"), type, id);
      assert.equal(await button.getAttribute("aria-pressed"), pressed, id);
      assert.equal(await input.inputValue(), value, id);
    }
  }
});

onPage("a password can be pasted", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), GOOD);
  for (const id of ["new-password", "confirmation"]) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press("Control+V");
    assert.equal(await page.locator(`#${id}`).inputValue(), GOOD, id);
  }
  const { report } = await shown(page);
  assert.equal(report.counts.code_points, GOOD.length);
  assert.equal(report.verdict, "accepted");
});

onPage("a very long password is neither cut nor the end of the page", {}, async (page) => {
  await type(page, { password: "long ".repeat(20_000) });
  assert.equal((await page.locator("#new-password").inputValue()).length, 100_000);
  const { report } = await shown(page);
  assert.equal(report.verdict, "refused");
  assert.deepEqual((await checklist(page)).filter(({ mark }) => mark === "fail").map(({ rule }) => rule), ["text"]);
});

onPage("what is typed is judged as it is, spaces and all, with a word of warning", {}, async (page) => {
  await type(page, { password: ` ${GOOD} ` });
  const { report } = await shown(page);
  assert.equal(report.counts.code_points, GOOD.length + 2);
  assert.deepEqual(report.warnings.map(({ code }) => code), ["leading_space", "trailing_space"]);
  assert.equal(await page.locator("#warnings li").count(), 2);
  await type(page, { password: GOOD });
  assert.equal(await page.locator("#warnings li").count(), 0);
});

onPage("half a character is told, not judged", {}, async (page) => {
  await page.locator("#new-password").evaluate((input) => {
    input.value = "half \ud83d";
    input.dispatchEvent(new InputEvent("input"));
  });
  assert.match(await page.locator("#problem").textContent(), /half a character/);
  assert.equal(await shown(page), null);
  await page.locator("#save").click();
  assert.equal(await focused(page), "new-password");
  await type(page, { password: GOOD });
  assert.equal(await page.locator("#problem").textContent(), "");
});

onPage("the state is read out once typing pauses", {}, async (page) => {
  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.getElementById("progress");
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
  });
  assert.equal(await page.locator("#progress").getAttribute("role"), "status");
  await page.locator("#new-password").pressSequentially("lantern", { delay: 40 });
  assert.deepEqual(await page.evaluate(() => said), [], "nothing while typing");
  await page.waitForFunction(() => said.length === 1);
  const { report } = await shown(page);
  const told = await page.evaluate(async (report) => {
    const { Policy } = await import("/pkg/entry/browser.js");
    return new Policy("nist-63b-4").messages(report, "en").summary;
  }, report);
  assert.deepEqual(await page.evaluate(() => said), [told]);
  await type(page, { password: GOOD });
  await page.waitForFunction(() => said.length === 2);
  assert.notEqual(...(await page.evaluate(() => said)));
});

onPage("text that an input method composes is judged when it is done", { query: "?lang=zh" }, async (page) => {
  const keyboard = await page.context().newCDPSession(page);
  const count = async () => (await shown(page)).report.counts.code_points;
  await page.evaluate(() => {
    globalThis.events = [];
    for (const name of ["compositionstart", "compositionend"]) addEventListener(name, () => events.push(name));
  });
  // Chromium switches input methods off in hidden fields; shown ones take them.
  await page.locator("button[aria-controls=new-password]").click();
  await page.locator("#new-password").focus();
  await keyboard.send("Input.imeSetComposition", { text: "mi", selectionStart: 2, selectionEnd: 2 });
  assert.equal(await page.locator("#new-password").inputValue(), "mi");
  assert.equal(await count(), 0, "not in the middle of it");
  await keyboard.send("Input.imeSetComposition", { text: "密码", selectionStart: 2, selectionEnd: 2 });
  assert.equal(await count(), 0);
  await keyboard.send("Input.insertText", { text: "密码" });
  await page.waitForFunction(() => shown.report.counts.code_points === 2);
  assert.equal(await page.locator("#new-password").inputValue(), "密码");
  assert.deepEqual(await page.evaluate(() => events), ["compositionstart", "compositionend"]);
});

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
      await ready(page);
      assert.equal((await shown(page)).report.policy, preset, language);
      assert.equal(await page.locator("#problem").textContent(), "", `${language} ${preset}`);
    }
  }
});

onPage("what is wrong gets the focus and is marked", {}, async (page) => {
  await page.locator("#save").click();
  assert.equal(await focused(page), "current-password");
  assert.match(await page.locator("#problem").textContent(), /Enter your current password/);
  await type(page, { current: page.account.password });
  await page.locator("#save").click();
  assert.equal(await focused(page), "new-password");
  assert.equal(await page.locator("#new-password").getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("#new-password").getAttribute("aria-describedby"), "checklist");
  await type(page, { password: GOOD });
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
  await page.locator("#save").click();
  assert.equal(await focused(page), "confirmation", "only the second entry is missing");
  await type(page, { confirmation: GOOD, current: "something else" });
  const { status, body } = await save(page);
  assert.deepEqual([status, body.code], [403, "current_password_wrong"]);
  assert.equal(await focused(page), "current-password");
  assert.match(await page.locator("#problem").textContent(), /not right/);
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

for (const colorScheme of ["light", "dark"]) {
  onPage(`axe finds nothing to complain of (${colorScheme})`, { colorScheme }, async (page) => {
    await page.evaluate(await readFile(AXE, "utf8"));
    const violations = async (state) => {
      const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
      return found.violations.map(({ id, nodes }) => `${state}: ${id} ${nodes.map(({ html }) => html).join(" ")}`);
    };
    const found = await violations("empty");
    await type(page, { current: "x", password: "jmorgan １２3 ", confirmation: "y" });
    await page.locator("#insight summary").click();
    found.push(...(await violations("failing")));
    await type(page, { current: page.account.password, password: GOOD, confirmation: GOOD });
    found.push(...(await violations("accepted")));
    await save(page);
    found.push(...(await violations("saved")));
    assert.deepEqual(found, []);
  });
}

onPage("nothing scrolls sideways on a phone", { viewport: { width: 320, height: 640 } }, async (page) => {
  for (const language of ["nl", "sv", "ru", "zh", "en"]) {
    await page.locator("#language").selectOption(language);
    await type(page, { password: "qwerty12345" });
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= room, `${language}: ${wide} of ${room}`);
  }
});

onPage("a password stays in its field", {}, async (page) => {
  const secrets = ["Zeppelin-83-haystack-oboe", "Zeppelin-83-haystack-tuba"];
  const [password, wrong] = secrets;
  await page.locator("button[aria-controls=new-password]").click();
  await type(page, { current: wrong, password, confirmation: password });
  await save(page);
  await type(page, { current: page.account.password });
  const { status } = await save(page);
  assert.equal(status, 200);
  const places = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    title: document.title,
    address: location.href,
    history: JSON.stringify(history.state),
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    cookie: document.cookie,
    report: JSON.stringify(globalThis.shown),
  }));
  places.urls = page.urls.join(" ");
  places.console = page.logged.join(" ");
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      for (const piece of [secret, ...secret.split("-").filter((word) => word.length > 3)]) {
        assert.ok(!text?.includes(piece), `${place} holds a piece of it`);
      }
    }
  }
});
