/** What is to be said of a policy itself, before anybody types a password. */

import type { ListLanguage } from "./estimate.js";
import type { CharacterClass, Unit } from "./policy.js";

/** A finding: what is wrong, how bad it is, and where. */
export type LintFinding = LintCode & {
  /** How bad it is. */
  severity: Severity;
  /** Where in the policy: `$` is the whole, `$.rules[2].min` a parameter. */
  path: string;
};

/** A finding in the words of one language. */
export interface FindingText {
  /** What is wrong and whom it hits. */
  problem: string;
  /** What to do. */
  advice: string;
}

/** How many characters of a script fit into a number of bytes. */
export interface Fit {
  /** The script. */
  script: Script;
  /** How many of its characters fit. */
  characters: number;
}

/** How bad a finding is. */
export type Severity =
  /** Good to know, or a matter of which standard is followed. */
  | "note"
  /** Likely to hurt security or people. */
  | "warning"
  /** The policy cannot do what it says. */
  | "error";

/** The standards that a policy is held against, in the editions that are named. */
export type Standard =
  /** NIST SP 800-63B-4 (July 2025); its final text was read. */
  | "nist_63b_4"
  /** OWASP ASVS 5.0.0 (May 2025); the standard was read. */
  | "owasp_asvs_5"
  /** PCI DSS 4.0.1 (June 2024); told by secondary texts. */
  | "pci_dss_4"
  /** The CIS Password Policy Guide; told by secondary texts. */
  | "cis_guide";

/** The kinds of characters that take a different number of bytes in UTF-8. */
export type Script =
  /** Latin letters without marks: 1 byte. */
  | "latin"
  /** Latin letters with marks, such as å: 2 bytes. */
  | "accented_latin"
  /** Cyrillic letters: 2 bytes. */
  | "cyrillic"
  /** Chinese characters: 3 bytes, rare ones 4. */
  | "chinese"
  /** Emoji: 4 bytes for each code point. */
  | "emoji";

/** Why a word of a blocklist refuses nothing. */
export type DeadWord =
  /** Passwords may not be so long. */
  | "too_long"
  /** Passwords may not be so short, and the whole password is compared. */
  | "too_short"
  /** Passwords may not hold its characters. */
  | "characters_not_allowed"
  /** The same word stands on the list before. */
  | "duplicate"
  /** It holds a shorter word of the list, which refuses as much. */
  | "holds_another";

