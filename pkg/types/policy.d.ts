/** A policy as plain data: what the constructor of `Policy` takes and `toJSON` gives. */

import type { Edition, ListLanguage, PersonalField } from "./estimate.js";

/** A policy as plain data. */
export interface PolicySpec {
  /** Where an editor finds the JSON Schema of this format. Means nothing here. */
  $schema?: string;
  /** Version of this format. */
  schema: 1;
  /** A short name; stands in every report. */
  name?: string | null;
  /** A title for people. */
  title?: string | null;
  /** What it is for, and what it leaves out. */
  description?: string | null;
  /** The guideline that it renders. */
  source?: Source;
  /** The presets that it extends: it asks all that they ask, and what its own rules ask. */
  extends?: string[];
  /** The lists that judge its passwords; those of every language in the small edition unless said otherwise. */
  lists?: Lists;
  /** The rules, in the order of the checklist; at most 100. */
  rules: RuleEntry[];
}

/** The lists that judge a policy's passwords. A strength rule is deferred where they are not loaded. */
export interface Lists {
  /** Their size; `small` unless said otherwise. */
  edition?: Edition;
  /** Their languages, all five unless said otherwise: at least one, each once, in any order. */
  languages?: ListLanguage[];
}

/** A rule of a policy. */
export type RuleEntry = Rule & {
  /** Whether it decides; `enforce` unless said otherwise. */
  mode?: Mode | null;
  /** Where the rule comes from. */
  source?: Source | null;
};

/** Where a rule, or a whole policy, comes from. */
export interface Source {
  /** The text that asks for it. */
  text: string;
  /** The clause in that text. */
  clause?: string | null;
  /** When that text was published or last changed, as far as known: a year, or an ISO date. */
  date?: string | null;
  /** What the text is worth today. */
  status: SourceStatus;
  /** How it was made sure that the text says so; absent where nobody says, and where the rule is an addition. */
  checked?: Checked | null;
  /** What should be known about how the rule renders the text; of a policy, whom the text is for. */
  note?: string | null;
}

/** What the source of a rule is worth today. */
export type SourceStatus =
  /** In force. */
  | "current"
  /** Replaced by a later edition. */
  | "superseded"
  /** Published to be commented on, not in force. */
  | "draft"
  /** In force in one country. */
  | "regional"
  /** What one product or organisation asks for or implies. */
  | "practice"
  /** Our own addition, for a reason that the note gives. */
  | "added";

/** How it was made sure that a text asks for what the rule says. */
export type Checked =
  /** The text itself was read. */
  | "norm_read"
  /** Source code that does it was read. */
  | "implementation_read"
  /** Another text about it was read, not the text itself. */
  | "secondary"
  /** Written from memory: look it up before anything depends on it. */
  | "recalled";

/** A rule and its parameters. */
export type Rule =
  | LengthRule
  | MaxBytesRule
  | CharacterClassesRule
  | AllowedCharactersRule
  | ForbiddenCharactersRule
  | DistinctCharactersRule
  | AlphabetSizeRule
  | RepeatsRule
  | SequencesRule
  | KeyboardWalksRule
  | PersonalDataRule
  | BlocklistRule
  | PatternRule
  | ConfirmationRule
  | NotCurrentRule
  | NotLikeCurrentRule
  | AbsentFromCurrentRule
  | HistoryRule
  | BreachedRule
  | StrengthRule
  | MinAgeRule
  | MaxAgeRule
  | AnyOfRule;

/** Length between a minimum and a maximum, at least one of them. */
export interface LengthRule {
  rule: "length";
  /** The least allowed. */
  min?: number | null;
  /** The most allowed. */
  max?: number | null;
  /** The unit of both; code points unless said otherwise. */
  unit?: Unit;
}

/** No more bytes of UTF-8 than the hasher takes. */
export interface MaxBytesRule {
  rule: "max_bytes";
  /** The most that the hasher takes: 72 for bcrypt. */
  max: number;
}

/** Minima, maxima and N-of-M of character classes. */
export interface CharacterClassesRule {
  rule: "character_classes";
  /** The least of each class. */
  min?: { [C in CharacterClass]?: number };
  /** The most of each class. */
  max?: { [C in CharacterClass]?: number };
  /** How many of the classes in `of` there must be. */
  at_least?: number | null;
  /** The classes that `at_least` chooses from; lower, upper, digit and symbol unless said otherwise. */
  of?: CharacterClass[];
}

/** Nothing but certain characters. */
export interface AllowedCharactersRule {
  rule: "allowed_characters";
  /** What is allowed. */
  set: CharacterSet;
}

/** None of certain characters. */
export interface ForbiddenCharactersRule {
  rule: "forbidden_characters";
  /** What is forbidden. */
  set: CharacterSet;
}

/** A number of different characters. */
export interface DistinctCharactersRule {
  rule: "distinct_characters";
  /** The least allowed. */
  min: number;
}

