// For a form with a checklist of its own and no framework. Copy it into your project; it needs `passmuster` only.

/** What to do next, if the report refuses the password. */
function objection({ verdict, title, checklist }) {
  const first = checklist.find(({ state, mode }) => state === "fail" && mode === "enforce");
  return verdict === "refused" ? (first?.details[0] ?? title) : "";
}

/**
 * Judges an `<input>` while a person types, holds its form back as long as the report is `refused`, and calls `show` with the
 * messages and the report, at once and after every change. Returns what judges anew.
 */
export function watchPassword(input, policy, { language = "en", context, show }) {
  const judge = () => {
    const report = policy.check(input.value, context);
    const messages = policy.messages(report, language);
    // Whether it may be empty is for `required` to say.
    input.setCustomValidity(input.value === "" ? "" : objection(messages));
    show(messages, report);
  };
  // While an input method composes, the field holds what nobody means yet.
  input.addEventListener("input", ({ isComposing }) => isComposing || judge());
  input.addEventListener("compositionend", judge);
  judge();
  return judge;
}
