/**
 * Password policy and strength: one verdict for the browser and the server.
 *
 * Every key is written as the server writes it in JSON (`snake_case`), every number is a whole number, and
 * nothing in a report is a piece of the password.
 */

import type { Language, Messages } from "./types/messages.js";
import type { Estimate, ListLanguage } from "./types/estimate.js";
import type { PolicySpec } from "./types/policy.js";
import type { Report } from "./types/report.js";

export type * from "./types/estimate.js";
export type * from "./types/lint.js";
export type * from "./types/messages.js";
export type * from "./types/policy.js";
export type * from "./types/report.js";

/** A policy that passwords are checked against. It cannot be wrong: whatever makes one throws if it would be. */
export class Policy {
  /**
   * Makes a policy once everything is there that judges by it: the engine, and the lists of the languages that it names. Each
   * is loaded once for all policies; a policy with the rule `pattern` needs a larger engine, which comes by itself.
   * @param source the name of a preset (see {@link presets}), a policy as JSON text, or a policy as an object
   * @throws {PassmusterError} when there is no such preset or the policy is wrong, when a file cannot be loaded
   * (`unavailable`) or a list is not the one that belongs to this version (`wrong_list`); `path` says where
   */
  static load(source: string | PolicySpec, options?: LoadOptions): Promise<Policy>;

  /**
   * Makes a policy at once: in Node, with its lists; elsewhere once something was loaded, and what needs lists that are not
   * there is deferred.
   * @param source the name of a preset (see {@link presets}), a policy as JSON text, or a policy as an object
   * @throws {PassmusterError} when there is no such preset or the policy is wrong; `path` says where. And when nothing was
   * loaded yet (`not_ready`)
   */
  constructor(source: string | PolicySpec, options?: Pick<LoadOptions, "languages">);

  /** The policy's name, if it has one. */
  readonly name: string | undefined;

  /** Settles once the lists that it asked for have arrived, or one of them has not; see {@link LoadOptions.early}. */
  readonly ready: Promise<void>;

  /**
   * Checks a password as it was typed: do not trim or normalise it. Keeps nothing of it.
   *
   * Ask the server again when the verdict is `undecided`: it holds what is missing here.
   * @throws {PassmusterError} when something is no text (`lone_surrogate`) or the context cannot be read;
   * a weak password is an answer, not an error
   */
  check(password: string, context?: Context): CheckedReport;

  /**
   * Estimates a password by the lists of the policy and judges nothing: the `estimate` of what {@link Policy.check} gives, in
   * less time, for a meter. `null` where the lists have not arrived, or the password is too long to be read.
   * @throws {PassmusterError} as {@link Policy.check}
   */
  estimate(password: string, context?: Context): Estimate | null;

  /**
   * Judges the password in use at sign-in, once it is verified: by its age, and by whether another one is asked for. When
   * the verdict is `refused`, the user has to choose another password before going on.
   * @throws {PassmusterError} when the context cannot be read
   */
  checkAge(context?: Context): CheckedReport;

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

/**
 * A report with its texts at hand. The method is no part of the data: whoever copies the report, sends it or writes it as
 * JSON has the {@link Report} alone.
 */
export interface CheckedReport extends Report {
  /** The same as {@link Policy.messages} of this report. */
  messages(language: Language | (string & {})): Messages;
}

/** How a policy is loaded. */
export interface LoadOptions {
  /**
   * The languages whose lists judge, in place of those that the policy names: fewer are less to download. English always
   * does. Let the server judge by the same policy, which `policy.toJSON()` gives.
   */
  languages?: ListLanguage[] | undefined;
  /**
   * The wasm, for tools that do not see where the package's own is: `passmuster/passmuster.wasm`, in which all lists are. Only
   * the first counts.
   */
  wasm?: Wasm | undefined;
  /**
   * Where the lists are: the address of a folder with copies of `passmuster/lists/*`, or a function that gives each file. By
   * default those of the package.
   */
  lists?: string | Global<"URL"> | ((name: ListFile) => FileSource | PromiseLike<FileSource>) | undefined;
  /**
   * Not to wait for the lists. Until they have arrived what needs them is deferred, and the verdict is `undecided` at
   * best: ask again after {@link Policy.ready}.
   */
  early?: boolean | undefined;
}

/** How the engine is made ready. */
export interface InitOptions {
  /** As for {@link Policy.load}. */
  wasm?: Wasm | undefined;
  /** Whether policies may have the rule `pattern`, which the smaller engine refuses. */
  patterns?: boolean | undefined;
}

/** Where the wasm is, or the wasm itself. */
export type Wasm = FileSource | PromiseLike<Global<"Response">> | Module;

/** Where a file is, or what is in it. */
export type FileSource = Address | Global<"Response"> | ArrayBuffer | ArrayBufferView;

/** Where a file is. */
export type Address = string | Global<"URL"> | Global<"Request">;

/** A class of the environment, where its types are known. */
type Global<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Instance } } ? Instance : never;
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Instance } } } ? Instance : never;

