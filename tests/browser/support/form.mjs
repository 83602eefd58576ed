// The form as a person uses it, and what it shows.
import assert from "node:assert/strict";

/** Types into the three fields; a field that is not given is left as it is. */
export async function type(page, { current, password, confirmation }) {
  const fields = { "#current-password": current, "#new-password": password, "#confirmation": confirmation };
  for (const [field, text] of Object.entries(fields)) {
    if (text !== undefined) await page.locator(field).fill(text);
  }
}

/** The latest report that the page showed, and who made it. */
export const shown = (page) => page.evaluate(() => globalThis.shown);

/** Sends the form by its button and gives the server's answer. */
export async function save(page) {
  const answer = page.waitForResponse((response) => response.url().endsWith("/password"));
  await page.locator("#save").click();
  const response = await answer;
  await page.waitForFunction(() => document.getElementById("change").ariaBusy === "false");
  return { status: response.status(), body: await response.json() };
}

/** Where the focus is: an id, else a label. */
export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.ariaLabel || "");

/** One judgement as a short text: `pass`, `fail CODE …` or `deferred MISSING`. */
function told({ outcome }) {
  if (outcome.state === "fail") return ["fail", ...new Set(outcome.violations.map(({ code }) => code))].join(" ");
  return outcome.state === "deferred" ? `deferred ${outcome.missing}` : outcome.state;
}

/** A report as a small table: each rule and how it went; several requirements of one rule with commas. */
export function table(report) {
  const rows = {};
  for (const judgement of report.judgements) {
    const { rule } = judgement;
    rows[rule] = rule in rows ? `${rows[rule]}, ${told(judgement)}` : told(judgement);
  }
  return rows;
}

/** Whatever the browser decided the server decided alike, to the last number; only what was deferred may change. */
export function assertSameDecisions(browser, server) {
  const decided = browser.judgements.filter(({ outcome }) => outcome.state !== "deferred");
  const same = decided.map(({ rule, index, requirement }) =>
    server.judgements.find(
      (other) =>
        other.rule === rule &&
        other.index === index &&
        JSON.stringify(other.requirement) === JSON.stringify(requirement),
    ),
  );
  assert.deepEqual(same, decided);
  assert.equal(server.judgements.length, browser.judgements.length);
  const { verdict: _, judgements: __, ...rest } = browser;
  for (const [key, value] of Object.entries(rest)) assert.deepEqual(server[key], value, key);
}

/** The checklist on the page: the rule, the mark and the words of every line. */
export const checklist = (page) =>
  page.locator("#checklist > li").evaluateAll((lines) =>
    lines.map((line) => ({
      rule: line.dataset.rule,
      mark: line.dataset.mark,
      spoken: line.querySelector("p > .hidden")?.textContent ?? "",
      text: line.querySelector("p").lastChild.textContent,
    })),
  );

/** Every text on the page, one per element, but for what is read out later. */
export const texts = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest("noscript, #progress")) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll("[aria-label]")) found.push(element.ariaLabel);
    return found.filter((text) => /\p{L}/u.test(text));
  });
