// The package's README can be copied and run.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { pathToFileURL } from "node:url";

const readme = readFileSync(new URL("../../pkg/README.md", import.meta.url), "utf8");
const passmuster = process.env.PASSMUSTER
  ? pathToFileURL(process.env.PASSMUSTER).href
  : new URL("../../pkg/entry/node.js", import.meta.url).href;

test("the example for Node prints a verdict and a checklist", async (t) => {
  const [, example] = /```js\n([^]*?)```/.exec(readme);
  const log = t.mock.method(console, "log", () => {});
  const source = example.replace('from "passmuster"', `from ${JSON.stringify(passmuster)}`);
  await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const [[verdict], ...lines] = log.mock.calls.map((call) => call.arguments);
  assert.match(verdict, /^(accepted|undecided|refused)$/);
  assert.ok(lines.length > 2);
  for (const [sign, text] of lines) assert.match(`${sign} ${text}`, /^[✓✗…] \S/);
});
