/**
 * `passmuster/workbench`: for those who write policies, and for what only a server or an administrator does: say what a policy
 * does, make several one, generate passwords, tell policies to browsers.
 *
 * A module of its own with a wasm of its own, larger than that of `passmuster`: forms load that one. The two share nothing but
 * the class of errors: a `Policy` of one is none of the other's.
 */

import type { ErrorCode, Policy as FormPolicy } from "../types.js";
import type { KeyboardLayout, ListLanguage } from "./estimate.js";
import type { FindingText, LintFinding } from "./lint.js";
import type { Language } from "./messages.js";
import type { Bridge, ImportedRules, RulesErrorCode } from "./passwordrules.js";
import type { PolicySpec } from "./policy.js";
import type { Span } from "./report.js";

export type * from "../types.js";
export type * from "./passwordrules.js";

/** A policy that passwords are checked against, and that can be asked about itself. */
export interface Policy extends FormPolicy {
  /**
   * Everything to be said of the policy itself, by its standards, its users and its hasher.
   * @param context what it is used for; everything has a default
   * @throws {PassmusterError} when the context cannot be read
   */
  lint(context?: LintContext | null): LintFinding[];

  /**
   * Whether any password meets the policy: an example, the rules that contradict each other, or neither within the steps.
   * The same answer every time.
   * @param steps the most steps of the search, 20,000 unless said otherwise
   * @throws {PassmusterError} when `steps` is no whole number from 0
   */
  witness(steps?: number | null): Witness;

  /**
   * A password that the policy accepts. Of all texts that fit the options and that the policy accepts each is as likely as any
   * other.
   * @param random fills the array that it is given with random bytes; `crypto.getRandomValues` unless said otherwise
   * @throws {PassmusterError} when there is no such password (`unsatisfiable`, `no_characters`, `does_not_fit`,
   * `none_accepted`), the random source throws or gives the same byte on and on (`broken_source`), or the options cannot be read
   */
  generate(options?: GenerateOptions | null, random?: ((bytes: Uint8Array) => unknown) | null): Generated;

  /** What a form can tell a browser, or a password manager, of the policy. */
  passwordRules(): Bridge;
}

export const Policy: {
  /**
   * @param source the name of a preset (see {@link presets}), a policy as JSON text, or a policy as an object
   * @throws {PassmusterError} when there is no such preset or the policy is wrong; `path` says where
   */
  new (source: string | PolicySpec): Policy;
  /** The same, for code that waits anyhow: here everything is there once the module is imported. */
  load(source: string | PolicySpec): Promise<Policy>;
  readonly prototype: Policy;
};

/** The names of the presets: published guidelines and rules of well-known products, ready for use. */
export function presets(): string[];

/**
 * A finding in the words of one language.
 * @param language a language tag; only its first part counts, so `nl-BE` is Dutch
 * @throws {PassmusterError} when there is no such language or this is no finding
 */
export function describe(finding: LintFinding, language: Language | (string & {})): Description;

/**
 * Makes several policies one that refuses whatever any of them refuses.
 * @param parts the policies in the order of the checklist, at most 16, each with a name of its own
 * @throws {PassmusterError} when a policy is wrong, and when they cannot be made one (`contradiction`, `lists`, `schema`,
 * `named_twice`, `no_parts`, `too_large`): `path` leads to the first of the `places` that are in each other's way
 */
export function tighten(parts: Part[]): Tightened;

/**
 * Makes a policy of one that extends others (`extends`), and tells which rule comes from where.
 * @param policy a policy as JSON text or as an object
 * @param known the policies that it may extend besides the presets, by their names; they go before presets of the same name
 * @throws {PassmusterError} when a name is not known, a policy extends itself, or they cannot be made one
 */
export function resolve(policy: string | PolicySpec, known?: Record<string, PolicySpec> | null): Tightened;

/**
 * What two policies ask differently, rule by rule. What changes no verdict is left aside.
 * @throws {PassmusterError} when there is no such preset or a policy is wrong
 */
export function difference(first: string | PolicySpec, second: string | PolicySpec): Difference;

/**
 * Reads a string of the HTML attribute `passwordrules` into a policy.
 * @throws {PassmusterError} when it is none; `span` says where
 */
