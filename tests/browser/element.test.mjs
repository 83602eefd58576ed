// `<password-meter>` in a form: what it shows, and that its validity holds the form back and lets it go.
import assert from "node:assert/strict";
import { Policy } from "../../pkg/entry/node.js";
import { form, html, LABELS, onPage } from "./support/pages.mjs";

const GOOD = "Lantern-42-orchard-willow";
const policy = new Policy("nist-63b-4");
const latest = (page) => page.evaluate(() => reports.at(-1));
const told = (password, language, context = {}) => policy.messages(policy.check(password, context), language);
const blocked = (page) => page.evaluate(() => !document.querySelector("form").checkValidity());
const parts = (page, name) => page.locator(`password-meter [part~=${name}]`);

for (const lang of Object.keys(LABELS)) {
  const content = html({ lang, body: form({ lang }) });
  onPage(`a real form is held back until the password is accepted (${lang})`, content, async (page) => {
    const [, , save] = LABELS[lang];
    const message = (id) => page.evaluate((id) => document.getElementById(id).validationMessage, id);
    const refused = async (id) => {
      await page.evaluate(() => document.querySelector("h1").focus());
      await page.getByRole("button", { name: save }).click();
      assert.equal(await page.evaluate(() => document.activeElement.id), id);
      assert.equal(new URL(page.url()).pathname, "/");
    };
    await page.fill("#new", "lantern");
    const expected = told("lantern", lang);
    await refused("new");
    assert.equal(await message("new"), expected.checklist.find(({ rule }) => rule === "length").details[0]);
    const own = await page.evaluate(() => {
      const meter = document.querySelector("password-meter");
      return { flags: meter.validity.customError, message: meter.validationMessage, matches: meter.matches(":invalid:state(refused)") };
    });
    assert.deepEqual(own, { flags: true, message: await message("new"), matches: true });
    assert.equal(await parts(page, "verdict").textContent(), expected.title);

    // Only the second entry is wrong, and it says so itself.
    await page.fill("#new", GOOD);
    await page.fill("#new-again", "Lantern");
    await refused("new-again");
    assert.equal(await message("new"), "");
    const repeated = told(GOOD, lang, { confirmation: "Lantern" }).checklist.find(({ rule }) => rule === "confirmation");
    assert.equal(await message("new-again"), repeated.details[0]);

    await page.fill("#new-again", GOOD);
    assert.equal(await blocked(page), false);
    await page.getByRole("button", { name: save }).click();
    await page.waitForURL(/\/sent\/new/);
  });
}

const plain = html({ body: form() });

onPage("the checklist, the meter and the advice are those of the package", plain, async (page) => {
  const lines = () =>
    parts(page, "item").evaluateAll((items) =>
      items.map((item) => [item.part[1], ...[...item.querySelectorAll("[part=requirement], [part=detail]")].map((p) => p.textContent)]),
    );
  const asked = told("", "en").checklist.filter(({ shown }) => shown === "always");
  assert.deepEqual(await lines(), asked.map(({ text }) => ["neutral", text]));
  assert.equal(await parts(page, "bar").getAttribute("aria-valuetext"), "Nothing entered yet");
  assert.equal(await page.locator("#new").getAttribute("aria-description"), asked.map(({ text }) => text).join("; "));

  await page.fill("#new", "lantern");
  const { checklist, strength } = told("lantern", "en");
  const marks = { pass: "Met:", fail: "Not met yet:", deferred: "Not checked yet:" };
  const shown = checklist.filter(({ shown, state }) => shown === "always" || state === "fail");
  assert.deepEqual(await lines(), shown.map(({ state, text, details }) => [state, `${marks[state]} ${text}`, ...details]));
  assert.equal(await parts(page, "score").textContent(), strength.label);
  assert.equal(await parts(page, "bar").getAttribute("aria-valuenow"), String(strength.score));
  assert.equal(await parts(page, "filled").count(), strength.score + 1);
  assert.equal(await parts(page, "advice").textContent(), strength.advice[0]);
  assert.deepEqual((await latest(page)).report, policy.check("lantern"));
});

