// How strong the password is, in the package's words: never by colour alone.

const byId = (id) => document.getElementById(id);

function texts(name, list) {
  return list.map((text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  });
}

/** Shows the strength, or that there is none to speak of yet. */
export function show(strength, words) {
  const root = byId("meter");
  const bar = root.querySelector("[role=meter]");
  root.dataset.score = strength?.score ?? "";
  bar.ariaValueNow = strength?.score ?? 0;
  bar.ariaValueText = strength?.label ?? words.noStrength;
  root.querySelector("strong").textContent = strength?.label ?? "";
  byId("insight").hidden = !strength;
  byId("advice").replaceChildren(...texts("li", strength?.advice ?? []));
  showCrackTimes(strength);
}

/** How long guessing takes, and why: what each part of the password is taken for. */
function showCrackTimes(strength) {
  const details = byId("insight").querySelector("details");
  const rows = (strength?.crack_times ?? []).map(({ name, time }) => {
    const row = document.createElement("div");
    row.append(...texts("dt", [name]), ...texts("dd", [time]));
    return row;
  });
  details.querySelector("dl").replaceChildren(...rows);
  const parts = [...new Set((strength?.segments ?? []).map(({ text }) => text))];
  details.querySelector("ul").replaceChildren(...texts("li", parts));
  details.querySelector("[data-text=parts]").hidden = parts.length === 0;
}
