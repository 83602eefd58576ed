// The recipes and the examples of the READMEs, as somebody would copy them: bundled where they need it, and used.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileScript, parse } from "vue/compiler-sfc";
import { Policy } from "../../pkg/entry/node.js";
import { html, onPage } from "./support/pages.mjs";

const folder = fileURLToPath(new URL("../../pkg/recipes/", import.meta.url));
const examples = (file) => {
  const text = readFileSync(new URL(`../../pkg/${file}`, import.meta.url), "utf8");
  return [...text.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, code]) => ({ language, code }));
};
const [plain, react, reactElement, , vue] = examples("recipes/README.md");
const [browser, element] = examples("README.md").filter(({ language }) => language === "html");

/** One script of an example, with everything but the package, which is where it is in a page without a bundler. */
async function bundle(contents, loader) {
  const packaged = { passmuster: "/pkg/entry/browser.js", "passmuster/element": "/pkg/element/index.js" };
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [fileURLToPath(new URL("../node_modules", import.meta.url))],
    plugins: [
      {
        name: "passmuster",
        setup: ({ onResolve }) => onResolve({ filter: /^passmuster/ }, ({ path }) => ({ path: packaged[path], external: true })),
      },
    ],
  });
  return outputFiles[0].text;
}

function compileVue(code) {
  const { content } = compileScript(parse(code).descriptor, { id: "recipe", inlineTemplate: true, genDefaultAs: "recipe" });
  return `${content}\nimport { createApp } from "vue";\ncreateApp(recipe).mount("#app");`;
}

const app = (script) => html({ body: `<div id="app"></div>`, script });
const pages = {
  plain: { content: plain.code },
  react: app(await bundle(react.code, "jsx")),
  vue: app(await bundle(compileVue(vue.code), "js")),
};

const GOOD = "Lantern-42-orchard-willow";
const PASSWORDS = ["lantern", "zonsondergang", "jmorgan-jmorgan-jmorgan", "лампа и апельсин 7", "密码密码密码密码密码密码密码密码", "🦩", "", GOOD];
const policy = new Policy("nist-63b-4");
const marks = { pass: "✓", fail: "✗", deferred: "…" };

for (const [name, content] of Object.entries(pages)) {
  const context = name === "plain" ? undefined : { user: { user_name: "jmorgan" } };
  const told = (password) => policy.messages(policy.check(password, context), "en");

  onPage(`${name}: every password is judged as in Node, and holds the form back if it is refused`, content, async (page) => {
    for (const password of PASSWORDS) {
      await page.fill("#new", password);
      const { checklist, verdict } = told(password);
      const expected = checklist.map(({ state, text }) => `${marks[state]} ${text}`);
      await page.waitForFunction((text) => document.querySelector("#asked").innerText === text, expected.join("\n"));
      const first = checklist.find(({ state, mode }) => state === "fail" && mode === "enforce");
      const message = verdict === "refused" && password !== "" ? first.details[0] : "";
      const custom = await page.locator("#new").evaluate((input) => (input.validity.customError ? input.validationMessage : ""));
      assert.equal(custom, message, password);
    }
    await page.fill("#new", "lantern");
    await page.getByRole("button").click();
    assert.equal(new URL(page.url()).pathname, "/");
    await page.fill("#new", GOOD);
    await page.getByRole("button").click();
    await page.waitForURL(new RegExp(`/sent/${name}`));
  });

  onPage(`${name}: what an input method composes is judged when it is done`, content, async (page) => {
    const keyboard = await page.context().newCDPSession(page);
    const before = await page.locator("#asked").innerText();
    // Chromium switches input methods off in hidden fields.
    await page.locator("#new").evaluate((input) => (input.type = "text"));
    await page.focus("#new");
    await keyboard.send("Input.imeSetComposition", { text: "这是一个很长很长的密码吗是的", selectionStart: 2, selectionEnd: 2 });
    assert.equal(await page.locator("#asked").innerText(), before);
    await keyboard.send("Input.insertText", { text: "这是一个很长很长的密码吗是的啊" });
    await page.waitForFunction((text) => document.querySelector("#asked").innerText !== text, before);
  });

  onPage(`${name}: the password becomes no part of the page`, content, async (page) => {
    await page.fill("#new", GOOD);
    await page.waitForFunction(() => document.querySelector("#asked").innerText.includes("✓"));
    assert.ok(!(await page.content()).includes("Lantern"));
  });
}

onPage("the element in React takes its context and tells its verdict", app(await bundle(reactElement.code, "jsx")), async (page) => {
  await page.fill("#new", "lantern");
  await page.waitForFunction(() => document.querySelector("output").textContent === "refused");
  assert.equal(await page.evaluate(() => document.querySelector("password-meter").context.user.user_name), "jmorgan");
  const count = await page.evaluate(() => reports.length);
  await page.fill("#new", GOOD);
  await page.waitForFunction(() => document.querySelector("output").textContent !== "refused");
  assert.equal(await page.evaluate(() => reports.length), count + 1, "an answer is no new question");
  await page.getByRole("button").click();
  await page.waitForURL(/\/sent\/react-element/);
});

const page = (example) => ({ content: `<!doctype html><html lang="sv"><title>passmuster</title>${example.code}` });

onPage("the README's element takes its context from the form", page(element), async (page) => {
  await page.fill("#user", "willow");
  await page.fill("#new", GOOD);
  const told = new Policy("nist-63b-4").check(GOOD, { user: { user_name: "willow" } });
  assert.deepEqual(await page.evaluate(() => reports.at(-1).report), told);
  await page.fill("#new", "lykta");
  await page.fill("#again", "lykta");
  await page.getByRole("button").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "new");
  assert.match(await page.evaluate(() => document.activeElement.validationMessage), /tecken/);
  // What the example itself prints.
  assert.deepEqual(new Set(page.complaints.splice(0)), new Set(["refused", "undecided"]));
});

onPage("the README's example for a browser shows a checklist", { ...page(browser), ready: "#new" }, async (page) => {
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".wasm")));
  await page.waitForLoadState("networkidle");
  await page.fill("#new", GOOD);
  await page.locator("#checklist li").first().waitFor();
  assert.match(await page.locator("#checklist").innerText(), /pass: At least 15 characters/);
});