onPage("what only the server can judge holds nobody back, and neither does an empty field", html({
  body: `<form action="/sent/x"><label>New password <input id="new"></label>
    <password-meter for="new" policy="superoffice"></password-meter><button>Save</button></form>`,
}), async (page) => {
  assert.equal(await blocked(page), false, "empty: whether it may be is for `required` to say");
  await page.fill("#new", "short");
  assert.equal(await blocked(page), true);
  await page.fill("#new", GOOD);
  assert.equal((await latest(page)).report.verdict, "undecided");
  assert.equal(await blocked(page), false);
  await page.fill("#new", "");
  assert.equal(await blocked(page), false);
});

onPage("a field that nobody can edit, and somebody else's message, are left alone", plain, async (page) => {
  await page.fill("#new-again", GOOD);
  await page.fill("#new", "short");
  assert.equal(await blocked(page), true);
  await page.evaluate(() => (document.getElementById("new").readOnly = true));
  assert.equal(await page.evaluate(() => document.querySelector("password-meter").validity.valid), true);
  await page.evaluate(() => (document.getElementById("new").readOnly = false));
  await page.waitForFunction(() => !document.querySelector("password-meter").validity.valid);
  await page.fill("#new", GOOD);
  await page.evaluate(() => document.getElementById("new").setCustomValidity("taken"));
  for (const text of ["short", GOOD]) {
    await page.fill("#new", text);
    assert.equal(await page.locator("#new").evaluate(({ validationMessage }) => validationMessage), "taken");
  }
});

onPage("a reset empties what is shown and lets the form go", plain, async (page) => {
  await page.fill("#new", "short");
  await page.fill("#new-again", "shirt");
  await page.evaluate(() => document.querySelector("form").reset());
  await page.waitForFunction(() => document.getElementById("new").validity.customError === false);
  assert.ok((await parts(page, "neutral").count()) > 0);
  assert.equal(await parts(page, "verdict").textContent(), "");
});

onPage("half a character is told, and holds the form back", plain, async (page) => {
  await page.locator("#new").evaluate((input) => {
    input.value = "half \ud83d";
    input.dispatchEvent(new InputEvent("input"));
  });
  assert.match(await parts(page, "verdict").textContent(), /half a character/);
  assert.equal(await blocked(page), true);
  assert.equal((await latest(page)).report, null);
});

onPage("the context comes as data or from a function, and is asked at every judgement", plain, async (page) => {
  const known = () => page.evaluate(() => document.querySelector("password-meter").report.judgements.filter(({ rule }) => rule === "personal_data").map(({ outcome }) => outcome.state));
  await page.evaluate(async () => {
    const { Policy } = await import("/pkg/entry/browser.js");
    const meter = document.querySelector("password-meter");
    meter.policy = await Policy.load({ schema: 1, rules: [{ rule: "personal_data" }, { rule: "not_current" }] });
    meter.context = { user: { user_name: "lantern" } };
  });
  await page.fill("#new", GOOD);
  assert.deepEqual(await known(), ["fail"]);
  await page.evaluate(() => {
    globalThis.name = "somebody";
    document.querySelector("password-meter").context = () => ({ user: { user_name: globalThis.name } });
  });
  assert.deepEqual(await known(), ["pass"]);
  await page.evaluate(() => {
    globalThis.name = "willow";
    document.querySelector("password-meter").check();
  });
  assert.deepEqual(await known(), ["fail"]);
});

onPage("a password stays in its field", plain, async (page) => {
  await page.fill("#new", GOOD);
  await page.fill("#new-again", GOOD);
  const places = await page.evaluate(() => JSON.stringify([reports, location.href]) + document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: [document.querySelector("password-meter").shadowRoot] }));
  assert.ok(places.includes('part="checklist"'));
  for (const piece of GOOD.split("-").filter(({ length }) => length > 2)) assert.ok(!places.includes(piece), piece);
  assert.equal(await page.locator("#new").evaluate(({ maxLength }) => maxLength), -1);
});

onPage("an unknown preset is an error on the console and holds nobody back", plain, async (page) => {
  await page.fill("#new", "short");
  await page.evaluate(() => document.querySelector("password-meter").setAttribute("policy", "nist-63b-5"));
  await page.waitForFunction(() => document.querySelector("password-meter").policy === null);
  await page.fill("#new-again", "short");
  assert.equal(await blocked(page), false);
  assert.match(page.complaints.pop(), /unknown name/);
});
