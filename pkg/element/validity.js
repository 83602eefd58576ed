// What keeps a form from being sent: a message at the field that is to be changed.

/**
 * What is wrong, or nothing: which field is to be changed, and the next thing to do. Only a refusal counts; what the
 * server alone can judge blocks nobody.
 */
export function objection(messages) {
  if (messages.verdict !== "refused") return undefined;
  const failed = messages.checklist.filter(({ state, mode }) => state === "fail" && mode === "enforce");
  const [first] = failed;
  const message = first?.details[0] ?? first?.text ?? messages.title;
  const repeated = failed.length > 0 && failed.every(({ rule }) => rule === "confirmation");
  return { field: repeated ? "confirmation" : "password", message };
}

/** Puts messages at fields and takes them away again, but never somebody else's. */
export function objector() {
  const ours = new WeakMap();
  return (input, message) => {
    const earlier = ours.get(input) ?? "";
    // What is barred from validation tells no message.
    const foreign = input.validity.customError && input.willValidate && input.validationMessage !== earlier;
    if (foreign || message === earlier) return;
    input.setCustomValidity(message);
    ours.set(input, message);
  };
}
