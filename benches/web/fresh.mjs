// What is measured once in a process or a page of its own.

import { forms } from "./forms.mjs";
import { fromBytes } from "./ours.mjs";

const FIRST = "Welkom01";

/**
 * Milliseconds from here to the first verdict; in a page also those from the arrival of the last byte, by the
 * browser's own record of what was loaded.
 */
export async function start(form) {
  const begin = performance.now();
  const check = await forms[form]();
  check(FIRST);
  const end = performance.now();
  const loaded = performance.getEntriesByType("resource").filter((entry) => entry.startTime >= begin);
  const arrived = Math.max(...loaded.map((entry) => entry.responseEnd));
  return { whole: end - begin, after_bytes: loaded.length > 0 ? end - arrived : null };
}

/**
 * Milliseconds from bytes in memory to the first verdict of ours: compiling and instantiating, of which the share is
 * told, then making ready and checking.
 */
export async function startFromBytes() {
  const ready = await fromBytes();
  instantiating = 0;
  const begin = performance.now();
  const check = await ready();
  check(FIRST);
  return { whole: performance.now() - begin, instantiating };
}

/** Loads, checks once, and keeps what was loaded. Gives the function that checks, for more of it. */
export async function keep(form) {
  memories.length = 0;
  const check = await forms[form]();
  check(FIRST);
  globalThis.kept = check;
  return check;
}

const memories = [];
let instantiating = 0;

/** Bytes of all wasm memory that was made since this module ran. */
export const wasmBytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

// Every way to instantiate passes here, whichever the package takes.
for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  if (original === undefined) continue;
  WebAssembly[name] = async (...all) => {
    const begin = performance.now();
    const made = await original(...all);
    instantiating += performance.now() - begin;
    note(made.instance ?? made);
    return made;
  };
}
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...all) {
    super(...all);
    note(this);
  }
};

function note(instance) {
  memories.push(...Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory));
}
