// The recipes for a plain form, React and Vue, copied out of the packed package and built with Vite: what is typed into a field is
// judged as native Rust judges it.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { cases } from "./apps/cases.js";
import { pagesFor } from "./pages.mjs";
import { assertNative, installed } from "./support.mjs";

const apps = { plain: "plain.js", React: "react.jsx", Vue: "vue.js" };
const { folder, open, buildWithVite } = pagesFor("recipes");

before(async () => {
  cpSync(join(installed, "node_modules/passmuster/recipes"), join(folder, "recipes"), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["react", "react-dom", "vue"]) {
    symlinkSync(fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)), join(folder, "node_modules", name), "junction");
  }
  await buildWithVite(Object.values(apps).map((app) => `fields/${app}`));
});

/** Does something to a field, and waits until it was judged once more. */
async function judged(page, nth, act) {
  const times = await page.evaluate((nth) => judged[nth], nth);
  await act();
  await page.waitForFunction(([nth, times]) => judged[nth] > times, [nth, times]);
}

for (const [name, app] of Object.entries(apps)) {
  test(`recipe for ${name === "plain" ? "a plain form" : name}`, async () => {
    const { page, said, close } = await open(`vite/fields/${app.replace(/\.\w+$/, ".html")}`);
    await page.waitForSelector(`#field-${cases.length - 1}`);
    for (const [nth, { password }] of cases.entries()) {
      const field = page.locator(`#field-${nth}`);
      await judged(page, nth, () => field.fill("x"));
      await judged(page, nth, () => field.fill(password));
      // Not even U+0000 is lost on its way through the field; only line breaks would be, and none is in the ten.
      assert.equal(await field.inputValue(), password, `field ${nth} holds something else`);
    }
    assertNative(await page.evaluate(() => reports));
    // Chromium would have a form and a user name about each of the ten.
    assert.deepEqual(said.filter((text) => !text.startsWith("[DOM] ")), []);
    await close();
  });
}
