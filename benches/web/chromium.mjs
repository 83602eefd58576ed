// Everything that is measured in Chromium. A fresh page is one of a new context, which shares no cache and no process with
// another.

import { startBrowser } from "../../tests/browser/support/browser.mjs";
import { measure } from "./measure.mjs";
import { serve } from "./server.mjs";

const browser = await startBrowser();
const server = await serve();

async function page(use) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  const used = await use(page, context);
  await context.close();
  return used;
}

const measured = {
  start: (page, form) => page.evaluate(async (form) => (await import("/benches/web/fresh.mjs")).start(form), form),
  // A form is read before anybody types; a page just opened shares two cores with the browser that is still starting it.
  bytes: async (page) => {
    await page.waitForTimeout(1500);
    return page.evaluate(async () => (await import("/benches/web/fresh.mjs")).startFromBytes());
  },
  async memory(page, form, context) {
    await page.evaluate(() => import("/benches/web/fresh.mjs"));
    const session = await context.newCDPSession(page);
    const heap = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const before = await heap();
    const wasm = await page.evaluate(async (form) => {
      const { keep, wasmBytes } = await import("/benches/web/fresh.mjs");
      await keep(form);
      return wasmBytes();
    }, form);
    return { heap: (await heap()) - before, resident: null, wasm };
  },
};

try {
  await measure({
    version: `Chromium ${browser.version()}`,
    fresh: (what, form) => page((page, context) => measured[what](page, form, context)),
    table: (...all) =>
      page((page) => page.evaluate(async (all) => (await import("/benches/web/table.mjs")).table(...all), all)),
  });
} finally {
  server.stop();
  await browser.close();
}
