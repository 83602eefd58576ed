// The package's README can be copied and run.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { pathToFileURL } from "node:url";

const readme = readFileSync(new URL("../../pkg/README.md", import.meta.url), "utf8");
const module = (variable, file) =>
  process.env[variable] ? pathToFileURL(process.env[variable]).href : new URL(`../../pkg/entry/${file}`, import.meta.url).href;
const passmuster = module("PASSMUSTER", "node.js");
const workbench = module("PASSMUSTER_WORKBENCH", "workbench-node.js");
const examples = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, example]) => example);

/** What an example prints. */
async function printed(t, at) {
  const log = t.mock.method(console, "log", () => {});
  const source = examples[at]
    .replace('from "passmuster"', `from ${JSON.stringify(passmuster)}`)
    .replace('from "passmuster/workbench"', `from ${JSON.stringify(workbench)}`);
  await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return log.mock.calls.map((call) => call.arguments);
}

test("every example is tested", () => assert.equal(examples.length, 5));

test("the example for Node prints a verdict and a checklist", async (t) => {
  const [[verdict], ...lines] = await printed(t, 0);
  assert.match(verdict, /^(accepted|undecided|refused)$/);
  assert.ok(lines.length > 2);
  for (const [sign, text] of lines) assert.match(`${sign} ${text}`, /^[✓✗…] \S/);
});

test("the example of the linter prints findings", async (t) => {
  const lines = (await printed(t, 1)).flat();
  assert.ok(lines.length > 4);
  for (const line of lines) assert.match(line, /^(note|warning|error): \$\S*: .+/);
  assert.ok(lines.some((line) => line.startsWith("warning: $.rules[0].max: ")));
});

test("the example of tightening prints where a rule is from, and the rules of a policy that extends", async (t) => {
  const [[name, from], [rules]] = await printed(t, 2);
  assert.equal(name, "everybody + administrators");
  assert.ok(from.some(({ part, parameters }) => part === "administrators" && parameters.includes("min")));
  assert.match(rules, /length.*history/);
});

test("the example of the generator prints how long and strong a phrase is", async (t) => {
  const [[length, bits]] = await printed(t, 3);
  assert.ok(length > 15 && bits >= 70, `${length} ${bits}`);
});

test("the example of the attribute prints it, and the misspelt word", async (t) => {
  const [[attribute, unsaid], [wrong, meant]] = await printed(t, 4);
  assert.match(attribute, /^minlength: \d+;/);
  assert.ok(unsaid > 0);
  assert.deepEqual([wrong, meant], ["requird", "required"]);
});
