// The page's own words: all five languages say everything, and none borrows another's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { flows } from "../../www/demo.js";
import { preferred, texts } from "../../www/language.js";

/** `{a: {b: "text"}}` as `{"a.b": "text"}`. */
const flat = (value, path = "") =>
  typeof value === "string"
    ? { [path]: value }
    : Object.assign({}, ...Object.entries(value).map(([key, inner]) => flat(inner, path ? `${path}.${key}` : key)));

/** Words that are rightly the same in two languages. */
const ALIKE = { sv: ["organisation"] };

test("there are five languages, each with a flow of its own", () => {
  assert.deepEqual(Object.keys(texts), ["nl", "sv", "ru", "zh", "en"]);
  assert.deepEqual(Object.keys(flows), Object.keys(texts));
});

for (const [language, words] of Object.entries(texts)) {
  test(`the words in ${language}`, () => {
    const english = flat(texts.en);
    const own = flat(words);
    assert.deepEqual(Object.keys(own), Object.keys(english), "the same keys in the same order");
    for (const [key, text] of Object.entries(own)) {
      assert.equal(text, text.trim(), key);
      assert.notEqual(text, "", key);
      if (language !== "en" && !ALIKE[language]?.includes(key)) assert.notEqual(text, english[key], key);
    }
  });
}

test("every key that the page asks for exists", () => {
  const html = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");
  const asked = [...html.matchAll(/data-(?:text|label)="(\w+)"/g)].map(([, key]) => key);
  assert.ok(asked.length > 15);
  for (const key of asked) assert.equal(typeof texts.en[key], "string", key);
});

test("the language to begin with", () => {
  const rows = [
    ["?lang=nl", ["sv"], "nl"],
    ["?lang=zh-CN", [], "zh"],
    ["?lang=fy", ["fy", "ru-RU", "en"], "ru"],
    ["?lang=constructor", ["toString"], "en"],
    ["", ["zh_Hant", "en"], "zh"],
    ["", ["SV-fi"], "sv"],
    ["", ["de", "fr"], "en"],
    ["", [], "en"],
  ];
  for (const [search, wanted, language] of rows) {
    assert.equal(preferred(search, wanted), language, `${search} ${wanted}`);
  }
});
