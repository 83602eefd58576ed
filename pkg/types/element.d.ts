/** `<password-meter>`: requirements, strength and validity of a password field. Importing it defines it. */

import type { Context, Policy } from "../types.js";
import type { Messages } from "./messages.js";
import type { Report } from "./report.js";

/** What a `passmuster-report` event tells. No piece of the password is in it. */
export interface PasswordMeterReport {
  /** The report; `null` where the password holds half a character and is no text. */
  report: Report | null;
  /** The same in the words of the page's language. */
  messages: Messages | null;
}

/**
 * `<password-meter for="new-password" policy="nist-63b-4">`, beside a form's field.
 *
 * It judges the field while a person types, shows what is asked and how strong the password is in the language of the
 * nearest `lang` (English unless that is nl, sv, ru or zh), and holds the form back as long as the report is `refused`.
 *
 * Attributes: `for`, `confirmation` and `current` name fields in the same document or shadow root by their ids, `policy`
 * names a preset. States: `:state(accepted)`, `:state(undecided)`, `:state(refused)`.
 * Parts: `panel`, `strength`, `bar`, `step`, `filled`, `label`, `score`, `verdict`, `checklist`, `item` (with `pass`,
 * `fail`, `advice`, `deferred` or `neutral`), `mark`, `line`, `requirement`, `detail`, `warnings`, `warning`, `advice`.
 */
export class PasswordMeterElement extends HTMLElement {
  static readonly formAssociated: true;

  /**
   * The policy in force: the one that was handed over, else the preset that the attribute names, once it is loaded. Without
   * one nothing is judged and nobody is held back. It stays yours: the element does not free it. A name that is set goes into the
   * attribute.
   */
  get policy(): Policy | null;
  set policy(policy: Policy | string | null | undefined);

  /**
   * What is known besides the fields: the user, the year. A function is asked at every judgement. Setting it judges anew, so
   * a framework hands over the same object as long as nothing has changed.
   */
  get context(): Context | (() => Context) | undefined;
  set context(context: Context | (() => Context) | undefined);

  /** The field that is judged: the one that was handed over, else the one that `for` names. */
  get input(): HTMLInputElement | null;
  set input(input: HTMLInputElement | null | undefined);

  /** The latest report; `null` before there is one. */
  readonly report: Report | null;
  /** The latest report in words. */
  readonly messages: Messages | null;

  /**
   * Judges what stands in the fields and returns the report. It happens by itself when a person types or a form is reset; call
   * it after a script has changed a field or what a context function tells.
   */
  check(): Report | null;

  /** The form that this element stands in. */
  readonly form: HTMLFormElement | null;
  /** Not valid as long as the report is `refused` and the field is not empty. */
  readonly validity: ValidityState;
  /** The next thing to do, in the page's language; empty when nothing holds the form back. */
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  /** Shows the message at the field that is to be changed. */
  reportValidity(): boolean;

  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: PasswordMeterElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "password-meter": PasswordMeterElement;
  }

  interface GlobalEventHandlersEventMap {
    /** A `<password-meter>` has judged. It bubbles, also out of shadow roots. */
    "passmuster-report": CustomEvent<PasswordMeterReport>;
  }
}
