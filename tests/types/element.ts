// What a page does with the element and the recipes, as TypeScript sees it. Compiled with `--strict`, never run.
import { Policy } from "passmuster";
import { PasswordMeterElement } from "passmuster/element";
import { markup } from "passmuster/element/markup";

const meter = document.createElement("password-meter");
const made: PasswordMeterElement = meter;
meter.policy = new Policy("nist-63b-4");
meter.context = () => ({ user: { user_name: "pjansen" } });
meter.context = { user: { user_name: "pjansen" } };
meter.input = document.querySelector("input");
meter.addEventListener("passmuster-report", ({ detail }) => {
  const verdict: "accepted" | "undecided" | "refused" | undefined = detail.report?.verdict;
  const words: string[] = detail.messages?.checklist.map(({ text }) => text) ?? [];
  console.log(verdict, words);
});
document.addEventListener("passmuster-report", ({ detail }) => console.log(detail.messages?.title));
meter.policy = "owasp-asvs-5-l1";
const held: boolean = !meter.checkValidity() && meter.validity.customError && meter.form !== null;
const sent: string = markup(meter.policy!.messages(meter.policy!.check(""), "sv"), { nonce: "r4nd0m" });

// What must not compile. Without types, these would.
// @ts-expect-error plain data is no policy yet
meter.policy = { schema: 1, rules: [] };
// @ts-expect-error keys are written as the server writes them
meter.context = { currentPassword: "regenboog" };
// @ts-expect-error a judgement is not to be set
meter.report = null;

export { held, made, sent };
