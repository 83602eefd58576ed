// What a program does with the package, as TypeScript sees it. Compiled with `--strict`, never run.
import { Policy, PassmusterError, presets } from "passmuster";
import { breached } from "passmuster/breach";
import type { BreachAnswer } from "passmuster/breach";
import zxcvbn, { init } from "passmuster/zxcvbn";
import type { ZxcvbnResult } from "passmuster/zxcvbn";
import * as workbench from "passmuster/workbench";
import type { Description, Difference, ImportedRules, LintFinding, Tightened, Witness } from "passmuster/workbench";
import type { Context, Judgement, Pattern, PolicySpec, Report, Requirement, Segment, Violation } from "passmuster";

const context: Context = {
  user: { user_name: "pjansen", email: "p.jansen@voorbeeld.nl", names: ["Piet", "Jansen"], organisation: "Fietsenwinkel" },
  current_password: "regenboog",
  confirmation: "zonsondergang",
  reference_year: 2026,
  current_set_on: "2026-01-31",
  today: "2026-11-23",
  must_change: false,
  breached: { outcome: "found", count: 12 },
};

const policies: Policy[] = presets().map((name) => new Policy(name));
const policy = policies[0] ?? new Policy({ schema: 1, lists: { edition: "small", languages: ["nl", "en"] }, rules: [] });
const report: Report = policy.check("zonsondergang", context);
const signIn: Report = policy.checkAge(context);
const alone: 0 | 1 | 2 | 3 | 4 | undefined = policy.estimate("zonsondergang", context)?.score;
const left: number[] = signIn.warnings.flatMap((it) => (it.code === "expires_soon" ? [it.days_left] : it.spans.map((span) => span.start)));
const again: PolicySpec = policy.toJSON();
const copy = new Policy(again);
copy.free();

// Every union can be taken apart by its tag, and the compiler sees when a case is missing.
function place(judgement: Judgement): number | undefined {
  const { outcome } = judgement;
  switch (outcome.state) {
    case "pass":
      return undefined;
    case "fail":
      return outcome.violations[0]?.spans[0]?.utf16_start;
    case "deferred":
      return outcome.missing === "history" ? undefined : judgement.index;
  }
}

function numbers(violation: Violation): number[] {
  switch (violation.code) {
    case "too_short":
    case "too_long":
      return [violation.actual, violation.unit === "graphemes" ? 1 : 0];
    case "personal_data":
      return violation.found.map((pattern) => pattern.length);
    case "too_like_current":
      return violation.likeness.flatMap((likeness) => (likeness.kind === "few_edits" ? [likeness.distance] : []));
    case "none_of_alternatives":
      return violation.nearest.flatMap((missed) => missed.violations.flatMap(numbers));
    case "expired":
      return [violation.max_days, violation.actual_days];
    default:
      return violation.spans.map((span) => span.end - span.start);
  }
}

function describe(pattern: Pattern): string {
  switch (pattern.kind) {
    case "repeat":
      return "repeat";
    case "sequence":
      return `${pattern.alphabet} ${pattern.descending}`;
    case "keyboard_walk":
      return pattern.layout;
    case "personal_data":
      return `${pattern.field} ${pattern.disguise}`;
  }
}

function explain(segment: Segment): string {
  switch (segment.kind) {
    case "word":
    case "name":
    case "place":
      return `${segment.language} ${segment.disguise}`;
    case "repeat":
      return `${segment.times} × ${segment.length / segment.times}`;
    default:
      return `${segment.kind} ${segment.guesses_log10_thousandths}`;
  }
}

function least(requirement: Requirement): number | undefined {
  if (requirement.code === "any_of") {
    const all = requirement.alternatives.map((rules) => Math.max(...rules.map((rule) => least(rule) ?? 0)));
    return Math.min(...all);
  }
  return requirement.code === "length_min" ? requirement.min : undefined;
}

/** An answer goes into the context as it is. */
async function searched(password: string): Promise<Report> {
  const answer: BreachAnswer = await breached(password, {
    timeout: 500,
    fetch: async (address) => ({ ok: address.length > 5, status: 200, body: null }),
  });
  if (answer.outcome === "unavailable" && (answer.reason === "timeout" || answer.reason === "http_503")) throw new Error(answer.reason);
  return policy.check(password, { breached: answer });
}

