// Which language the element speaks: that of the page around it, English where that is none of the five.
import { texts } from "./texts.js";

const FALLBACK = "en";

/** One of the five languages for a language tag, of which only the first part counts. */
export function spoken(tag) {
  const [first] = (tag ?? "").toLowerCase().split("-");
  return Object.hasOwn(texts, first) ? first : FALLBACK;
}

/** The nearest `lang` around an element, also outside the shadow root that it stands in. */
export function tagAround(element) {
  for (let at = element; at; at = at.parentNode ?? at.host) {
    if (at.hasAttribute?.("lang")) return at.getAttribute("lang");
  }
  return "";
}

/** Calls back when a `lang` around an element changes; returns what ends that. */
export function watch(element, onChange) {
  const observer = new MutationObserver(onChange);
  for (let at = element; at; at = at.getRootNode().host) {
    observer.observe(at.getRootNode(), { subtree: true, attributes: true, attributeFilter: ["lang"] });
  }
  return () => observer.disconnect();
}
