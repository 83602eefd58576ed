// A composable for Vue 3.3 and later. Copy it into your project; it needs `passmuster` and `vue` only.
import { computed, shallowRef, toValue, watch, watchEffect } from "vue";

/** What to do next, if the report refuses the password. */
function objection({ verdict, title, checklist }) {
  const first = checklist.find(({ state, mode }) => state === "fail" && mode === "enforce");
  return verdict === "refused" ? (first?.details[0] ?? title) : "";
}

/**
 * Judges an `<input>` while a person types and holds its form back as long as the report is `refused`. Give the input
 * `ref="input"` and `v-bind="field"`: the password stays there and never becomes state. `policy`, `language` and `context`
 * may be values, refs or getters.
 */
export function usePasswordReport(policy, { language = "en", context } = {}) {
  const input = shallowRef(null);
  const check = () => toValue(policy).check(input.value?.value ?? "", toValue(context));
  const report = shallowRef(check());
  const judge = () => {
    report.value = check();
  };
  watch([input, () => toValue(policy), () => toValue(context)], judge);

  const messages = computed(() => toValue(policy).messages(report.value, toValue(language)));
  watchEffect(() => {
    const message = objection(messages.value);
    // Whether it may be empty is for `required` to say.
    input.value?.setCustomValidity(input.value.value === "" ? "" : message);
  });

  const field = {
    // While an input method composes, the field holds what nobody means yet.
    onInput: ({ isComposing }) => isComposing || judge(),
    onCompositionend: judge,
  };
  return { report, messages, input, field };
}
