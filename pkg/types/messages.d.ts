/** A report in words for people. */

import type { Attacker, Score } from "./estimate.js";
import type { Mode } from "./policy.js";
import type { Span, Verdict, WarningCode } from "./report.js";

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
  /** How strong the password is; absent when that is not known. */
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
export type Note = WarningCode & {
  /** Its words. */
  text: string;
};

/** The strength of the password, told. */
export interface Strength {
  /** The score from 0 to 4. */
  score: Score;
  /** The score as a word or two. */
  label: string;
  /** How long each attacker needs. */
  crack_times: CrackTimeText[];
  /** What an attacker tries early, in the order of the password; parts may overlap. */
  patterns: PatternText[];
  /** What each part of the password is taken for, one after the other: why the strength is what it is. */
  segments: PatternText[];
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

/** A part of the password, told. */
export interface PatternText {
  /** What it is. */
  text: string;
  /** Where. */
  span: Span;
}
