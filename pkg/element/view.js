// What the element shows, as plain data: the page makes and updates elements of it, a server makes HTML of it.

/** An element: its name, its attributes (`null` is none) and its content, either a text or elements. */
const element = (tag, attributes, content = []) => ({ tag, attributes, content });

const PATHS = {
  pass: "M3.5 8.5 6.5 11.5 12.5 4.5",
  fail: "M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5",
  advice: "M8 3.5V9M8 12V12.1",
  deferred: "M3.5 8H3.6M8 8H8.1M12.5 8H12.6",
  neutral: "M8 8H8.1",
};

/** How many steps the bar has: one for each score. */
const STEPS = [0, 1, 2, 3, 4];

const hiddenIf = (condition) => (condition ? "" : null);

/**
 * The panel. `messages` may be absent, before there is a policy; `neutral` is before anything was typed: requirements,
 * not failures. `said` stands in the live region, `problem` where the verdict does.
 */
export function panel({ messages, neutral, said = "", problem, words }) {
  const told = neutral ? undefined : messages;
  const title = problem ?? told?.title ?? "";
  const [advice = ""] = told?.strength?.advice ?? [];
  return element("div", { part: "panel", lang: words.tag }, [
    strength(told?.strength, !messages, words),
    element("p", { part: `verdict ${told?.verdict ?? ""}`.trim(), tabindex: "-1", hidden: hiddenIf(!title) }, title),
    list("checklist", shown(messages, neutral).map((line) => item(line, neutral, words)), words.requirements),
    list("warnings", (told?.warnings ?? []).map(({ text }) => element("li", { part: "warning" }, text))),
    element("p", { part: "advice", hidden: hiddenIf(!advice) }, advice),
    element("p", { part: "status", role: "status" }, said),
  ]);
}

function strength(known, hidden, words) {
  const score = known?.score;
  const bar = {
    part: "bar",
    role: "meter",
    "aria-labelledby": "strength",
    "aria-valuemin": "0",
    "aria-valuemax": "4",
    "aria-valuenow": String(score ?? 0),
    "aria-valuetext": known?.label ?? words.noStrength,
  };
  const part = known ? `strength score-${score}` : "strength unknown";
  return element("div", { part, hidden: hiddenIf(hidden) }, [
    element("div", bar, STEPS.map((step) => element("span", { part: step <= (score ?? -1) ? "step filled" : "step" }, ""))),
    element("p", { part: "label" }, [
      element("span", { id: "strength" }, `${words.strength} `),
      element("strong", { part: "score" }, known?.label ?? ""),
    ]),
  ]);
}

/** Styles that take the bullets away take the role away in some browsers, so it is written out. */
function list(part, items, label = null) {
  return element("ul", { part, role: "list", "aria-label": label, hidden: hiddenIf(items.length === 0) }, items);
}

/** Everything that is asked, but what hardly anyone fails only when it is not met. */
function shown(messages, neutral) {
  const visible = ({ shown, state }) => shown === "always" || (!neutral && state === "fail");
  return (messages?.checklist ?? []).filter(visible);
}

/** Which mark a line gets: a recommendation looks unlike a requirement. */
function markOf({ state, mode }, neutral) {
  if (neutral) return "neutral";
  return state === "fail" && mode === "advise" ? "advice" : state;
}

function item(line, neutral, words) {
  const mark = markOf(line, neutral);
  const state = neutral ? [] : [element("span", { part: "state" }, `${words.marks[mark]} `)];
  const details = neutral ? [] : line.details.map((detail) => element("p", { part: "detail" }, detail));
  return element("li", { part: `item ${mark}` }, [
    element("svg", { part: "mark", viewBox: "0 0 16 16", "aria-hidden": "true" }, [element("path", { d: PATHS[mark] })]),
    element("div", { part: "line" }, [
      element("p", { part: "requirement" }, [...state, element("span", {}, line.text)]),
      ...details,
    ]),
  ]);
}

/** What is still to be met, for the description of the field; the whole list before anything was typed. */
export function open(messages, neutral, words) {
  return shown(messages, neutral)
    .filter(({ state }) => neutral || state === "fail")
    .map(({ text }) => text)
    .join(words.between);
}