/** A least sum of the sizes of all alphabets that are used: Latin letters 26 in each case, digits 10, and so on. */
export interface AlphabetSizeRule {
  rule: "alphabet_size";
  /** The least sum, 1 to 161. */
  min: number;
}

/** No character too often; at least one of the two. */
export interface RepeatsRule {
  rule: "repeats";
  /** The longest run of one character; at least 1. */
  max_run?: number | null;
  /** The most of one character altogether; at least 1. */
  max_total?: number | null;
}

/** No well-known sequence. */
export interface SequencesRule {
  rule: "sequences";
  /** The longest length that is let pass, in code points; at least 2. */
  max: number;
}

/** No walk along the keys. */
export interface KeyboardWalksRule {
  rule: "keyboard_walks";
  /** The longest length that is let pass, in code points; at least 3. */
  max: number;
}

/** Nothing that is known of the user. */
export interface PersonalDataRule {
  rule: "personal_data";
  /** Which fields are looked for; all unless said otherwise. */
  fields?: PersonalField[];
}

/** No word of the policy's own list. */
export interface BlocklistRule {
  rule: "blocklist";
  /** The words. */
  words: string[];
  /** Whether the whole password or any part of it is compared; the whole unless said otherwise. */
  matching?: ListMatch;
}

/** A regular expression (of the Rust crate `regex`: linear time, no look-around); one of the two. */
export interface PatternRule {
  rule: "pattern";
  /** Must match. */
  must_match?: string | null;
  /** Must not match. */
  must_not_match?: string | null;
  /** What it asks, in words for the user, by language tag. */
  description?: Record<string, string>;
}

/** Both entries agree. */
export interface ConfirmationRule {
  rule: "confirmation";
}

/** Not the current password. */
export interface NotCurrentRule {
  rule: "not_current";
}

/** Not too much like the current password. */
export interface NotLikeCurrentRule {
  rule: "not_like_current";
  /** The least number of edits, 1 to 16; 4 unless said otherwise. */
  min_distance?: number;
}

/** A number of different characters that the current password does not have; `a` and `A` are different. */
export interface AbsentFromCurrentRule {
  rule: "absent_from_current";
  /** The least number, 1 to 64. */
  min: number;
}

/** Not one of the earlier passwords. Only the server can tell. */
export interface HistoryRule {
  rule: "history";
  /** How many are compared, 1 to 24. */
  last: number;
}

/** Not among the passwords that became known from data breaches: see `passmuster/breach`. */
export interface BreachedRule {
  rule: "breached";
  /** How often it may have been seen; never (0) unless said otherwise. */
  max_count?: number;
}

/** Hard enough to guess; one of the two. */
export interface StrengthRule {
  rule: "strength";
  /** The least score, 1 to 4. */
  min_score?: number | null;
  /** The least guess number, as log10 in thousandths: 3500 is about 3,000 guesses. */
  min_guesses_log10_thousandths?: number | null;
}

/** So many days between two changes. */
export interface MinAgeRule {
  rule: "min_age";
  /** The least number of days, 1 to 3650. */
  days: number;
}

/** So many days for which a password may be used; `checkAge` judges it. */
export interface MaxAgeRule {
  rule: "max_age";
  /** The most days, 1 to 3650. */
  days: number;
  /** On how many days before the last one a warning is given: fewer than `days`; none unless said otherwise. */
  warn_days?: number | null;
}

/** One alternative at least, and all of its rules. */
export interface AnyOfRule {
  rule: "any_of";
  /** The alternatives: at least two, together of at most 20 rules. */
  alternatives: Alternative[];
}

/** One way to meet a rule. */
export interface Alternative {
  /** The rules, at least one; none of them is an `any_of` or about age. */
  rules: Rule[];
}

/** Whether a rule decides or merely advises. */
export type Mode =
  /** A failure refuses the password. */
  | "enforce"
  /** A failure is told, and refuses nothing. */
  | "advise";

/** The unit in which a length is measured. */
export type Unit = "code_points" | "graphemes" | "bytes";

/** A class of characters, by Unicode general category. */
export type CharacterClass =
  /** Lower-case letters. */
  | "lower"
  /** Upper-case and title-case letters. */
  | "upper"
  /** Decimal digits of any script. */
  | "digit"
  /** Punctuation, symbols, spaces and other numbers. */
  | "symbol"
  /** Letters of scripts without case, such as Chinese. */
  | "caseless";

/** A set of characters that a policy names. */
export interface CharacterSet {
  /** The printable characters of ASCII, U+0020 to U+007E. */
  ascii?: boolean;
  /** Whole classes. */
  classes?: CharacterClass[];
  /** Single characters, one after the other. */
  characters?: string;
}

/** How a list of words is compared. */
export type ListMatch =
  /** The whole password is a word of the list. */
  | "whole"
  /** The password contains a word of the list. */
  | "contained";
