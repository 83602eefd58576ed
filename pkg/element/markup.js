// What a server sends so that the requirements can be read before any script has run.
import { spoken } from "./language.js";
import { styles } from "./styles.js";
import { texts } from "./texts.js";
import { panel } from "./view.js";

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

function html({ tag, attributes, content }) {
  const written = Object.entries(attributes).filter(([, value]) => value !== null);
  const all = written.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `<${tag}${all}>${typeof content === "string" ? escaped(content) : content.map(html).join("")}</${tag}>`;
}

/** The content of `<password-meter>` as HTML: a declarative shadow root, which the element takes over. */
export function markup(messages, { nonce } = {}) {
  const words = texts[spoken(messages.language)];
  const style = `<style${nonce === undefined ? "" : ` nonce="${escaped(nonce)}"`}>${styles}</style>`;
  const shown = html(panel({ messages, neutral: true, words }));
  return `<template shadowrootmode="open">${style}${shown}<slot hidden></slot></template>`;
}
