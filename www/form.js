// The fields: what stands in them, when it changes, and what is shown of it.
// A value is only ever read from and written to the `value` property, never an attribute.

/** Wires a form; `onInput` is called when a person has changed a password, `onSubmit` when it is sent. */
export function changeForm(form, { onInput, onSubmit }) {
  const field = (id) => form.querySelector(`#${id}`);
  const current = field("current-password");
  const password = field("new-password");
  const confirmation = field("confirmation");
  const secrets = [current, password, confirmation];
  let visited = false;
  let busy = false;

  for (const input of secrets) {
    // While an input method composes, the field holds what nobody means yet.
    input.addEventListener("input", (event) => {
      if (!event.isComposing) changed(input);
    });
    // Chromium sends no `input` after this one.
    input.addEventListener("compositionend", () => changed(input));
    const button = form.querySelector(`[aria-controls="${input.id}"]`);
    button.addEventListener("click", () => reveal(input, button, input.type === "password"));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!busy) onSubmit();
  });

  function changed(input) {
    if (input === confirmation) visited = true;
    for (const secret of secrets) secret.removeAttribute("aria-invalid");
    onInput();
  }

  function reveal(input, button, yes) {
    input.type = yes ? "text" : "password";
    button.ariaPressed = String(yes);
  }

  function focusWrong(input) {
    input.ariaInvalid = "true";
    input.focus();
  }

  return {
    values: () => ({ current: current.value, password: password.value, confirmation: confirmation.value }),
    /** Whether the second entry counts although it is empty. */
    confirmationVisited: () => visited,
    visitConfirmation: () => {
      visited = true;
    },
    fillCurrent(text) {
      current.value = text;
      changed(current);
      password.focus();
    },
    focusCurrent: () => focusWrong(current),
    focusPassword: () => focusWrong(password),
    /** Takes the person to what is to be changed: the second entry if nothing else is wrong. */
    focusRefused: (rules) => focusWrong(rules.join() === "confirmation" ? confirmation : password),
    /** While the server decides nothing can be typed. */
    setBusy(yes) {
      busy = yes;
      form.ariaBusy = String(yes);
      for (const input of secrets) input.readOnly = yes;
    },
    clear() {
      visited = false;
      for (const input of secrets) {
        input.value = "";
        reveal(input, form.querySelector(`[aria-controls="${input.id}"]`), false);
      }
    },
  };
}
