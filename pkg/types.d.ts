/**
 * Password policy and strength: one verdict for the browser and the server.
 *
 * Every key is written as the server writes it in JSON (`snake_case`), every number is a whole number, and
 * nothing in a report is a piece of the password.
 */

/** A policy that passwords are checked against. It cannot be wrong: the constructor throws if it would be. */
export class Policy {
  /**
   * @param source the name of a preset (see {@link presets}), a policy as JSON text, or a policy as an object
   * @throws {PassmusterError} when there is no such preset or the policy is wrong; `path` says where
   */
  constructor(source: string | PolicySpec);

  /** The policy's name, if it has one. */
  readonly name: string | undefined;

  /**
   * Checks a password as it was typed: do not trim or normalise it. Keeps nothing of it.
   *
   * Ask the server again when the verdict is `undecided`: it holds what is missing here.
   * @throws {PassmusterError} when something is no text (`lone_surrogate`) or the context cannot be read;
   * a weak password is an answer, not an error
   */
  check(password: string, context?: Context): Report;

  /**
   * The texts of a report, also of one that came from the server, in one language.
   * @param language a language tag; only its first part counts, so `nl-BE` is Dutch
   * @throws {PassmusterError} when there is no such language or this is no report
   */
  messages(report: Report, language: Language | (string & {})): Messages;

  /** The policy as plain data, to keep or to send. */
  toJSON(): PolicySpec;

  /** Gives the memory back at once. Otherwise the garbage collector does, some time after the last use. */
  free(): void;
}

/** The names of the presets: published guidelines and rules of well-known products, ready for use. */
export function presets(): string[];

