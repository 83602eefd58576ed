// The requirements and how the password fares by them, in the package's words.

const byId = (id) => document.getElementById(id);

/** Which mark a line gets; a recommendation looks unlike a requirement. */
function markOf({ state, mode }, neutral) {
  if (neutral) return "neutral";
  return state === "fail" && mode === "advise" ? "advice" : state;
}

function mark(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svg.namespaceURI, "use");
  use.setAttribute("href", `#mark-${name}`);
  svg.append(use);
  return svg;
}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function item(line, neutral, texts) {
  const name = markOf(line, neutral);
  const li = document.createElement("li");
  li.dataset.rule = line.rule;
  li.dataset.mark = name;
  const body = document.createElement("div");
  const words = element("p", line.text);
  if (!neutral) words.prepend(element("span", `${texts.marks[name]} `, "hidden"));
  body.append(words);
  if (!neutral) body.append(...line.details.map((detail) => element("p", detail, "detail")));
  li.append(mark(name), body);
  return li;
}

/** What is shown: everything that is asked, but what hardly anyone meets only when it is not met. */
const visible = (neutral) => (line) => line.shown === "always" || (!neutral && line.state === "fail");

/** Shows messages. `neutral` is before anything was typed: requirements, not failures. */
export function show(messages, { neutral, byServer, texts }) {
  const lines = messages?.checklist.filter(visible(neutral)) ?? [];
  byId("checklist").replaceChildren(...lines.map((line) => item(line, neutral, texts)));
  const told = neutral ? null : messages;
  byId("verdict").textContent = told?.title ?? "";
  byId("verdict").dataset.verdict = told?.verdict ?? "";
  if (told && byServer) byId("verdict").append(" ", element("span", texts.byServer, "origin"));
  byId("warnings").replaceChildren(...(told?.warnings ?? []).map(({ text }) => element("li", text)));
}

/** The names of the rules that refuse the password. */
export function failedRules(messages) {
  return messages.checklist.filter(({ state, mode }) => state === "fail" && mode === "enforce").map(({ rule }) => rule);
}
