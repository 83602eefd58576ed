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
  /** The cheapest explanation of the password, piece by piece: what the guess number rests on. */
  segments: Segment[];
  /** Every guessable pattern that was found, in the order of the password: what rules judge by. They may overlap. */
  patterns: Pattern[];
  /** What to do next, most useful first; nothing at the top score. */
  advice: Advice[];
  /** What the estimate was made with. */
  model: Model;
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

/**
 * One piece of the cheapest explanation of a password: together the segments cover all of it that was read, one after
 * the other.
 */
export type Segment = SegmentKind & {
  /** Where. */
  span: Span;
  /** Its length in code points of the prepared password. */
  length: number;
  /** How many guesses it adds, as log10 in thousandths. */
  guesses_log10_thousandths: number;
};

/** What an attacker can take a piece of a password for. */
export type SegmentKind =
  /** A password that many people have. */
  | { kind: "known_password"; disguise: Disguise }
  /** A word, from the list of a language. */
  | { kind: "word"; language: ListLanguage; disguise: Disguise }
  /** A first or last name, from the list of a language. */
  | { kind: "name"; language: ListLanguage; disguise: Disguise }
  /** A town, a country or another place, from the list of a language. */
  | { kind: "place"; language: ListLanguage; disguise: Disguise }
  /** Neighbouring keys. */
  | { kind: "keyboard_walk"; layout: KeyboardLayout }
  /** Neighbours in a well-known order. */
  | { kind: "sequence"; alphabet: Alphabet; descending: boolean }
  /** One piece over and over: a character, or several. */
  | {
      kind: "repeat";
      /** How often it stands there. */
      times: number;
    }
  /** A day, with or without its year. */
  | { kind: "date" }
  /** A year alone. */
  | { kind: "year" }
  /** A number that people know by heart: 007, 520, 1314, the beginning of a telephone number. */
  | { kind: "number_idiom" }
  /** Syllables of Chinese in Latin letters. */
  | { kind: "pinyin" }
  /** What stands between words: a space, a hyphen, a full stop. */
  | { kind: "separator" }
  /** Something known of the user. */
  | { kind: "personal_data"; field: PersonalField; disguise: Disguise }
  /** Nothing better is known of these characters than which ones usually follow each other. */
  | { kind: "characters" };

/** What an estimate was made with. */
export interface Model {
  /** Version of the model: its prices and its calibration. */
  version: number;
  /** The year from which dates and years are counted. */
  reference_year: number;
  /** The lists that were looked into, in the order of their names. */
  lists: ListUsed[];
}

/** A list that was looked into. */
export interface ListUsed {
  /** Which one. */
  name: ListName;
  /** In which size. */
  edition: Edition;
  /** The first 16 digits of the SHA-256 of its packed bytes, in lower-case hexadecimal. */
  hash: string;
}

/** The lists of the estimate. */
export type ListName =
  /** Passwords that many people have, of all languages. */
  | "passwords"
  /** English words, names and places. */
  | "en"
  /** Dutch words, names and places. */
  | "nl"
  /** Swedish words, names and places. */
  | "sv"
  /** Russian words, names and places. */
  | "ru"
  /** Chinese words, names and places. */
  | "zh"
  /** Which characters usually follow each other. */
  | "characters";

/** The languages that there is a list of words, names and places for. */
export type ListLanguage = "en" | "nl" | "sv" | "ru" | "zh";

/** The sizes of the lists. */
export type Edition =
  /** What is built in: small enough to be loaded by a form. */
  | "small"
  /** More of everything. Not built in: a rule that needs it is deferred. */
  | "large";

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
  | "transliterated"
  /** Typed with the keyboard in the other layout (привет as ghbdtn, and the other way round). */
  | "other_layout";

/** One concrete next step towards a stronger password. */
export type Advice =
  /** Leave out what others know of you. */
  | "avoid_personal_data"
  /** Leave out what many others have as their password. */
  | "avoid_common_passwords"
  /** Do not rest on one word or name: it is tried early, also with digits and signs behind it. */
  | "avoid_single_words"
  /** Do not walk along the keys. */
  | "avoid_keyboard_walks"
  /** Do not count or spell out the alphabet. */
  | "avoid_sequences"
  /** Do not repeat a character, or a piece, over and over. */
  | "avoid_repeats"
  /** Leave out dates and years. */
  | "avoid_dates"
  /** Leave out numbers that many people know by heart. */
  | "avoid_number_idioms"
  /** Do not count on signs for letters, spelling backwards or another keyboard or script: these are tried as well. */
  | "disguise_does_not_help"
  /** Add another word or two, unusual ones. */
  | "add_words"
  /** Try several unrelated words in a row: easy to remember, hard to guess. */
  | "use_passphrase";
