// Times the estimators of npm over inputs that come as JSON on the standard input:
// [{"password": "…", "hostile": false}, …]. Prints one JSON object: for each estimator the nanoseconds of its first
// call and those of each input, `null` for an input that it was stopped at.
//
// Each estimator has a thread of its own, so that one that does not end can be stopped.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** A call that takes longer is stopped, in milliseconds. */
const PATIENCE = 20_000;

const inputs = JSON.parse(readFileSync(0, "utf8"));
const everyday = inputs.filter((input) => !input.hostile).map((input) => input.password);

/** A thread with one estimator, warm. */
async function start(estimator) {
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { estimator, everyday } });
  const [{ first }] = await once(worker, "message");
  return { worker, first };
}

/** What a thread says of one password, or `null` if it takes too long, or fails. */
function ask(worker, password) {
  return new Promise((resolve) => {
    const stop = setTimeout(() => resolve(null), PATIENCE);
    worker.removeAllListeners("message");
    worker.once("message", (answer) => {
      clearTimeout(stop);
      resolve(answer.nanoseconds);
    });
    worker.postMessage(password);
  });
}

const answer = {};
for (const estimator of ["zxcvbn_js", "zxcvbn_ts"]) {
  let { worker, first } = await start(estimator);
  const rows = [];
  for (const { password } of inputs) {
    const nanoseconds = await ask(worker, password);
    rows.push(nanoseconds);
    if (nanoseconds === null) {
      await worker.terminate();
      ({ worker } = await start(estimator));
    }
  }
  await worker.terminate();
  answer[estimator] = { first, rows };
}
process.stdout.write(`${JSON.stringify(answer)}\n`);
