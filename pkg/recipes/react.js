// A hook for React 18 and later. Copy it into your project; it needs `passmuster` and `react` only.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** What to do next, if the report refuses the password. */
function objection({ verdict, title, checklist }) {
  const first = checklist.find(({ state, mode }) => state === "fail" && mode === "enforce");
  return verdict === "refused" ? (first?.details[0] ?? title) : "";
}

/**
 * Judges an `<input>` while a person types and holds its form back as long as the report is `refused`. Spread `field` on
 * the input: the password stays there and never becomes state. `policy` and `context` are to stay the same objects
 * between renders.
 */
export function usePasswordReport(policy, { language = "en", context } = {}) {
  const ref = useRef(null);
  const [report, setReport] = useState(() => policy.check("", context));
  const judge = useCallback(() => setReport(policy.check(ref.current?.value ?? "", context)), [policy, context]);
  useEffect(judge, [judge]);

  const messages = useMemo(() => policy.messages(report, language), [policy, report, language]);
  useEffect(() => {
    // Whether it may be empty is for `required` to say.
    ref.current?.setCustomValidity(ref.current.value === "" ? "" : objection(messages));
  }, [messages]);

  const field = {
    ref,
    // While an input method composes, the field holds what nobody means yet.
    onInput: ({ nativeEvent }) => nativeEvent.isComposing || judge(),
    onCompositionEnd: judge,
  };
  return { report, messages, field };
}
