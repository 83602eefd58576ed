/** How strong a password is, and what an attacker tries early. */

import type { Span } from "./report.js";

/** How many guesses a well-informed attacker needs, and what follows from that. */
export interface Estimate {
  /** log10 of the guess number, in thousandths: 6000 is a million guesses. */
  guesses_log10_thousandths: number;
  /** How many code points of the password the guess number rests on: a very long one is not read to its end. */
  code_points_read: number;
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
  /** 0 to 9 and on to 0, in any script's digits; Chinese numerals. */
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