async function estimated(password: string): Promise<ZxcvbnResult> {
  await init();
  const result = zxcvbn(password, ["Piet", 1984, true], { language: "nl" });
  const [part] = result.sequence;
  if (part?.pattern === "dictionary" && part.dictionary_name === "words_nl") throw new Error(`${part.i} ${part.l33t}`);
  // @ts-expect-error a result has no password
  if (result.password === password) throw new Error();
  return result;
}

const verdict: "accepted" | "undecided" | "refused" = report.verdict;
const score: 0 | 1 | 2 | 3 | 4 | undefined = report.estimate?.score;
const texts = policy.messages(JSON.parse(JSON.stringify(report)), "nl-BE");
const lines: string[] = texts.checklist.map((line) => `${line.state} ${line.text} ${line.details.join(" ")}`);

try {
  new Policy("no such preset");
} catch (error) {
  if (error instanceof PassmusterError && error.code === "unknown_name") {
    const suggestion: string | undefined = error.suggestion;
    throw new Error(suggestion ?? error.path);
  }
}

// What those who write policies do.
const house = new workbench.Policy({ schema: 1, extends: ["nist-63b-4"], rules: [{ rule: "length", min: 20 }] });
const accepted: "accepted" | "undecided" | "refused" = house.check("zonsondergang").verdict;
const findings: LintFinding[] = house.lint({ hasher: "bcrypt", ui_languages: ["nl", "zh"], runs_in: "browser" });
const told: Description[] = findings.map((finding) => workbench.describe(finding, "sv"));
const cutOff: number[] = findings.flatMap((finding) => (finding.code === "hasher_cuts_off" ? [finding.bytes] : []));

function example(witness: Witness): string | number[] {
  switch (witness.state) {
    case "satisfiable":
      return witness.example;
    case "unsatisfiable":
      return witness.rules;
    case "undecided":
      return [witness.steps];
  }
}

const made: string = house.generate({ kind: "passphrase", language: "nl" }, (bytes) => bytes.fill(4)).password;
const merged: Tightened = workbench.tighten([{ name: "base", policy: "bsi" }, { name: "group", policy: house.toJSON() }]);
const from: string[] = merged.origins.flatMap((origin) => origin.from.map((it) => `${it.part} ${it.parameters?.join(" ")}`));
const resolved: Tightened = workbench.resolve({ schema: 1, extends: ["house"], rules: [] }, { house: merged.policy });
const attribute: string = house.passwordRules().passwordrules;
const imported: ImportedRules = workbench.parsePasswordRules(attribute);
const changed: Difference = workbench.difference("bsi", imported.policy);
const steps = example(new workbench.Policy(resolved.policy).witness(5_000));

try {
  workbench.tighten([]);
} catch (error) {
  if (error instanceof workbench.PassmusterError && error.code === "lists") {
    const places: string[] = (error.places ?? []).map((at) => `${at.part} ${at.path}`);
    throw new Error(`${places} ${error.span?.utf16_start} ${error.rules}`);
  }
}

// What must not compile. Without types, these would.
// @ts-expect-error a number is no password
policy.check(12345);
// @ts-expect-error keys are written as the server writes them
policy.check("zonsondergang", { currentPassword: "regenboog" });
// @ts-expect-error what was found has a count
policy.check("zonsondergang", { breached: { outcome: "found" } });
// @ts-expect-error there is no such verdict
if (report.verdict === "ok") throw new Error();
// @ts-expect-error a policy has a schema version
new Policy({ rules: [] });
// @ts-expect-error a form's policy is not linted
policy.lint();
// @ts-expect-error there is no such kind
house.generate({ kind: "pincode" });
// @ts-expect-error each part has a name
workbench.tighten([{ policy: "bsi" }]);

export { alone, describe, estimated, explain, least, lines, numbers, place, score, searched, verdict };
export { accepted, changed, cutOff, from, made, steps, told };
