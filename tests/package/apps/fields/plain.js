// The recipe for a plain form.
import { watchPassword } from "../recipes/plain.js";
import { fields, tell } from "./fields.js";

for (const { id, policy, context, nth } of await fields()) {
  const input = Object.assign(document.createElement("input"), { id, type: "password" });
  document.querySelector("#app").append(input);
  watchPassword(input, policy, { context, show: (messages, report) => tell(nth, report) });
}