/** Thrown when something cannot be read. Never thrown because a password is weak; never quotes a password. */
export class PassmusterError extends Error {
  readonly name: "PassmusterError";
  /** What is wrong, as a stable code. */
  readonly code: ErrorCode;
  /** Where: `$` is the whole, `$.rules[2].min` a value deep inside. */
  readonly path: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** The codes of {@link PassmusterError}. */
export type ErrorCode =
  /** Not JSON at all. */
  | "syntax"
  /** The same key twice in one object. */
  | "duplicate_key"
  /** A key that means nothing here. */
  | "unknown_key"
  /** A key that must be there and is not. */
  | "missing_key"
  /** A name that is not among those known here: of a rule, a preset, a language. */
  | "unknown_name"
  /** A value of the wrong type, or outside the range of the right one; also anything that is no plain data. */
  | "wrong_type"
  /** A value that is understood, and makes no sense. */
  | "contradiction"
  /** Larger than is read. */
  | "too_large"
  /** Half of a surrogate pair: a JavaScript string, and yet no text. */
  | "lone_surrogate"
  /** A getter or proxy threw an error while it was read. */
  | "unreadable";

/** The languages of messages. */
export type Language =
  /** Dutch. */
  | "nl"
  /** Swedish. */
  | "sv"
  /** Russian. */
  | "ru"
  /** Chinese in simplified characters. */
  | "zh"
  /** English. */
  | "en";

/** What the caller knows besides the password. A rule that needs what is missing is deferred. */
export interface Context {
  /** Who the password is for. */
  user?: User | null;
  /** The password in use, as the user typed it just now. */
  current_password?: string | null;
  /** The second entry of the new password. */
  confirmation?: string | null;
}

/** What is known of a user. A field that is absent is not looked for. */
export interface User {
  /** The name used to sign in. */
  user_name?: string | null;
  /** The e-mail address. */
  email?: string | null;
  /** First, middle, last and other names, in any order. */
  names?: string[];
  /** The organisation. */
  organisation?: string | null;
}

/** Everything that was found out about one password under one policy. */
export interface Report {
  /** Version of this format. */
  schema: number;
  /** The policy's name, if it has one. */
  policy?: string;
  /** The whole in one word. */
  verdict: Verdict;
  /** One entry per requirement, in the order of the policy; all of them, not just the first failure. */
  judgements: Judgement[];
  /** What a person may want to know although no rule forbids it. */
  warnings: Warning[];
  /** Lengths of the prepared password; absent when it was too long to be read. */
  counts?: Counts;
  /** How strong it is; absent when it was too long to be read. */
  estimate?: Estimate;
}

/** What became of the password as a whole. */
export type Verdict =
  /** Every enforced rule passed. Only then may a server write the password. */
  | "accepted"
  /** No enforced rule failed, but at least one could not be judged with the evidence at hand. */
  | "undecided"
  /** At least one enforced rule failed. */
  | "refused";

/** Whether a rule decides or merely advises. */
export type Mode =
  /** A failure refuses the password. */
  | "enforce"
  /** A failure is told, and refuses nothing. */
  | "advise";

/** One requirement of the policy and how the password fares by it. */
export interface Judgement {
  /** The rule's name in the policy, or `text` for what every password must hold to. */
  rule: string;
  /** The rule's index in the policy's list; absent for `text`. */
  index?: number;
  /** Whether a failure refuses the password. */
  mode: Mode;
  /** What is asked. */
  requirement: Requirement;
  /** How it went. */
  outcome: Outcome;
}

/** How one requirement went. */
export type Outcome =
  /** Met. */
  | { state: "pass" }
  /** Not met. */
  | {
      state: "fail";
      /** Why, at least one entry. */
      violations: Violation[];
    }
  /** Cannot be judged here. */
  | {
      state: "deferred";
      /** What would be needed. */
      missing: Missing;
    };

/** The evidence that a deferred rule waits for. */
export type Missing =
  /** The second entry of the new password was not given. */
  | "confirmation"
  /** The current password was not given. */
  | "current_password"
  /** The hashes of earlier passwords are not here: only the server holds them. */
  | "history"
  /** The hashes of earlier passwords could not be read just now. */
  | "history_unavailable"
  /** Nothing is known of the user: no name, no address. */
  | "user"
  /** The password was too long to be looked at any further. */
  | "text";

/** What a policy asks, as one line of a checklist. */
export type Requirement =
  /** Only characters that exist, can be shown and can be typed again. Asked of every password. */
  | { code: "text" }
  /** At least so long. */
  | { code: "length_min"; min: number; unit: Unit }
  /** At most so long. */
  | { code: "length_max"; max: number; unit: Unit }
  /** No longer than the hasher takes, in bytes of UTF-8. */
  | { code: "max_bytes"; max: number }
  /** At least so many characters of a class. */
  | { code: "class_min"; class: CharacterClass; min: number }
  /** At most so many characters of a class. */
  | { code: "class_max"; class: CharacterClass; max: number }
  /** Some of several classes. */
  | { code: "classes_at_least"; min: number; of: CharacterClass[] }
  /** Nothing but these characters. */
  | { code: "allowed_characters"; set: CharacterSet }
  /** None of these characters. */
  | { code: "forbidden_characters"; set: CharacterSet }
  /** So many different characters. */
  | { code: "distinct_min"; min: number }
  /** No longer run of one character. */
  | { code: "repeat_run_max"; max: number }
  /** No character more often than this. */
  | { code: "repeat_total_max"; max: number }
  /** No longer well-known sequence. */
  | { code: "sequence_max"; max: number }
  /** No longer keyboard walk. */
  | { code: "keyboard_walk_max"; max: number }
  /** Nothing known of the user. */
  | { code: "no_personal_data"; fields: PersonalField[] }
  /** Not on the policy's list of words. */
  | { code: "not_blocklisted"; matching: ListMatch }
  /** The policy's own pattern must, or must not, match. */
  | {
      code: "pattern";
      must_match: boolean;
      /** The policy author's own words for it, by language tag. */
      description?: Record<string, string>;
    }
  /** Both entries of the new password agree. */
  | { code: "confirmation" }
  /** Another password than the current one. */
  | { code: "not_current" }
  /** Not too much like the current one. */
  | {
      code: "not_like_current";
      /** The least number of edits. */
      min_distance: number;
    }
  /** Not one of the earlier ones. */
  | {
      code: "not_used_before";
      /** How many earlier ones. */
      last: number;
    }
  /** Hard enough to guess. */
  | {
      code: "strength";
      /** The least guess number, as log10 in thousandths. */
      min: number;
    };

/** Why a requirement is not met. */
export type Violation = ViolationCode & {
  /** Where, in the order of the password; empty when it concerns the whole. */
  spans: Span[];
};

/** The codes of violations, with their numbers. */
export type ViolationCode =
  /** There is nothing to check. */
  | { code: "empty" }
  /** More code points than the engine reads. */
  | { code: "too_long_to_read"; max: number }
  /** A control character, or a line or paragraph separator. */
  | { code: "control_character" }
  /** A code point that Unicode reserves for ever as not a character. */
  | { code: "noncharacter" }
  /** A code point without a public meaning. */
  | { code: "private_use" }
  /** A code point that does not exist in the stated Unicode version. */
  | { code: "unassigned" }
  /** A piece of a Hangul syllable that stands alone. */
  | { code: "lone_jamo" }
  /** Fewer than the minimum. */
  | { code: "too_short"; min: number; actual: number; unit: Unit }
  /** More than the maximum. */
  | { code: "too_long"; max: number; actual: number; unit: Unit }
  /** More bytes than the hasher takes. */
  | { code: "too_many_bytes"; max: number; actual: number }
  /** Too few characters of a class. */
  | { code: "too_few_of_class"; class: CharacterClass; min: number; actual: number }
  /** Too many characters of a class. */
  | { code: "too_many_of_class"; class: CharacterClass; max: number; actual: number }
  /** Too few kinds of characters. */
  | { code: "too_few_classes"; min: number; actual: number }
  /** A character outside the allowed set. */
  | { code: "character_not_allowed" }
  /** A character of the forbidden set. */
  | { code: "character_forbidden" }
  /** Too few different characters. */
  | { code: "too_few_distinct"; min: number; actual: number }
  /** The same character too often in a row. */
  | { code: "repeated_run"; max: number; actual: number }
  /** The same character too often altogether. */
  | { code: "repeated_total"; max: number; actual: number }
  /** Characters in a well-known order (abcd, 4321, абвг). */
  | { code: "sequence"; length: number; max: number }
  /** Neighbouring keys (qwerty, йцукен). */
  | { code: "keyboard_walk"; length: number; max: number }
  /** Something known of the user. */
  | {
      code: "personal_data";
      /** What it is and how it is disguised; in the order of the password. */
      found: Pattern[];
    }
  /** The whole password stands on the policy's list. */
  | { code: "blocklisted" }
  /** The password holds a word of the policy's list. */
  | { code: "contains_blocklisted" }
  /** The policy's pattern does not match. */
  | { code: "pattern_not_matched" }
  /** The policy's forbidden pattern matches. */
  | { code: "pattern_matched" }
  /** The second entry differs from the first. */
  | { code: "confirmation_differs" }
  /** It is the current password. */
  | { code: "same_as_current" }
  /** It is too much like the current password. */
  | {
      code: "too_like_current";
      /** In which ways. */
      likeness: Likeness[];
    }
  /** It was used before. */
  | {
      code: "used_before";
      /** How many earlier passwords are compared. */
      last: number;
    }
  /** Too easily guessed; both numbers are log10 of guesses in thousandths. */
  | { code: "too_weak"; min: number; actual: number };

/** A way in which the new password is like the current one. */
export type Likeness =
  /** Few characters were changed. */
  | {
      kind: "few_edits";
      /** How many insertions, deletions, replacements or swaps lead from one to the other. */
      distance: number;
    }
  /** The same word with other digits and signs around it. */
  | { kind: "same_word" }
  /** One contains the other whole. */
  | { kind: "contained" }
  /** The same, backwards. */
  | { kind: "reversed" }
  /** The same characters, begun elsewhere. */
  | { kind: "rotated" };

/** Something about the text that may hinder the user at the next sign-in, although it is allowed. */
export interface Warning {
  /** What it is. */
  code: WarningCode;
  /** Where. */
  spans: Span[];
}

/** The codes of warnings. */
export type WarningCode =
  /** Full-width forms, as a Chinese input method makes them; another device may not. */
  | "full_width"
  /** Characters without a shape of their own (joiners, variation selectors, soft hyphens). */
  | "invisible"
  /** Characters that RFC 8264 allows only in certain contexts, such as the middle dot. */
  | "contextual"
  /** It begins with a space. */
  | "leading_space"
  /** It ends with a space. */
  | "trailing_space"
  /** A space other than U+0020 was taken for U+0020. */
  | "space_mapped"
  /** Normalisation (NFC) changed the code points. */
  | "changed_by_normalisation";

/** A place in the password as it was typed. */
export interface Span {
  /** First byte, in UTF-8. */
  start: number;
  /** One past the last byte, in UTF-8. */
  end: number;
  /** First code unit: an index into the JavaScript string. */
  utf16_start: number;
  /** One past the last code unit: an index into the JavaScript string. */
  utf16_end: number;
}

/** How long the prepared password is, in the four units that people mean by "length". */
export interface Counts {
  /** Unicode code points: the default unit of every length rule. */
  code_points: number;
  /** Extended grapheme clusters: what a person would count. */
  graphemes: number;
  /** UTF-16 code units: what `String.length` and the HTML `maxlength` attribute count. */
  utf16_units: number;
  /** Bytes of UTF-8: what a hasher sees. */
  bytes: number;
}

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

/** How many guesses a well-informed attacker needs, and what follows from that. */
export interface Estimate {
  /** log10 of the guess number, in thousandths: 6000 is a million guesses. */
  guesses_log10_thousandths: number;
  /** From 0 (guessed at once) to 4 (out of reach); the limits are 10³, 10⁶, 10⁸ and 10¹⁰ guesses. */
  score: Score;
  /** How long the four named attackers need. */
  crack_times: CrackTime[];
  /** Every guessable pattern that was found, in the order of the password. */
  patterns: Pattern[];
  /** What to do next, most useful first. */
  advice: Advice[];
}

/** A score from 0 (guessed at once) to 4 (out of reach). */
export type Score = 0 | 1 | 2 | 3 | 4;

/** How long one attacker needs. */
export interface CrackTime {
  /** The attacker. */
  attacker: Attacker;
  /** The unit of the time. */
  unit: TimeUnit;
  /** The number of units, rounded down; 0 for `instant` and `centuries`. */
  count: number;
}

/** Four attackers, by the guesses they can make in a second. */
export type Attacker =
  /** Guesses at a sign-in form that limits the rate: 100 an hour. */
  | "online_throttled"
  /** Guesses at a sign-in form that limits nothing: 10 a second. */
  | "online_unthrottled"
  /** Has stolen hashes of a slow function such as Argon2 or bcrypt: 10⁴ a second. */
  | "offline_slow_hash"
  /** Has stolen hashes of a fast function such as SHA-1: 10¹⁰ a second. */
  | "offline_fast_hash";

/** The units of a crack time. */
export type TimeUnit =
  | "instant"
  | "seconds"
  | "minutes"
  | "hours"
  | "days"
  | "months"
  | "years"
  | "centuries";

/** A part of the password that an attacker tries early. */
export type Pattern = PatternKind & {
  /** Where. */
  span: Span;
  /** Its length in code points of the prepared password. */
  length: number;
};

/** The kinds of patterns. */
export type PatternKind =
  /** One character, several times in a row. */
  | { kind: "repeat" }
  /** Neighbours in a well-known order. */
  | {
      kind: "sequence";
      /** The order. */
      alphabet: Alphabet;
      /** Whether it runs backwards. */
      descending: boolean;
    }
  /** Neighbouring keys. */
  | {
      kind: "keyboard_walk";
      /** The layout. */
      layout: KeyboardLayout;
    }
  /** Something known of the user. */
  | {
      kind: "personal_data";
      /** What is known. */
      field: PersonalField;
      /** How it is written. */
      disguise: Disguise;
    };

/** A well-known order of characters. */
export type Alphabet =
  /** 0 to 9, and on to 0. */
  | "digits"
  /** a to z, with å ä ö behind it. */
  | "latin"
  /** а to я. */
  | "cyrillic"
  /** The rows of letter keys on QWERTY. */
  | "qwerty_row"
  /** The rows of letter keys on ЙЦУКЕН. */
  | "jcuken_row";

/** A keyboard layout. */
export type KeyboardLayout =
  /** US QWERTY, also used in the Netherlands and in China. */
  | "qwerty"
  /** The Dutch national layout. */
  | "qwerty_dutch"
  /** The Swedish layout. */
  | "qwerty_swedish"
  /** The Russian layout. */
  | "jcuken"
  /** The number pad. */
  | "keypad";

/** What is known of a user. */
export type PersonalField = "user_name" | "email" | "name" | "organisation";

/** How a known word is written in a password. */
export type Disguise =
  /** As it is, but for case, accents, width and look-alikes. */
  | "none"
  /** With signs for letters (p4$$). */
  | "leet"
  /** Backwards. */
  | "reversed"
  /** In the other script (Иванов as ivanov, and the other way round). */
  | "transliterated";

/** One concrete next step towards a stronger password. */
export type Advice =
  /** Leave out what others know of you. */
  | "avoid_personal_data"
  /** Do not walk along the keys. */
  | "avoid_keyboard_walks"
  /** Do not count or spell out the alphabet. */
  | "avoid_sequences"
  /** Do not repeat a character over and over. */
  | "avoid_repeats"
  /** Add another word or two, unusual ones. */
  | "add_words"
  /** Try several unrelated words in a row: easy to remember, hard to guess. */
  | "use_passphrase";

/** A report in the words of one language. */
export interface Messages {
  /** The language of all texts, but for a pattern that its author described in other languages only. */
  language: Language;
  /** The verdict that the title tells. */
  verdict: Verdict;
  /** The verdict as a sentence. */
  title: string;
  /** How far the user has come, for a live region (`role="status"`) that is read out after a pause. */
  summary: string;
  /** One line per requirement, in the order of the policy. */
  checklist: Line[];
  /** What may hinder the user at the next sign-in. */
  warnings: Note[];
  /** How strong the password is; absent when it was too long to be read. */
  strength?: Strength;
}

/** One line of the checklist. */
export interface Line {
  /** The rule's name in the policy, or `text`. */
  rule: string;
  /** The rule's index in the policy's list; absent for `text`. */
  index?: number;
  /** How it went. */
  state: State;
  /** Whether a failure refuses the password. The text of a rule that only advises says so. */
  mode: Mode;
  /** When people need to see it. */
  shown: Shown;
  /** What is asked. */
  text: string;
  /** What to do next, or why it is not judged yet; empty when it is met. */
  details: string[];
}

/** How a requirement went. */
export type State =
  /** Met. */
  | "pass"
  /** Not met yet. */
  | "fail"
  /** Cannot be judged here. */
  | "deferred";

/** When people need to see a line of the checklist. */
export type Shown =
  /** From the start. */
  | "always"
  /** Only when it is not met: hardly anyone meets these limits. */
  | "on_failure";

/** One warning. */
export interface Note {
  /** Its code. */
  code: WarningCode;
  /** Its words. */
  text: string;
}

/** The strength of the password, told. */
export interface Strength {
  /** The score from 0 to 4. */
  score: Score;
  /** The score as a word or two. */
  label: string;
  /** How long each attacker needs. */
  crack_times: CrackTimeText[];
  /** What an attacker tries early, in the order of the password. */
  patterns: PatternText[];
  /** What to do next, most useful first. */
  advice: string[];
}

/** How long one attacker needs, told. */
export interface CrackTimeText {
  /** The attacker's code. */
  attacker: Attacker;
  /** What the attacker does. */
  name: string;
  /** The time. */
  time: string;
}

/** A part that an attacker tries early, told. */
export interface PatternText {
  /** What it is. */
  text: string;
  /** Where. */
  span: Span;
}

/** A policy as plain data. */
export interface PolicySpec {
  /** Version of this format. */
  schema: 1;
  rules: unknown[];
}
