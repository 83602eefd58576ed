// One estimator: tells the time of its first call, warms up, then answers each password with the nanoseconds of a call.

import { parentPort, workerData } from "node:worker_threads";

/** How long the estimator runs before it is timed, so that its code is compiled; in milliseconds. */
const WARMING = 2_000;

/** As in `examples/peers.rs`, in nanoseconds: a call that takes longer is not repeated; samples and their number. */
const SLOW = 1e9;
const SAMPLE = 5e6;
const SAMPLES = 9;
const ALL_SAMPLES = 2e9;

const { estimator, everyday } = workerData;
const now = () => Number(process.hrtime.bigint());

const begin = now();
// What makes the estimator ready counts as part of its first call.
const { load } = await import(`./${estimator}.mjs`);
const estimate = load();
estimate("Tr0ub4dour&3");
const first = now() - begin;
for (const end = now() + WARMING * 1e6; now() < end; ) {
  everyday.forEach(estimate);
}

/** The fastest of some samples, each of as many calls as make it long enough to be timed. */
function nanoseconds(password) {
  const sample = (calls) => {
    const begin = now();
    for (let call = 0; call < calls; call += 1) {
      estimate(password);
    }
    return (now() - begin) / calls;
  };
  const once = sample(1);
  if (once > SLOW) {
    return Math.round(once);
  }
  const calls = Math.max(1, Math.floor(SAMPLE / once));
  let fastest = once;
  const end = now() + ALL_SAMPLES;
  for (let samples = 0; samples < SAMPLES && (samples === 0 || now() < end); samples += 1) {
    fastest = Math.min(fastest, sample(calls));
  }
  return Math.round(fastest);
}

parentPort.on("message", (password) => {
  try {
    parentPort.postMessage({ nanoseconds: nanoseconds(password) });
  } catch {
    parentPort.postMessage({ nanoseconds: null });
  }
});
parentPort.postMessage({ first });
