// The page for people who do not see it, use no mouse, type through an input method or hold a phone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { focused, save, shown, type } from "./support/form.mjs";
import { onPage } from "./support/session.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const GOOD = "Lantern-42-orchard-willow";

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
    return (await Policy.load("nist-63b-4")).messages(report, "en").summary;
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
