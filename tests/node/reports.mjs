/** What `examples/reports.rs` does, through the package: one case per line in, one canonical report per line out. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { canonical } from "./canonical.mjs";

const { PassmusterError, Policy } = await import(
  process.env.PASSMUSTER ? pathToFileURL(process.env.PASSMUSTER) : "../../pkg/entry/node.js"
);

// Some entries have no lists of their own.
if (process.env.PASSMUSTER_LISTS) {
  await Policy.load("nist-63b-4", { lists: (name) => readFileSync(join(process.env.PASSMUSTER_LISTS, `${name}.bin`)) });
}

const policies = new Map();

/** The report of a case, or the error, with the place that the native side tells. */
export function answer({ policy: source, password, context }) {
  try {
    const key = JSON.stringify(source);
    if (!policies.has(key)) policies.set(key, new Policy(source));
    const policy = policies.get(key);
    return password === undefined ? policy.checkAge(context) : policy.check(password, context);
  } catch (error) {
    if (!(error instanceof PassmusterError)) throw error;
    const { code, path, message, suggestion } = error;
    return { error: { code, path: native(path), message: native(message), suggestion } };
  }
}

/** The door says which argument is meant; the native side has but one. */
const native = (place) => place.replace(/^\$\.context/, "$");

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  let lines = [];
  const write = async () => {
    const text = lines.join("");
    lines = [];
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    lines.push(`${canonical(answer(JSON.parse(line)))}\n`);
    if (lines.length === 64) await write();
  }
  await write();
}
