/** Policies as the HTML attribute `passwordrules`, and back. */

import type { PolicySpec } from "./policy.js";
import type { Span } from "./report.js";

/** What a form can tell a browser of a policy. */
export interface Bridge {
  /** The attribute `passwordrules`; empty where there is nothing to tell. */
  passwordrules: string;
  /** The attribute `minlength`, only where the policy allows no character but those of ASCII. */
  minlength?: number;
  /**
   * The attribute `maxlength`, on the same condition. A browser cuts what is pasted without a word: a form that tells people why
   * their password is too long leaves it out.
   */
  maxlength?: number;
  /** The attribute `autocomplete`. */
  autocomplete: string;
  /** What of the policy the string does not say, or says more strictly, in the order of the policy. */
  not_expressed: NotExpressed[];
}

/** A rule that the string does not say, or not exactly. */
export interface NotExpressed {
  /** The rule's index in the policy. */
  index: number;
  /** Its name. */
  rule: string;
  /** Why not. */
  reason: NotExpressedReason;
}

/** Why a string does not say a rule. */
export type NotExpressedReason =
  /** The rule only advises. */
  | "advised"
  /** It is said more strictly: what follows the string meets the rule, and so do others. */
  | "narrowed"
  /** The format has no numbers of characters, only whether there is one. */
  | "count"
  /** It is about characters beyond ASCII, which no browser generates. */
  | "unicode"
  /** The format has no alternatives of several rules. */
  | "alternatives"
  /** It is about how easily a password is guessed. What a browser generates is not. */
  | "guessable"
  /** It is a list of words. */
  | "words"
  /** It is a regular expression. */
  | "pattern"
  /** It is about the user, or about passwords that only the server knows. */
  | "account"
  /** It is about the form: a browser fills both entries. */
  | "form";

/** A policy that asks what a string asks. */
export interface ImportedRules {
  /** The policy; contradicts itself where the string does. */
  policy: PolicySpec;
  /** The string in the one way in which it is written here; reads as the same. */
  canonical: string;
  /** Where the policy asks in another way than the string, in the order of the policy. */
  losses: Loss[];
  /** What of the string is left aside by whoever reads it, in its order. */
  notes: RulesNote[];
}

/** Where a policy asks in another way than the string that it was made of. */
export type Loss =
  /** The string asks for letters, digits or signs of ASCII; the policy takes those of other scripts for it as well. */
  {
    code: "other_scripts";
    /** The rule's index in the policy. */
    rule: number;
  };

/** Something that readers of the format leave aside without a word. */
export interface RulesNote {
  /** What it is. */
  code: RulesNoteCode;
  /** Where in the string. */
  span: Span;
}

/** What readers of the format leave aside. */
export type RulesNoteCode =
  /** A property without a value, or with no character in any of its brackets. */
  | "empty_value"
  /** Brackets around no character. */
  | "empty_class"
  /** A character beyond the printable ones of ASCII in brackets. */
  | "ignored_character"
  /** A hyphen in brackets that is not the first there. */
  | "ignored_hyphen"
  /** A length or run of 0, which asks nothing. */
  | "zero"
  /** A space behind a number. Some readers leave the property aside for it; here it is read. */
  | "space_after_number";

/** What is wrong with a string. */
export type RulesErrorCode =
  /** Longer than is read: 10,000 bytes. */
  | "too_long"
  /** Here a property should begin, or nothing more stand. */
  | "expected_property"
  /** No property has this name. */
  | "unknown_property"
  /** A colon should stand here, right behind the property's name. */
  | "expected_colon"
  /** A class should stand here. */
  | "expected_class"
  /** No class has this name. */
  | "unknown_class"
  /** The bracket is never closed. */
  | "unclosed_class"
  /** A number should stand here. */
  | "expected_number"
  /** The number is larger than any length. */
  | "number_too_large"
  /** A semicolon should stand here, or behind a class a comma. */
  | "expected_separator";
