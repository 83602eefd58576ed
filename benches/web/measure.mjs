// The order of the measurements, the same in Node and in Chromium. Reads {"inputs": […], "settings": {…}} from the standard
// input and prints the figures as one JSON object: times in milliseconds, memory in bytes.

import { readFileSync } from "node:fs";

/** What a page or a server would load: of ours, that with a policy. */
const LOADED = ["report", "zxcvbn_js", "zxcvbn_ts"];

const CHECKED = ["estimate", "report", "drop_in", "zxcvbn_js", "zxcvbn_ts"];

export async function measure({ version, fresh, table }) {
  const { inputs, settings } = JSON.parse(readFileSync(0, "utf8"));
  const say = (text) => process.stderr.write(`${version}: ${text} …\n`);

  // One of each in turn, so that whatever else the machine does falls on all of them. The first of several rounds is not
  // counted.
  const start = Object.fromEntries([...LOADED, "bytes"].map((form) => [form, []]));
  say(`first verdicts, ${settings.repetitions} times`);
  for (let round = settings.repetitions > 1 ? 0 : 1; round <= settings.repetitions; round += 1) {
    for (const form of Object.keys(start)) {
      const times = await (form === "bytes" ? fresh("bytes", "") : fresh("start", form));
      if (round > 0) start[form].push(times);
    }
  }

  say("memory");
  const memory = {};
  for (const form of LOADED) memory[form] = await fresh("memory", form);

  say(`checks of ${inputs.length} passwords`);
  const rows = await table(CHECKED, inputs, settings);
  process.stdout.write(`${JSON.stringify({ version, start, memory, rows })}\n`);
}
