// A thread with one form of a check, in Node and in Chromium: makes it ready, warms it up, says so, then answers each
// password with the milliseconds of a call.

import { forms } from "./forms.mjs";
import { timed, warm } from "./timing.mjs";

const port = typeof process === "object" ? (await import("node:worker_threads")).parentPort : self;
let check;
let settings;

port.onmessage = async ({ data }) => {
  if (check === undefined) {
    ({ settings } = data);
    check = await forms[data.form]();
    warm(check, data.everyday, settings.warming);
    port.postMessage({ ready: true });
    return;
  }
  try {
    port.postMessage({ milliseconds: timed(() => check(data.password), settings) });
  } catch {
    port.postMessage({ milliseconds: null });
  }
};
port.postMessage({ listening: true });
