// One server and one browser for all tests of a file.
import { after, before, test } from "node:test";
import { closePage, openPage, startBrowser } from "./browser.mjs";
import { startServer } from "./server.mjs";

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The address of the server. */
export const address = () => server.address;

/** Opens the page, ready for use; see `openPage`. */
export const open = (options) => openPage(browser, server.address, options);

/** One test on a fresh page. */
export function onPage(name, options, drive) {
  test(name, async () => {
    const page = await open(options);
    await drive(page);
    await closePage(page);
  });
}