export function parsePasswordRules(text: string): ImportedRules;

/** Thrown when something cannot be read, made or merged. The same class as that of `passmuster`. Never quotes a password. */
export class PassmusterError extends Error {
  readonly name: "PassmusterError";
  /** What is wrong, as a stable code. */
  readonly code: ErrorCode | TightenErrorCode | GenerateErrorCode | RulesErrorCode;
  /** Where: `$` is the whole, `$.parts[1].policy.rules[2]` a rule deep inside. */
  readonly path: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** Of {@link tighten}: where, the decisive place first. */
  readonly places?: PartPlace[];
  /** Of `unsatisfiable`: the rules that contradict each other, by their indices. */
  readonly rules?: number[];
  /** Of `none_accepted`: how many passwords were drawn and refused. */
  readonly tries?: number;
  /** Of {@link parsePasswordRules}: where in the string. */
  readonly span?: Span;
}

/** What a policy is used for and with. */
export interface LintContext {
  /** What hashes the passwords, as far as it limits them; `none` unless said otherwise. */
  hasher?: Hasher;
  /** The languages of the interface, all five unless said otherwise: at least one, each once. */
  ui_languages?: ListLanguage[];
  /** Whether the password is never the only factor. */
  second_factor?: boolean;
  /** Where the policy is judged; `both` unless said otherwise. */
  runs_in?: LintPlace;
  /** What the codes are like, if the policy is for access codes and not for passwords. */
  access_code?: AccessCode | null;
  /** The most steps of the search for a password that the policy accepts. */
  budget?: number | null;
}

/** What hashes the passwords. */
export type Hasher =
  /** One that takes every length, such as Argon2id or scrypt. */
  | "none"
  /** bcrypt: 72 bytes. */
  | "bcrypt"
  /** One that takes so many bytes. */
  | number;

/** Where a policy is judged. */
export type LintPlace =
  /** Only in the browser. */
  | "browser"
  /** Only on the server. */
  | "server"
  /** In both. */
  | "both";

/** What access codes are like. */
export interface AccessCode {
  /** How many different characters a code is made of, 2 or more. */
  alphabet: number;
  /** How many characters it has. */
  length: number;
  /** How many days it may be used. */
  lifetime_days: number;
  /** Whether it is kept as a salted password hash only. */
  hashed?: boolean;
  /** Whether tries are limited. */
  rate_limited?: boolean;
}

/** A finding in the words of one language, with a word for how bad it is. */
export interface Description extends FindingText {
  /** How bad it is, as one word of the language: `warning`, `waarschuwing`. */
  severity: string;
}

/** Whether a policy can be met. */
export type Witness =
  /** It can. */
  | {
      state: "satisfiable";
      /** A text that no enforced rule refuses. The same every time: not a password for anybody. */
      example: string;
    }
  /** It cannot, whatever is typed. */
  | {
      state: "unsatisfiable";
      /** The rules that contradict each other, by their indices. */
      rules: number[];
    }
  /** Neither a text was found nor a proof that there is none. */
  | {
      state: "undecided";
      /** The steps that were taken. */
      steps: number;
    };

/** What is asked of a generated password besides the policy. */
export interface GenerateOptions {
  /** What it looks like; `random` unless said otherwise. */
  kind?: GenerateKind;
  /** How many code points a random one has. Unless given, as many as make 75 bits, within what the policy allows. */
  length?: number | null;
  /** How many words a passphrase has, or syllables a pronounceable one. Unless given, as many as make 75 bits. */
  words?: number | null;
  /** The language of the words; `en` unless said otherwise. */
  language?: ListLanguage;
  /** Whether characters that people take for one another are left out of random ones: `l` and `1`, `O` and `0`. */
  avoid_look_alikes?: boolean;
  /** The keyboard that a random one must be typeable on with one key at a time and shift. */
  layout?: KeyboardLayout | null;
}

/** What a generated password looks like. */
export type GenerateKind =
  /** Characters in no order: for password managers. */
  | "random"
  /** Words of a language: for people who have to remember it. */
  | "passphrase"
  /** Syllables of a consonant and a vowel: for people who read it out. */
  | "pronounceable";

