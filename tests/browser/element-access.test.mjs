// `<password-meter>` for people who do not see it, use no mouse, or type through an input method.
import assert from "node:assert/strict";
import { complaintsOfAxe, form, html, LABELS, onPage, picture } from "./support/pages.mjs";

const GOOD = "Lantern-42-orchard-willow";
const LANGUAGES = Object.keys(LABELS);

for (const lang of LANGUAGES) {
  for (const colorScheme of ["light", "dark"]) {
    const content = html({ lang, body: form({ lang, policy: "crm-zh" }) });
    onPage(`axe finds nothing to complain of (${lang}, ${colorScheme})`, { ...content, colorScheme }, async (page) => {
      const found = await complaintsOfAxe(page, "empty");
      await picture(page, `element-${lang}-${colorScheme}-empty`);
      await page.fill("#new", "jmorgan １２3 ");
      await page.waitForFunction(() => document.querySelector("password-meter").shadowRoot.querySelector("[role=status]").textContent);
      found.push(...(await complaintsOfAxe(page, "failing")));
      await picture(page, `element-${lang}-${colorScheme}-failing`);
      await page.setViewportSize({ width: 320, height: 640 });
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= room, `${wide} of ${room}`);
      await picture(page, `element-${lang}-${colorScheme}-narrow`);
      await page.fill("#new", GOOD);
      await page.fill("#new-again", GOOD);
      found.push(...(await complaintsOfAxe(page, "undecided")));
      await picture(page, `element-${lang}-${colorScheme}-undecided`);
      assert.deepEqual(found, []);
    });
  }
}

const plain = html({ body: form() });
const status = "password-meter [role=status]";

onPage("everything can be done from the keyboard, and the element is no stop on the way", plain, async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "new");
  await page.keyboard.type("lantern");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "new");
  assert.equal(new URL(page.url()).pathname, "/");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(GOOD);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "new-again");
  await page.keyboard.type(GOOD);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sent\/new/);
});

onPage("the state is read out once typing pauses", plain, async (page) => {
  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.querySelector("password-meter").shadowRoot.querySelector("[role=status]");
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const described = () => page.locator("#new").getAttribute("aria-description");
  const before = await described();
  await page.locator("#new").pressSequentially("lantern", { delay: 40 });
  assert.deepEqual(await page.evaluate(() => said), [], "nothing while typing");
  assert.equal(await described(), before);
  await page.waitForFunction(() => said.length === 1);
  assert.equal(await page.locator(status).textContent(), await page.evaluate(() => reports.at(-1).messages.summary));
  assert.notEqual(await described(), before);
  await page.fill("#new", "");
  assert.equal(await page.locator(status).textContent(), "");
});

onPage("assistive technology hears of the list, the meter and the description", plain, async (page) => {
  await page.fill("#new", "lantern");
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const of = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role);
  assert.deepEqual(of("meter").map(({ name, value }) => [name.value.trim(), value.value]), [["Strength:", 1]]);
  assert.deepEqual(of("list").map(({ name }) => name.value), ["Requirements"]);
  assert.equal(of("listitem").length, await page.locator("password-meter li").count());
  assert.equal(of("status").length, 1);
  const [field] = of("textbox").filter(({ name }) => name.value === "New password");
  assert.match(field.description.value, /\w/);
  assert.equal(field.properties.find(({ name }) => name === "invalid")?.value.value, "true");
});

onPage("a description that the page gives is left alone", html({ body: form().replace('name="password"', 'aria-describedby="hint"') }), async (page) => {
  await page.fill("#new", "lantern");
  assert.equal(await page.locator("#new").getAttribute("aria-description"), null);
});

onPage("text that an input method composes is judged when it is done", html({ body: form().replace('name="password" type="password"', "") }), async (page) => {
  const keyboard = await page.context().newCDPSession(page);
  const judged = () => page.evaluate(() => reports.at(-1).report.counts.code_points);
  await page.focus("#new");
  await keyboard.send("Input.imeSetComposition", { text: "mi", selectionStart: 2, selectionEnd: 2 });
  assert.equal(await page.inputValue("#new"), "mi");
  assert.equal(await judged(), 0, "not in the middle of it");
  await keyboard.send("Input.imeSetComposition", { text: "密码", selectionStart: 2, selectionEnd: 2 });
  assert.equal(await judged(), 0);
  await keyboard.send("Input.insertText", { text: "密码" });
  await page.waitForFunction(() => reports.at(-1).report.counts.code_points === 2);
  assert.equal(await page.inputValue("#new"), "密码");
});

const look = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("password-meter").shadowRoot;
    const style = (part) => getComputedStyle(root.querySelector(`[part~=${part}]`));
    return { fail: style("fail").getPropertyValue("color"), mark: getComputedStyle(root.querySelector("[part~=fail] svg")).stroke, step: style("filled").backgroundColor, motion: style("step").transitionDuration };
  });

onPage("it is dark where the page is, and moves only where that is wanted", plain, async (page) => {
  await page.fill("#new", "lantern");
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await look(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await look(page);
  assert.equal(light.motion, "0s");
  assert.deepEqual([light.mark, dark.mark], ["rgb(179, 38, 30)", "rgb(255, 154, 144)"]);
  assert.notEqual(light.step, dark.step);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "no-preference" });
  assert.equal((await look(page)).motion, "0.2s");
  // A page that is light only keeps a light element, whatever the system wishes.
  await page.evaluate(() => (document.documentElement.style.colorScheme = "light"));
  assert.equal((await look(page)).mark, light.mark);
});

onPage("with the system's own colours the marks and the steps are still told apart", { ...plain, forcedColors: "active" }, async (page) => {
  await page.fill("#new", "lantern");
  const [filled, empty] = await page.evaluate(() => {
    const steps = document.querySelector("password-meter").shadowRoot.querySelectorAll("[part~=step]");
    return [...steps].filter((_, index) => index === 0 || index === 4).map((step) => getComputedStyle(step).backgroundColor);
  });
  assert.notEqual(filled, empty);
  await picture(page, "element-forced-colors");
});

onPage("a page gives it other colours by properties and by parts", plain, async (page) => {
  await page.fill("#new", "lantern");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`password-meter { --password-meter-bad: rgb(1, 2, 3); } password-meter::part(fail) { color: rgb(4, 5, 6); }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const { mark, fail } = await look(page);
  assert.deepEqual([mark, fail], ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
});
