// One measurement in a new process of Node: prints it as JSON.

import { keep, start, startFromBytes, wasmBytes } from "./fresh.mjs";

const [what, form] = process.argv.slice(2);

function memory() {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}

async function growth() {
  const before = memory();
  await keep(form);
  const after = memory();
  return { heap: after.heap - before.heap, resident: after.rss - before.rss, wasm: wasmBytes() };
}

const measured = { start: () => start(form), bytes: startFromBytes, memory: growth };
process.stdout.write(JSON.stringify(await measured[what]()));
