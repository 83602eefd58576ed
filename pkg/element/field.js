// A field that a person types into. Its value is read when it is judged, and kept nowhere.

/** Calls back when a person has changed a field, with the event, or the page what may be done with it; returns what ends that. */
export function listen(input, onChange) {
  const listening = new AbortController();
  const { signal } = listening;
  // While an input method composes, the field holds what nobody means yet.
  const unlessComposing = (event) => {
    if (!event.isComposing) onChange(event);
  };
  for (const name of ["input", "change"]) input.addEventListener(name, unlessComposing, { signal });
  // Chromium sends no `input` after this one.
  input.addEventListener("compositionend", onChange, { signal });
  // A field that cannot be edited is not to be objected to.
  const observer = new MutationObserver(() => onChange());
  observer.observe(input, { attributes: true, attributeFilter: ["disabled", "readonly"] });
  return () => {
    listening.abort();
    observer.disconnect();
  };
}

/** Describes fields to assistive technology, but those that the page describes itself. */
export function describer() {
  const ours = new WeakSet();
  return (input, text) => {
    if (!ours.has(input) && (input.hasAttribute("aria-describedby") || input.hasAttribute("aria-description"))) return;
    if (text === "") {
      ours.delete(input);
      input.removeAttribute("aria-description");
    } else {
      ours.add(input);
      input.setAttribute("aria-description", text);
    }
  };
}
