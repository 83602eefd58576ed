// `<password-meter>` where pages put it: in shadow roots, twice, before its field, sent by a server, from right to left.
import assert from "node:assert/strict";
import { Policy } from "../../pkg/entry/node.js";
import { markup } from "../../pkg/element/markup.js";
import { form, html, onPage, picture } from "./support/pages.mjs";

const GOOD = "Lantern-42-orchard-willow";
const policy = new Policy("nist-63b-4");
const told = (password, language) => policy.messages(policy.check(password), language);
const parts = (page, name) => page.locator(`password-meter [part~=${name}]`);
const title = (page) => parts(page, "verdict").textContent();

onPage("in a shadow root it finds the field beside it, and the language outside", html({
  lang: "sv",
  body: `<sign-up></sign-up>`,
  script: `import "/pkg/element/index.js";
    const template = document.createElement("template");
    template.innerHTML = ${JSON.stringify(form({ lang: "sv" }))};
    document.querySelector("sign-up").attachShadow({ mode: "open" }).append(template.content);`,
}), async (page) => {
  await page.fill("#new", "lykta");
  assert.equal(await title(page), told("lykta", "sv").title);
  await page.getByRole("button").click();
  assert.equal(await page.evaluate(() => document.querySelector("sign-up").shadowRoot.activeElement.id), "new");
  await page.evaluate(() => (document.documentElement.lang = "nl"));
  await page.waitForFunction((text) => reports.at(-1).messages.title === text, told("lykta", "nl").title);
  await page.evaluate(() => (document.querySelector("sign-up").lang = "ru"));
  await page.waitForFunction((text) => reports.at(-1).messages.title === text, told("lykta", "ru").title);
  await page.fill("#new", GOOD);
  await page.fill("#new-again", GOOD);
  await page.getByRole("button").click();
  await page.waitForURL(/\/sent\/new/);
});

onPage("two on a page do not meet", html({
  body: form({ id: "one", attributes: 'id="m1"' }) + `<div lang="zh">${form({ id: "two", policy: "crm-zh", attributes: 'id="m2"' })}</div>`,
}), async (page) => {
  await page.waitForFunction(() => new Set(reports.map(({ from }) => from)).size === 2);
  await page.fill("#one", "short");
  await page.fill("#two", GOOD);
  const meters = await page.locator("password-meter").evaluateAll((all) =>
    all.map(({ report, messages, validity }) => [report.policy, report.verdict, messages.language, validity.valid]),
  );
  assert.deepEqual(meters, [["nist-63b-4", "refused", "en", false], ["crm-zh", "undecided", "zh", true]]);
});

onPage("the words follow the page's language, with English where it is none of the five", html({ body: form() }), async (page) => {
  await page.fill("#new", "lantern");
  const rows = { nl: "nl", "sv-FI": "sv", ru: "ru", "zh-Hant-TW": "zh", fr: "en", "": "en" };
  for (const [tag, language] of Object.entries(rows)) {
    await page.evaluate((tag) => (document.documentElement.lang = tag), tag);
    const { title: expected } = told("lantern", language);
    await page.waitForFunction((text) => document.querySelector("password-meter").shadowRoot.querySelector("[part~=verdict]").textContent === text, expected);
    assert.equal(await parts(page, "panel").getAttribute("lang"), language === "zh" ? "zh-Hans" : language, tag);
    const { details } = told("lantern", language).checklist.find(({ rule }) => rule === "length");
    assert.equal(await page.locator("#new").evaluate(({ validationMessage }) => validationMessage), details[0]);
  }
});

onPage("a field may come after the element, or be put in the place of another", html({
  body: `<password-meter for="new" policy="nist-63b-4"></password-meter><form><label>New password <input id="new"></label></form>`,
}), async (page) => {
  await page.fill("#new", "lantern");
  assert.equal(await title(page), told("lantern", "en").title);
  await page.evaluate(() => {
    const old = document.getElementById("new");
    globalThis.old = old;
    old.replaceWith(Object.assign(document.createElement("input"), { id: "new", ariaLabel: "New password" }));
  });
  await page.fill("#new", GOOD);
  assert.equal(await title(page), told(GOOD, "en").title);
  assert.equal(await page.evaluate(() => old.validity.customError), false);
  await page.fill("#new", "lantern");
  await page.locator("password-meter").evaluate((meter) => meter.remove());
  assert.equal(await page.locator("#new").evaluate(({ validity }) => validity.valid), true, "gone, it holds nobody back");
  assert.equal(await page.locator("#new").getAttribute("aria-description"), null);
});