/** A password for somebody, and what it is worth. */
export interface Generated {
  /** The password: a string of JavaScript, which cannot be wiped. */
  password: string;
  /** Its entropy in thousandths of a bit, rounded down. */
  entropy_millibits: number;
}

/** Why no password was generated. */
export type GenerateErrorCode =
  /** No text meets the policy. */
  | "unsatisfiable"
  /** The policy and the options together leave no characters. */
  | "no_characters"
  /** The policy does not allow the length or the number of words. */
  | "does_not_fit"
  /** Every try was refused by a rule that cannot be planned for, such as a pattern. */
  | "none_accepted"
  /** The random source throws, or keeps giving the same. */
  | "broken_source";

/** A policy that is to be merged. */
export interface Part {
  /** Its name in what is told. */
  name: string;
  /** The name of a preset, a policy as JSON text, or a policy as an object. */
  policy: string | PolicySpec;
}

/** One policy of several, and where each of its rules comes from. */
export interface Tightened {
  /** The policy that refuses whatever any of the parts refuses. */
  policy: PolicySpec;
  /** One entry for each of its rules, in their order. */
  origins: Origin[];
  /** What of the parts' rules stands no longer in it, in the order of the parts. */
  dropped: Dropped[];
  /** The part whose word lists judge strength; absent where no part names any. */
  lists_from?: string;
}

/** Where a rule of the merged policy comes from. */
export interface Origin {
  /** The rule's index in the merged policy. */
  rule: number;
  /** The rules that ask for it. */
  from: Contribution[];
}

/** What a rule of a part brings into the merged policy. */
export interface Contribution {
  /** The part's name. */
  part: string;
  /** The rule's index in that part. */
  rule: number;
  /** Which parameters come from it (`min`, `max.symbol`); absent for a rule that has none that can be compared. */
  parameters?: string[];
}

/** What a part asked and the merged policy need not ask any more. */
export interface Dropped {
  /** The part's name. */
  part: string;
  /** The rule's index in that part. */
  rule: number;
  /** Which of its parameters; absent for a rule that has none that can be compared. */
  parameters?: string[];
  /** The rule of the merged policy that asks for as much or more. */
  because: number;
  /** In which way. */
  why: DropReason;
}

/** Why something need not be asked any more. */
export type DropReason =
  /** The other rule asks for more. */
  | "weaker"
  /** It only advised, and the other rule enforces as much. */
  | "advised";

/** A place in one of the parts. */
export interface PartPlace {
  /** The part's name. */
  part: string;
  /** Where in it: `$` is the whole, `$.rules[2]` a rule. */
  path: string;
}

/** Why policies cannot be made one. */
export type TightenErrorCode =
  /** There is nothing to merge. */
  | "no_parts"
  /** Two parts have one name. */
  | "named_twice"
  /** They are written in different versions of the format. */
  | "schema"
  /** No password can meet what they enforce together. */
  | "contradiction"
  /** Rules about strength that different word lists judge: neither choice refuses all that both refuse. */
  | "lists"
  /** Together they are more than a policy may be. */
  | "too_large";

/** What differs between two policies, from the first to the second. */
export interface Difference {
  /** What differs outside the rules, such as `lists.edition`. */
  policy: Change[];
  /** The rules that differ: first those of the first policy in its order, then those that only the second one has. */
  rules: RuleDifference[];
}

/** A parameter with another value. */
export interface Change {
  /** Its name; parameters within others are written `min.digit`. */
  parameter: string;
  /** Its value in the first policy, if it stands there. */
  old?: unknown;
  /** Its value in the second policy, if it stands there. */
  new?: unknown;
}

/** A rule that differs. Indices count from 0 in the list of the policy that the rule stands in. */
export type RuleDifference =
  /** Only the first policy has it, or only the second. */
  | {
      difference: "only_in_first" | "only_in_second";
      /** The rule's name. */
      rule: string;
      /** Its index. */
      index: number;
    }
  /** Both have it, with other parameters or in another mode. */
  | {
      difference: "changed";
      /** The rule's name. */
      rule: string;
      /** Its index in the first policy. */
      first: number;
      /** Its index in the second policy. */
      second: number;
      /** What changed, by name; the mode is `mode`. */
      changes: Change[];
    };
