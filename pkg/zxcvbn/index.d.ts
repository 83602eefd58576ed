/** What zxcvbn 4 tells of a password, on passmuster's estimate. */

import type { Alphabet, KeyboardLayout, ListLanguage, Score } from "../types/estimate.js";
import type { Language } from "../types/messages.js";
import type { LoadOptions } from "../types.js";

/**
 * Resolves once passwords can be looked at.
 * @param options what is loaded, and from where: `{ languages: ["nl"] }` leaves out the words of other languages
 */
export function init(options?: LoadOptions): Promise<void>;

/**
 * Estimates a password. Takes what zxcvbn takes, and never throws because of what stands in a string.
 * @param password as it was typed
 * @param userInputs what is known of the user and the site: strings, numbers and booleans, up to 256, and 16 with an `@`
 */
export default function zxcvbn(
  password: string,
  userInputs?: readonly (string | number | boolean)[] | null,
  options?: ZxcvbnOptions,
): ZxcvbnResult;

/** What zxcvbn does not have. */
export interface ZxcvbnOptions {
  /** The language of times and feedback, as a language tag; English unless said otherwise. */
  language?: Language | (string & {}) | undefined;
}

/** The result, without the `password` that zxcvbn gives back. */
export interface ZxcvbnResult {
  /** The guess number: of an attacker who tries the likely first. Never infinite. */
  guesses: number;
  /** The same as log10, in steps of a thousandth. */
  guesses_log10: number;
  /** What each part of the password was taken for, one after the other. */
  sequence: ZxcvbnSequence[];
  /** Milliseconds, mostly 0. */
  calc_time: number;
  /** How many seconds four attackers need. */
  crack_times_seconds: ZxcvbnTimes<number>;
  /** The same in words. */
  crack_times_display: ZxcvbnTimes<string>;
  /** From 0 (guessed at once) to 4 (out of reach); the limits are 10³, 10⁶, 10⁸ and 10¹⁰ guesses. */
  score: Score;
  /** What to avoid and what to do; empty from score 3 on. */
  feedback: ZxcvbnFeedback;
}

/** Something of each attacker. */
export interface ZxcvbnTimes<T> {
  online_throttling_100_per_hour: T;
  online_no_throttling_10_per_second: T;
  offline_slow_hashing_1e4_per_second: T;
  offline_fast_hashing_1e10_per_second: T;
}

/** What to tell the user. */
export interface ZxcvbnFeedback {
  /** What to avoid, or an empty text. */
  warning: string;
  /** What to do. */
  suggestions: string[];
}

/** One part of the password, without the `token` that zxcvbn gives back. */
export type ZxcvbnSequence = ZxcvbnKind & {
  /** The first UTF-16 unit. */
  i: number;
  /** The last UTF-16 unit, not one past it. */
  j: number;
  /** How many guesses it adds. */
  guesses: number;
  /** The same as log10. */
  guesses_log10: number;
};

/** What a part is taken for. */
export type ZxcvbnKind =
  | {
      pattern: "dictionary";
      dictionary_name:
        | "passwords"
        | "user_inputs"
        | "pinyin"
        | "number_idioms"
        | `${"words" | "names" | "places"}_${ListLanguage}`;
      reversed: boolean;
      l33t: boolean;
    }
  | { pattern: "spatial"; graph: KeyboardLayout }
  | { pattern: "sequence"; sequence_name: Alphabet; ascending: boolean }
  | { pattern: "repeat"; repeat_count: number }
  | { pattern: "date" }
  | { pattern: "regex"; regex_name: "recent_year" }
  | { pattern: "bruteforce" };
