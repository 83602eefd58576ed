/** Whether a password is among those that became known from data breaches. */

import type { Breach } from "../types.js";

/** As much of the environment's `fetch` as is used. */
export type Fetch = (
  address: string,
  request: { headers: Record<string, string>; signal: any; credentials: "omit"; referrerPolicy: "no-referrer" },
) => Promise<{ readonly ok: boolean; readonly status: number; readonly body: unknown }>;

/** As much of an `AbortSignal` as is used. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** How the service is asked. */
export interface BreachOptions {
  /** The function that sends the request, with a body as a stream of bytes; the environment's `fetch` unless said otherwise. */
  fetch?: Fetch | undefined;
  /** After how many milliseconds nobody waits any longer for the whole answer; 3000 unless said otherwise. */
  timeout?: number | undefined;
  /** Gives up at once: when the user types on, for example. */
  signal?: Signal | undefined;
  /** Whether the service is asked to hide the size of its answer behind added lines; true unless said otherwise. */
  padding?: boolean | undefined;
  /** The address that the first five digits are put behind; `https://api.pwnedpasswords.com/range/` unless said otherwise. */
  endpoint?: string | undefined;
}

/** Why there was no answer. */
export type BreachReason =
  /** It took too long. */
  | "timeout"
  /** The caller's signal. */
  | "aborted"
  /** The service could not be reached, or the answer broke off. */
  | "network"
  /** The service answered by another status than success. */
  | `http_${number}`
  /** The answer is no range of hashes, or an empty one. */
  | "malformed"
  /** There is no WebCrypto here: the page was not loaded by HTTPS (nor from localhost). */
  | "insecure_context"
  /** The password is too long to be read; `check` says so too. */
  | "too_long";

/** What {@link breached} tells: give it to `check` as `context.breached`. */
export type BreachAnswer =
  | Exclude<Breach, { outcome: "unavailable" }>
  | { outcome: "unavailable"; reason: BreachReason };

/**
 * Asks a service of leaked passwords by their ranges (k-anonymity): of the password it learns the first five of 40 digits of
 * its SHA-1, no more. The hash is of the prepared password, so it does not depend on how a letter was typed.
 *
 * An outage, a time-out and an answer that cannot be read are answers too (`unavailable`): nothing is thrown because of them.
 * The answer belongs to this one password. A server asks itself; it does not take the answer from its client.
 * @throws {PassmusterError} when the password is no text, as `check` would
 */
export function breached(password: string, options?: BreachOptions): Promise<BreachAnswer>;
