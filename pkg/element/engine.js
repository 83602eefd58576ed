// The engine, fetched only where a page names a preset and hands over no policy of its own.

/** The policy of a preset. */
export async function preset(name) {
  const { Policy } = await import("../entry/browser.js");
  return Policy.load(name);
}
