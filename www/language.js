// The page's own words. The words about the password come from the package.
import en from "./texts/en.js";
import nl from "./texts/nl.js";
import ru from "./texts/ru.js";
import sv from "./texts/sv.js";
import zh from "./texts/zh.js";

export const texts = { nl, sv, ru, zh, en };

/** The language to begin with: asked for in the address, else the first that the browser wants, else English. */
export function preferred(search, wanted) {
  const asked = new URLSearchParams(search).get("lang");
  const tags = [asked, ...wanted].map((tag) => tag?.toLowerCase().split(/[-_]/)[0]);
  return tags.find((tag) => Object.hasOwn(texts, tag)) ?? "en";
}

/** Puts the words of a language everywhere. */
export function apply(language) {
  const words = texts[language];
  document.documentElement.lang = words.tag;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = words[element.dataset.text];
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.ariaLabel = element.title = words[element.dataset.label];
  }
}

/** A text with how long to wait in it. */
export function withWait(text, seconds = 60, language) {
  const [unit, count] = seconds < 120 ? ["second", seconds] : ["minute", Math.ceil(seconds / 60)];
  const format = new Intl.NumberFormat(texts[language].tag, { style: "unit", unit, unitDisplay: "long" });
  return text.replace("{wait}", format.format(count));
}
