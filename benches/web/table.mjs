// Times the forms over the table, each in a thread that can be stopped.

/** A new thread in Node or in a page. `next` waits for what it says, `null` if that takes too long. */
async function thread() {
  const inNode = typeof process === "object";
  const address = new URL("./worker.mjs", import.meta.url);
  const Thread = inNode ? (await import("node:worker_threads")).Worker : Worker;
  const worker = new Thread(address, { type: "module" });
  let told;
  const tell = (message) => told?.(message);
  const fail = (error) => told?.({ error: `${error.message ?? error}` });
  if (inNode) {
    worker.on("message", tell).on("error", fail);
  } else {
    worker.onmessage = ({ data }) => tell(data);
    worker.onerror = fail;
  }
  const next = (milliseconds = 60_000) =>
    new Promise((resolve, reject) => {
      const stop = setTimeout(() => resolve(null), milliseconds);
      told = (message) => {
        clearTimeout(stop);
        if (message.error) reject(new Error(message.error));
        else resolve(message);
      };
    });
  return { next, ask: (message, time) => (worker.postMessage(message), next(time)), stop: () => worker.terminate() };
}

async function ready(form, inputs, settings) {
  const everyday = inputs.filter((input) => !input.hostile).map((input) => input.password);
  const one = await thread();
  const answers = (await one.next()) && (await one.ask({ form, everyday, settings }));
  if (answers === null) throw new Error(`${form} does not get ready`);
  return one;
}

/**
 * For each form the milliseconds of each input; `null` for one that it failed at, "stopped" for one that took too long.
 * The forms take turns, so that whatever else the machine does falls on all of them.
 */
export async function table(forms, inputs, settings) {
  const threads = {};
  for (const form of forms) threads[form] = await ready(form, inputs, settings);
  const rows = Object.fromEntries(forms.map((form) => [form, []]));
  for (const { password } of inputs) {
    for (const form of forms) {
      const answer = await threads[form].ask({ password }, settings.patience);
      rows[form].push(answer === null ? "stopped" : answer.milliseconds);
      if (answer === null) {
        await threads[form].stop();
        threads[form] = await ready(form, inputs, settings);
      }
    }
  }
  for (const form of forms) await threads[form].stop();
  return rows;
}
