// The hand-written types name every field and every code of the Rust types, and no other.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = ["types.d.ts", ...readdirSync(join(root, "pkg/types")).map((file) => `types/${file}`)];
const declarations = files
  .map((file) => readFileSync(join(root, "pkg", file), "utf8"))
  .join("\n")
  .replace(/\/\*\*[^]*?\*\//g, "");

const pascal = (name) => name.replace(/(?:^|_)(\w)/g, (_, first) => first.toUpperCase());
const snake = (name) => name.replace(/(?<!^)[A-Z]/g, "_$&").toLowerCase();

/** What crosses the border: rooms of which every type with serde does, and the rules' parameters. */
const sources = ["evidence", "report", "messages", "policy", "rules"].flatMap((room) =>
  room.endsWith(".rs") ? [room] : readdirSync(join(root, "src", room)).map((file) => `${room}/${file}`),
);

/** The Rust types, each as its name with its fields and codes. */
function* rustTypes() {
  const type = /#\[derive\(([^)]*)\)\]\n(?:#\[[^\]]*\]\n)*pub (struct|enum) (\w+) \{(?:\n([^]*?)\n)?\}/g;
  // Policies are not compared at this door.
  for (const file of sources.filter((name) => name.endsWith(".rs") && name !== "policy/difference.rs")) {
    const source = flat(readFileSync(join(root, "src", file), "utf8").replace(/^\s*\/\/.*$/gm, ""));
    for (const [, derives, kind, name, body = ""] of source.matchAll(type)) {
      if (!/erialize/.test(derives)) continue;
      const rule = name === "Spec" && /(\w+)\.rs$/.exec(file)[1];
      if (rule) yield { name: `${pascal(rule)}Rule`, words: [rule, ...fields(body)] };
      else yield { name, words: kind === "enum" ? codes(body) : fields(body) };
    }
  }
}

/** The same with the enums that are told apart by a key written as any others. */
function flat(source) {
  return source.replace(/^tagged! \{\n([^]*?)^\}$/gm, (_, body) =>
    body.replace(/^    /gm, "").replace(/^#\[derive\(/m, "#[derive(Serialize, "),
  );
}

function fields(body) {
  const flattened = /#\[serde\(flatten\)\]\n\s*pub \w+/g;
  const field = /^(?:    #\[serde\(rename = "\$?(\w+)".*\n)?    pub (\w+):/gm;
  return [...body.replace(flattened, "").matchAll(field)].map(([, renamed, name]) => renamed ?? name);
}

function codes(body) {
  const variant = /^(?:    #\[serde\(rename = "(\w+)"\)\]\n)?    ([A-Z]\w*)/gm;
  const variants = [...body.matchAll(variant)].map(([, renamed, name]) => renamed ?? snake(name));
  const parameters = [...body.matchAll(/^        (\w+):/gm)].map(([, parameter]) => parameter);
  return [...variants, ...parameters];
}

/** Keys that may stand there and that Rust does not read. */
const UNREAD = { Breach: ["reason"] };

/** The fields and string literals of a declared type, without the key that tells a union's members apart. */
function declared(name) {
  const found = new RegExp(`^export (?:interface|type) ${name}\\b([^]*?)(?=^export |^import |(?![^]))`, "m").exec(declarations);
  assert.ok(found, `no declaration of ${name}`);
  const keys = [...found[1].matchAll(/(\w+)\??:/g)].map(([, key]) => key);
  const literals = [...found[1].matchAll(/"(\w+)"/g)].map(([, literal]) => literal);
  const tags = literals.length > 0 ? ["code", "kind", "state", "rule", "outcome", ...(UNREAD[name] ?? [])] : [];
  return [...keys.filter((key) => !tags.includes(key)), ...literals];
}

const sorted = (words) => [...new Set(words)].sort();

for (const { name, words } of rustTypes()) {
  test(`types agree with ${name}`, () => assert.deepEqual(sorted(declared(name)), sorted(words)));
}

test("types name every code of an error", () => {
  const source = ["src/json/error.rs", "src/wasm/error.rs"].map((file) => readFileSync(join(root, file), "utf8"));
  const told = [
    ...source[0].matchAll(/Self::\w+(?: \{ \.\. \})? => "(\w+)"/g),
    ...source[1].matchAll(/PassmusterError::new\("(\w+)"/g),
  ];
  assert.deepEqual(sorted(declared("ErrorCode")), sorted(told.map(([, code]) => code)));
});
