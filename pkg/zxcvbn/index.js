import { Policy } from "passmuster";
import { link } from "./sequence.js";

/** The rates that zxcvbn's four attackers are named after, in guesses a second, and ours of the same rates. */
const ATTACKERS = {
  online_throttling_100_per_hour: ["online_throttled", 100 / 3600],
  online_no_throttling_10_per_second: ["online_unthrottled", 10],
  offline_slow_hashing_1e4_per_second: ["offline_slow_hash", 1e4],
  offline_fast_hashing_1e10_per_second: ["offline_fast_hash", 1e10],
};

/** How many names a context takes, and how many code points each. */
const MOST_NAMES = 16;
const LONGEST_NAME = 320;

/** How many code points of a password are looked at: `estimate` reads 4,096, and a normal form has three for one at most. */
const LONGEST_PASSWORD = 1_365;

/** How often a password is looked at for inputs that no single context holds: 256 names and 16 addresses in all. */
const MOST_ROUNDS = 16;

let policy;

const NO_RULES = { schema: 1, rules: [] };

/** Resolves once passwords can be looked at. */
export async function init(options) {
  policy ??= await Policy.load(NO_RULES, options);
}

export default function zxcvbn(password, userInputs = [], { language = "en" } = {}) {
  const start = Date.now();
  policy ??= new Policy(NO_RULES);
  const estimate = weakest(typeof password === "string" ? readable(password) : password, userInputs ?? []);
  const { guesses_log10_thousandths: thousandths, score, segments, advice } = estimate;
  const told = texts(estimate, language);
  const guesses = guessesOf(thousandths);

  const seconds = {};
  const display = {};
  for (const [scenario, [attacker, rate]] of Object.entries(ATTACKERS)) {
    seconds[scenario] = guesses / rate;
    display[scenario] = told.crack_times.find((time) => time.attacker === attacker).time;
  }
  return {
    guesses,
    guesses_log10: thousandths / 1000,
    sequence: segments.map((segment) => link(segment, guessesOf)),
    calc_time: Date.now() - start,
    crack_times_seconds: seconds,
    crack_times_display: display,
    score,
    feedback: feedback(score, advice, told.advice),
  };
}

/** What a report tells of an estimate, of which no more is handed over than texts are made of. */
function texts(estimate, language) {
  const told = { ...estimate, segments: [], patterns: [], model: { ...estimate.model, lists: [] } };
  const report = { schema: 1, verdict: "accepted", judgements: [], warnings: [], estimate: told };
  return policy.messages(report, language).strength;
}

/** A guess number as a whole number; the largest that a number can hold where it is larger. */
function guessesOf(thousandths) {
  return Math.min(Math.round(10 ** (thousandths / 1000)), Number.MAX_VALUE);
}

/** As zxcvbn does, nothing from score 3 on. What to avoid is the warning, what to do are the suggestions. */
function feedback(score, codes, advice) {
  if (score > 2) return { warning: "", suggestions: [] };
  const at = codes.findIndex((code) => code.startsWith("avoid_"));
  return { warning: at < 0 ? "" : advice[at], suggestions: advice.filter((_, index) => index !== at) };
}

/** The estimate with the fewest guesses, of as many as it takes to look for all inputs. */
function weakest(password, userInputs) {
  const inputs = Array.from(userInputs)
    .filter((input) => ["string", "number", "boolean"].includes(typeof input))
    .map((input) => readable(String(input)))
    .filter((input) => input !== "" && Array.from(input).length <= LONGEST_NAME);
  const addresses = inputs.filter((input) => input.includes("@"));
  const names = inputs.filter((input) => !input.includes("@"));
  const rounds = Math.max(1, addresses.length, Math.ceil(names.length / MOST_NAMES));
  let found;
  for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
    const user = {
      names: names.slice(round * MOST_NAMES, (round + 1) * MOST_NAMES),
      email: addresses[round],
    };
    const estimate = policy.estimate(password, { user });
    const guesses = estimate.guesses_log10_thousandths;
    if (found === undefined || guesses < found.guesses_log10_thousandths) found = estimate;
  }
  return found;
}

/** A text that `estimate` reads: not too long, and no half of a surrogate pair. Positions stay the same. */
function readable(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  if (whole.length <= LONGEST_PASSWORD) return whole;
  return Array.from(whole.slice(0, LONGEST_PASSWORD * 2)).slice(0, LONGEST_PASSWORD).join("");
}