onPage("properties that were set before the element was defined count", html({
  body: `<form><label>New password <input id="new"></label><password-meter></password-meter></form>`,
  script: `import { Policy } from "/pkg/entry/browser.js";
    const meter = document.querySelector("password-meter");
    meter.input = document.getElementById("new");
    meter.context = { user: { user_name: "lantern" } };
    meter.policy = await Policy.load({ schema: 1, rules: [{ rule: "personal_data" }] });
    await import("/pkg/element/index.js");`,
}), async (page) => {
  await page.fill("#new", GOOD);
  assert.equal(await page.evaluate(() => reports.at(-1).report.verdict), "refused");
});

const sent = told("", "sv");
onPage("what a server sent is taken over, not replaced", html({
  lang: "sv",
  body: form({ lang: "sv", inside: markup(sent, { nonce: "r4nd0m" }) }),
  script: `const root = document.querySelector("password-meter").shadowRoot;
    globalThis.sent = { list: root.querySelector("ul"), items: [...root.querySelectorAll("li")], html: root.querySelector("[part~=panel]").outerHTML };
    await import("/pkg/element/index.js");`,
}), async (page) => {
  const kept = await page.evaluate(() => {
    const root = document.querySelector("password-meter").shadowRoot;
    const items = [...root.querySelectorAll("li")];
    return {
      list: root.querySelector("ul") === sent.list,
      items: items.length > 0 && items.every((item, index) => item === sent.items[index]),
      html: root.querySelector("[part~=panel]").outerHTML === sent.html,
    };
  });
  assert.deepEqual(kept, { list: true, items: true, html: true });
  await page.fill("#new", "lykta");
  assert.equal(await title(page), told("lykta", "sv").title);
  assert.equal(await page.locator("password-meter [role=status]").count(), 1);
  // This page's Content-Security-Policy allows no style sheet in the markup: the one in the script does not need it.
  assert.match(page.complaints.splice(0).join("\n"), /style/);
});

onPage("what stands in the element is shown until there is a policy", html({
  body: `<form><label>New password <input id="new"></label>
    <password-meter for="new"><p id="before">At least 8 characters</p></password-meter></form>`,
  script: `import "/pkg/element/index.js"; reports.push({});`,
}), async (page) => {
  assert.ok(await page.locator("#before").isVisible());
  assert.equal(await page.locator("password-meter [role=status]").count(), 1, "the region is there before its content");
  await page.locator("password-meter").evaluate((meter) => meter.setAttribute("policy", "nist-63b-4"));
  await page.locator("#before").waitFor({ state: "hidden" });
});

onPage("a policy author's words are text, also where a server sends them", html({
  body: `<form><label>New password <input id="new"></label><password-meter for="new"></password-meter></form>`,
  script: `import { Policy } from "/pkg/entry/browser.js";
    import "/pkg/element/index.js";
    const description = { en: '<img src=x onerror="alert(1)"> & co' };
    document.querySelector("password-meter").policy = await Policy.load({ schema: 1, rules: [{ rule: "pattern", must_match: "x", description }] });`,
}), async (page) => {
  const words = '<img src=x onerror="alert(1)"> & co';
  assert.equal(await parts(page, "requirement").textContent(), words);
  const author = new Policy({ schema: 1, rules: [{ rule: "pattern", must_match: "x", description: { en: words } }] });
  const html = markup(author.messages(author.check(""), "en"));
  assert.ok(html.includes("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co"));
  assert.ok(!html.includes("<img"));
});

onPage("from right to left the marks stand on the right", html({ lang: "ar", dir: "rtl", body: form() }), async (page) => {
  await page.fill("#new", "lantern");
  await picture(page, "element-rtl");
  const { mark, line, text, bar, label } = await page.evaluate(() => {
    const root = document.querySelector("password-meter").shadowRoot;
    const box = (part) => root.querySelector(`[part~=${part}]`).getBoundingClientRect().toJSON();
    const range = document.createRange();
    range.selectNodeContents(root.querySelector("[part=requirement] span:last-child"));
    return { mark: box("mark"), line: box("line"), text: range.getBoundingClientRect().toJSON(), bar: box("step"), label: box("label") };
  });
  assert.ok(mark.left > line.right - 1, "mark");
  assert.ok(line.right - text.right < 2, "English stands at the right, too");
  assert.ok(bar.left > label.right, "the bar fills from the right");
});