/** The file of a list. */
export type ListFile = "passwords" | "characters" | ListLanguage;

/**
 * Makes the engine ready without any list: for {@link presets}, for {@link bytesToHash}, for policies that are made at once.
 * {@link Policy.load} does it by itself; in Node there is nothing to do. Called again, it does nothing.
 * @throws {PassmusterError} when the wasm cannot be loaded (`unavailable`)
 */
export function init(options?: InitOptions): Promise<void>;

/** The names of the presets: published guidelines and rules of well-known products, ready for use. */
export function presets(): string[];

/**
 * The bytes of a password that a hasher takes: UTF-8 of its prepared form, which is the same however its letters were
 * typed. Overwrite them when you are done (`bytes.fill(0)`).
 * @throws {PassmusterError} when it is no text (`lone_surrogate`) or too long to be read (`too_large`)
 */
export function bytesToHash(password: string): Uint8Array;

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
  /** Something that this build of the package was made without. */
  | "not_built_in"
  /** Half of a surrogate pair: a JavaScript string, and yet no text. */
  | "lone_surrogate"
  /** A getter or proxy threw an error while it was read. */
  | "unreadable"
  /** Nothing was loaded yet: wait for `Policy.load` or `init`. */
  | "not_ready"
  /** A file could not be loaded. */
  | "unavailable"
  /** A file that was cut short, or that is not the list of this version. */
  | "wrong_list";

/** What the caller knows besides the password. A rule that needs what is missing is deferred. */
export interface Context {
  /** Who the password is for. */
  user?: User | null | undefined;
  /** The password in use, as the user typed it just now. */
  current_password?: string | null | undefined;
  /** The second entry of the new password. */
  confirmation?: string | null | undefined;
  /**
   * The year from which dates and years in the password are counted, 1970 to 2200; 2026 unless said otherwise, whatever
   * the clock says. The browser and the server give the same one.
   */
  reference_year?: number | null | undefined;
  /** The day on which the password in use was set, as `YYYY-MM-DD`, for the rules about its age. */
  current_set_on?: string | null | undefined;
  /** The day of today, as `YYYY-MM-DD`, in the same time zone. No clock is read. */
  today?: string | null | undefined;
  /** Whether the change is not of the user's own choice: a first password, a reset, a suspicion. */
  must_change?: boolean | null | undefined;
  /** What a search of leaked passwords said of this very password; `passmuster/breach` asks for it. */
  breached?: Breach | null | undefined;
}

/** What a search of leaked passwords said of one password. */
export type Breach =
  /** It is among them, seen so often; at least once. */
  | { outcome: "found"; count: number }
  /** It is not among them. */
  | { outcome: "not_found" }
  /** There was no answer. The reason is for your own log; no verdict depends on it. */
  | { outcome: "unavailable"; reason?: string | undefined };

/** What is known of a user. A field that is absent is not looked for. */
export interface User {
  /** The name used to sign in. */
  user_name?: string | null | undefined;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** First, middle, last and other names, in any order. */
  names?: string[] | undefined;
  /** The organisation. */
  organisation?: string | null | undefined;
}
