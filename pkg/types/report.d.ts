/** Everything that can be said of a password: codes, numbers and positions, never a piece of it. */

import type { CharacterClass, CharacterSet, ListMatch, Mode, Unit } from "./policy.js";
import type { Estimate, Pattern, PersonalField } from "./estimate.js";

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
  /** How strong it is; absent when it was too long to be read, or the policy's lists are not loaded. */
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

/** One requirement of the policy and how the password fares by it. */
export interface Judgement {
  /** The rule's name in the policy, `text` for what every password must hold to, or `must_change`. */
  rule: string;
  /** The rule's index in the policy's list; absent for those two. */
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
  /** No search of leaked passwords was done, or its answer was not given. */
  | "breach_unknown"
  /** The search of leaked passwords gave no answer just now. */
  | "breach_unavailable"
  /** Nothing is known of the user: no name, no address. */
  | "user"
  /** The day on which the password in use was set, or that of today, was not given; or the first lies after the second. */
  | "dates_missing"
  /** The password was too long to be looked at any further. */
  | "text"
  /** The word lists that the policy names are not loaded here. */
  | "lists_missing";

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
  /** Alphabets that add up to a size. */
  | { code: "alphabet_size"; min: number }
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
  /** So many different characters that the current one does not have. */
  | { code: "absent_from_current"; min: number }
  /** Not one of the earlier ones. */
  | {
      code: "not_used_before";
      /** How many earlier ones. */
      last: number;
    }
  /** Not among the passwords that became known from data breaches. */
  | {
      code: "not_breached";
      /** How often it may have been seen. */
      max: number;
    }
  /** Hard enough to guess. */
  | {
      code: "strength";
      /** The least guess number, as log10 in thousandths. */
      min: number;
    }
  /** So many days between two changes. */
  | { code: "min_age"; days: number }
  /** So many days for which a password may be used. */
  | { code: "max_age"; days: number }
  /** Nobody has asked for another password. Asked at every sign-in. */
  | { code: "no_change_demanded" }
  /** All requirements of one alternative at least. */
  | {
      code: "any_of";
      /** The alternatives, each a list of requirements. */
      alternatives: Requirement[][];
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
  /** The alphabets that are used do not add up to the size asked for. */
  | { code: "alphabet_too_small"; min: number; actual: number }
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
  /** Too few characters that the current password does not have. */
  | { code: "too_few_absent_from_current"; min: number; actual: number }
  /** It was used before. */
  | {
      code: "used_before";
      /** How many earlier passwords are compared. */
      last: number;
    }
  /** It is among the passwords that became known from data breaches. */
  | {
      code: "found_in_breach";
      /** How often it may have been seen. */
      max: number;
      /** How often it was. */
      count: number;
    }
  /** Too easily guessed; both numbers are log10 of guesses in thousandths. */
  | { code: "too_weak"; min: number; actual: number }
  /** The password in use was set too short a time ago to be changed already. */
  | { code: "changed_too_recently"; min_days: number; actual_days: number }
  /** The password in use is too old. */
  | { code: "expired"; max_days: number; actual_days: number }
  /** The password in use is to be changed, whatever its age. */
  | { code: "must_change" }
  /** No alternative is met. */
  | {
      code: "none_of_alternatives";
      /** What those lack that have the fewest requirements unmet, in their order. */
      nearest: Shortfall[];
    };

/** What one alternative lacks. */
export interface Shortfall {
  /** The alternative's index in the requirement's list. */
  alternative: number;
  /** Why it is not met, at least one entry. */
  violations: Violation[];
}

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

/** Something that may hinder the user at the next sign-in, although it is allowed. */
export type Warning = WarningCode & {
  /** Where; empty when it concerns the whole. */
  spans: Span[];
};

/** The codes of warnings, with their numbers. */
export type WarningCode =
  /** Full-width forms, as a Chinese input method makes them; another device may not. */
  | { code: "full_width" }
  /** Characters without a shape of their own (joiners, variation selectors, soft hyphens). */
  | { code: "invisible" }
  /** Characters that RFC 8264 allows only in certain contexts, such as the middle dot. */
  | { code: "contextual" }
  /** It begins with a space. */
  | { code: "leading_space" }
  /** It ends with a space. */
  | { code: "trailing_space" }
  /** A space other than U+0020 was taken for U+0020. */
  | { code: "space_mapped" }
  /** Normalisation (NFC) changed the code points. */
  | { code: "changed_by_normalisation" }
  /** The password in use can soon be used no more. */
  | {
      code: "expires_soon";
      /** How many days are left after today; 0 on the last day. */
      days_left: number;
    };

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
