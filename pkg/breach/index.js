import { bytesToHash, init, PassmusterError } from "passmuster";

/** The service that publishes leaked passwords by ranges of their hashes. */
const SERVICE = "https://api.pwnedpasswords.com/range/";

/** Milliseconds for the whole answer: a range has some 40 KB, and whoever waits has a form to send. */
const PATIENCE = 3_000;

/** The longest time that a timer can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** The most characters of an answer that are read: twenty times those of the largest padded range. */
const MOST_READ = 1_000_000;

/** The largest count that a context holds. */
const MOST_SEEN = 2 ** 32 - 1;

const unavailable = (reason) => ({ outcome: "unavailable", reason });

export async function breached(password, options = {}) {
  const { timeout = PATIENCE, signal } = options;
  await init();
  const bytes = bytesOf(password);
  if (bytes === undefined) return unavailable("too_long");
  const hash = await sha1(bytes);
  if (hash === undefined) return unavailable("insecure_context");

  const stop = new AbortController();
  let end;
  // Settles before the request is given up, so that the reason told is the true one.
  const stopped = new Promise((resolve) => {
    end = (reason) => {
      resolve(unavailable(reason));
      stop.abort();
    };
  });
  const abort = () => end("aborted");
  const timer = setTimeout(end, Math.min(timeout, LONGEST), "timeout");
  signal?.addEventListener("abort", abort);
  try {
    if (signal?.aborted) abort();
    // Handed-in functions may ignore the signal: nobody waits for them.
    return await Promise.race([stopped, stop.signal.aborted ? stopped : ask(hash, options, stop.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** The bytes to look for; none of a password that is too long to be read. */
function bytesOf(password) {
  try {
    return bytesToHash(password);
  } catch (error) {
    if (error instanceof PassmusterError && error.code === "too_large") return undefined;
    throw error;
  }
}

/** SHA-1 in hexadecimal digits, where there is WebCrypto; wipes the bytes. */
async function sha1(bytes) {
  try {
    const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-1", bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase();
  } catch {
    return undefined;
  } finally {
    bytes.fill(0);
  }
}

/** Asks for the range; never throws. */
async function ask(hash, { fetch = globalThis.fetch, padding = true, endpoint = SERVICE }, signal) {
  let text;
  try {
    const response = await fetch(`${endpoint.replace(/\/?$/, "/")}${hash.slice(0, 5)}`, {
      signal,
      headers: padding ? { "Add-Padding": "true" } : {},
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (!response.ok) return unavailable(`http_${response.status}`);
    text = await read(response);
  } catch {
    return unavailable("network");
  }
  const count = text === undefined ? undefined : countIn(text, hash.slice(5));
  if (count === undefined) return unavailable("malformed");
  return count > 0 ? { outcome: "found", count: Math.min(count, MOST_SEEN) } : { outcome: "not_found" };
}

/** The text of an answer, unless it is longer than any range. */
async function read(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MOST_READ) {
      await reader.cancel();
      return undefined;
    }
  }
}

/** How often a hash was seen, by lines of `SUFFIX:COUNT`; padding has a count of 0. Nothing if any line is another. */
function countIn(text, suffix) {
  let seen = 0;
  const lines = text.trimEnd().split(/\r?\n/);
  for (const line of lines) {
    const [, hash, count] = /^([0-9A-F]{35}):([0-9]{1,15})$/i.exec(line) ?? [];
    if (hash === undefined) return undefined;
    if (hash.toUpperCase() === suffix) seen = Math.max(seen, Number(count));
  }
  return seen;
}
