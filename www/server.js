// The requests to the server. A password only ever travels in the body of one.

const post = (path, body) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
  });

/** The policy under a preset's name, as the server enforces it: JSON text, or nothing when it cannot be had. */
export async function fetchPolicy(preset) {
  try {
    const response = await fetch(`/policy?preset=${encodeURIComponent(preset)}`);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** A new demo account, `{id, user}`, or nothing when the server makes none. */
export async function createAccount(wanted) {
  try {
    const response = await post("/accounts", wanted);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Keys of texts for the problems that a person can do something about. */
const PROBLEMS = {
  current_password_wrong: "currentWrong",
  too_many_attempts: "throttled",
  account_locked: "locked",
  conflict: "conflict",
  overloaded: "busy",
};

/**
 * Asks for another password. The answer is `{saved: true, report}`; `{saved: false, report}` when the policy
 * refuses it; or `{saved: false, problem, wait}` with the key of a text and, if known, seconds to wait.
 */
export async function changePassword(id, passwords) {
  try {
    const response = await post(`/accounts/${encodeURIComponent(id)}/password`, passwords);
    const { report, code, retry_after: wait } = await response.json().catch(() => ({}));
    if (report) return { saved: response.ok, report };
    return { saved: false, problem: PROBLEMS[code] ?? "failed", wait };
  } catch {
    return { saved: false, problem: "offline" };
  }
}
