// What the recipes' apps share: a policy and a context for each field, and where their reports go.
import { Policy } from "passmuster";
import { cases } from "../cases.js";

/** How often each field was judged. */
globalThis.judged = cases.map(() => 0);
globalThis.reports = [];

export const fields = () =>
  Promise.all(cases.map(async ({ policy, context }, nth) => ({ id: `field-${nth}`, policy: await Policy.load(policy), context, nth })));

export function tell(nth, report) {
  globalThis.reports[nth] = report;
  globalThis.judged[nth] += 1;
}
