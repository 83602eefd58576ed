// The demo account, shown so that a person can use the form at once. A real product shows no such thing.

function fact(term, ...description) {
  const row = document.createElement("div");
  const dt = document.createElement("dt");
  const dd = document.createElement("dd");
  dt.textContent = term;
  dd.append(...description);
  row.append(dt, dd);
  return row;
}

function facts({ user }, texts, password) {
  document.getElementById("demo-facts").replaceChildren(
    fact(texts.personName, user.names.join(" ")),
    fact(texts.email, user.email),
    fact(texts.organisation, user.organisation),
    password,
  );
}

/** The password that the account was made with, and a button that enters it. */
function temporary(password, texts, fill) {
  const code = document.createElement("code");
  code.id = "temporary-password";
  code.textContent = password;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = texts.enter;
  button.addEventListener("click", () => fill(password));
  return fact(texts.temporaryPassword, code, " ", button);
}

/**
 * Shows an account. `fill` is called when the temporary password is to be entered; one that the person chose
 * is not shown.
 */
export function show(account, texts, fill) {
  const chosen = account.password === null;
  document.getElementById("demo-hint").hidden = chosen;
  const password = chosen
    ? fact(texts.currentPassword, texts.yourNewPassword)
    : temporary(account.password, texts, fill);
  facts(account, texts, password);
}