/** The codes of findings, each with its parameters. They are stable. */
export type LintCode =
  /** There is a password that the policy accepts. */
  | {
      code: "satisfiable";
      /** One of them: made up for the purpose, nobody's password, and not to be used. */
      example: string;
    }
  /** No password meets these rules together. */
  | {
      code: "unsatisfiable";
      /** The paths of the rules. None of them can be left out of the proof, unless the budget ran out. */
      rules: string[];
    }
  /** Whether there is a password was not found out. */
  | {
      code: "satisfiability_unknown";
      /** After so many steps. */
      steps: number;
    }
  /** No rule is enforced: every password is accepted. */
  | { code: "nothing_enforced" }
  /** No rule says how long a password is at least. */
  | { code: "no_minimum" }
  /** The minimum lies close below the maximum. */
  | {
      code: "length_nearly_fixed";
      /** The minimum in code points. */
      min: number;
      /** The maximum in code points. */
      max: number;
    }
  /** A standard asks for longer passwords. */
  | {
      code: "minimum_below_standard";
      /** The standard. */
      standard: Standard;
      /** Its clause. */
      clause: string;
      /** The minimum of the policy in code points. */
      min: number;
      /** The minimum of the standard; where a second factor is not said to stand beside it, that of the only factor. */
      required: number;
      /** What is enough beside a second factor, where that is less. */
      beside?: number;
    }
  /** Standards ask that longer passwords be permitted. */
  | {
      code: "maximum_too_low";
      /** The standard. */
      standard: Standard;
      /** Its clause. */
      clause: string;
      /** The maximum of the policy in code points. */
      max: number;
      /** What the standard wants permitted. */
      required: number;
    }
  /** A minimum is counted in something else than code points. */
  | {
      code: "minimum_unit";
      /** The unit. */
      unit: Unit;
    }
  /** The hasher would not see all of a password that the policy accepts. */
  | {
      code: "hasher_cuts_off";
      /** The bytes that the hasher takes. */
      bytes: number;
      /** The most code points that the policy allows. */
      max: number;
      /** The scripts of which fewer fit, and how many. */
      fits: Fit[];
    }
  /** The policy allows more bytes than the hasher takes. */
  | {
      code: "max_bytes_above_hasher";
      /** The bytes that the policy allows. */
      max: number;
      /** The bytes that the hasher takes. */
      bytes: number;
    }
  /** A limit in bytes leaves some scripts much shorter passwords than others. */
  | {
      code: "few_characters_in_bytes";
      /** The limit in bytes. */
      bytes: number;
      /** How many code points the policy promises or a standard wants permitted, whichever is less. */
      wanted: number;
      /** The scripts of which fewer fit, and how many. */
      fits: Fit[];
    }
  /** A class of characters is required that another rule does not allow. */
  | {
      code: "class_excluded";
      /** The class. */
      class: CharacterClass;
      /** How many are required. */
      min: number;
      /** The path of the other rule. */
      other: string;
    }
  /** More kinds of characters are required than other rules leave. */
  | {
      code: "too_few_classes_left";
      /** How many are required. */
      at_least: number;
      /** How many are left. */
      left: number;
    }
  /** Only ASCII may be typed. */
  | {
      code: "ascii_only";
      /** The languages of the interface that are written with other letters as well. */
      languages: ListLanguage[];
    }
  /** Letters of a language of the interface may not be typed. */
  | {
      code: "letters_refused";
      /** The language. */
      language: ListLanguage;
      /** Some of the letters. */
      letters: string;
    }
  /** Letters without case are asked for, and languages of the interface have none. */
  | {
      code: "caseless_required";
      /** How many. */
      min: number;
      /** The languages. */
      languages: ListLanguage[];
    }
  /** Upper or lower case is asked for, and a language of the interface has none. */
  | {
      code: "case_for_caseless";
      /** The languages. */
      languages: ListLanguage[];
      /**
       * The kinds of characters that are left to people who write them, where letters without case are a kind of their own.
       * Elsewhere such a letter counts as both cases.
       */
      left?: number;
    }
  /** A standard forbids asking for kinds of characters. */
  | {
      code: "composition";
      /** The standard. */
      standard: Standard;
      /** Its clause. */
      clause: string;
    }
  /** A standard wants all characters accepted. */
  | {
      code: "characters_limited";
      /** The standard. */
      standard: Standard;
      /** Its clause. */
      clause: string;
    }
  /** A standard forbids change by the calendar. */
  | {
      code: "rotation";
      /** The standard. */
      standard: Standard;
      /** Its clause. */
      clause: string;
      /** The days after which the policy asks for a change. */
      days: number;
      /** The text that asks for it all the same, where the rule's source names one. */
      asked_by?: string;
    }
  /** A password may not be changed again for some time, not even one that others have seen. */
  | {
      code: "minimum_age";
      /** The days. */
      days: number;
    }
  /** A password must be changed before it may be. */
  | {
      code: "ages_contradict";
      /** The days before which it may not be changed. */
      min: number;
      /** The days after which it must be. */
      max: number;
    }
  /** Nothing keeps out the passwords that everybody has. */
  | {
      code: "common_passwords_pass";
      /** Whether a rule would, but only advises. */
      advised: boolean;
    }
  /** Parts of the password are compared with a list, where a standard compares the whole. */
  | {
      code: "parts_compared";
      /** The standard. */
      standard: Standard;
      /** Its clause. */
      clause: string;
    }
  /** A contained word so short that it refuses random passwords. */
  | {
      code: "short_word";
      /** Its length in letters. */
      length: number;
    }
  /** A word of a blocklist that refuses nothing. */
  | {
      code: "word_refuses_nothing";
      /** Why. */
      reason: DeadWord;
    }
  /** A pattern that no password matches. */
  | {
      code: "pattern_never_matches";
      /** Whether passwords must match it: then none is accepted. */
      must_match: boolean;
    }
  /** A pattern that every password matches. */
  | {
      code: "pattern_always_matches";
      /** Whether passwords must match it: otherwise none is accepted. */
      must_match: boolean;
    }
  /** A pattern that says what another rule says with a better message. */
  | {
      code: "pattern_repeats_rule";
      /** The name of that rule. */
      name: string;
    }
  /** Access codes may be guessed before their time is out. */
  | {
      code: "access_code_too_weak";
      /** What a code has in bits, rounded down. */
      bits: number;
      /** The least whatever protects them. */
      required: number;
    }
  /** Access codes below the limit are kept without a salted password hash. */
  | {
      code: "access_code_not_hashed";
      /** What a code has in bits, rounded down. */
      bits: number;
      /** From here on any hash will do. */
      required: number;
    }
  /** Access codes below the limit may be tried without end. */
  | {
      code: "access_code_not_limited";
      /** What a code has in bits, rounded down. */
      bits: number;
      /** From here on tries need no limit. */
      required: number;
    }
  /** Access codes live long. */
  | {
      code: "access_code_lives_long";
      /** Their life in days. */
      days: number;
      /** What is taken as short. */
      most: number;
    }
  /** Access codes of this length do not meet the policy's length. */
  | {
      code: "access_code_of_wrong_length";
      /** The length of a code. */
      length: number;
    }
  /** What password managers make is too long. */
  | {
      code: "manager_too_long";
      /** The maximum in code points. */
      max: number;
      /** What managers make. */
      usual: number;
    }
  /** Signs that password managers use are refused. */
  | {
      code: "manager_signs";
      /** The signs. */
      signs: string;
    }
  /** No character may stand twice, or twice in a row: what managers make at random often has one. */
  | { code: "manager_repeats" }
  /** A browser cannot judge this rule; the server does. */
  | {
      code: "server_only";
      /** The rule's name. */
      name: string;
    }
  /** Nothing that runs can judge this rule: the verdict is never more than undecided. */
  | {
      code: "never_judged";
      /** The rule's name. */
      name: string;
    }
  /** The word lists that the policy names are not built in: where nobody loads them strength is not judged. */
  | { code: "lists_not_built_in" }
  /** Another rule asks for as much or more. */
  | {
      code: "redundant";
      /** Its path. */
      other: string;
    }
  /** The same rule stands in the policy twice. */
  | {
      code: "duplicate";
      /** The path of the other one. */
      other: string;
    }
  /** No password can break this rule. */
  | { code: "without_effect" };
