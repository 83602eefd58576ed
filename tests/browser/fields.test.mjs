// The fields: what they are, what they take, and what a password may never get into.
import assert from "node:assert/strict";
import { checklist, focused, save, shown, type } from "./support/form.mjs";
import { onPage } from "./support/session.mjs";

const GOOD = "Lantern-42-orchard-willow";

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
