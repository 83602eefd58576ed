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
const sources = [
  ...["evidence", "report", "messages", "policy", "rules"],
  // Through the door for those who write policies.
  ...["lint", "messages/findings", "policy/tighten", "generate", "passwordrules"],
].flatMap((room) => readdirSync(join(root, "src", room)).map((file) => `${room}/${file}`))
  // Access codes are issued and claimed on servers alone.
  .filter((file) => file !== "report/access.rs");

/** Names that say enough in their room, and not among all types. */
const names = {
  "generate/options.rs": { Kind: "GenerateKind", Options: "GenerateOptions" },
  "lint/context.rs": { Place: "LintPlace" },
  "passwordrules/error.rs": { NoteCode: "RulesNoteCode" },
  "passwordrules/export.rs": { Reason: "NotExpressedReason" },
  "policy/tighten/error.rs": { Place: "PartPlace" },
};

/** What becomes a `PassmusterError` or has its `Span` in two units: made by the door, and held there. */
const madeByTheDoor = ["RulesError", "Note"];

/** The Rust types, each as its name with its fields and codes. */
function* rustTypes() {
  const type = /#\[derive\(([^)]*)\)\]\n(?:#\[[^\]]*\]\n)*pub (struct|enum) (\w+) \{(?:\n([^]*?)\n)?\}/g;
  for (const file of sources.filter((name) => name.endsWith(".rs"))) {
    const source = flat(readFileSync(join(root, "src", file), "utf8").replace(/^\s*\/\/.*$/gm, ""));
    for (const [, derives, kind, name, body = ""] of source.matchAll(type)) {
      if (!/erialize/.test(derives) || (file === "passwordrules/error.rs" && madeByTheDoor.includes(name))) continue;
      const rule = name === "Spec" && /(\w+)\.rs$/.exec(file)[1];
      if (rule) yield { name: `${pascal(rule)}Rule`, words: [rule, ...fields(body)] };
      else yield { name: names[file]?.[name] ?? name, words: kind === "enum" ? codes(body) : fields(body) };
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
  const literals = [...found[1].matchAll(/"(\w+)"/g)].map(([, literal]) => literal);
  // The keys of a union that have a literal for a value tell its members apart.
  const keys = [...found[1].matchAll(literals.length > 0 ? /(\w+)\??:(?!\s*")/g : /(\w+)\??:/g)].map(([, key]) => key);
  const unread = UNREAD[name] ?? [];
  return [...keys.filter((key) => !unread.includes(key)), ...literals];
}

const sorted = (words) => [...new Set(words)].sort();

for (const { name, words } of rustTypes()) {
  test(`types agree with ${name}`, () => assert.deepEqual(sorted(declared(name)), sorted(words)));
}

test("types name every code of an error", () => {
  const files = ["src/json/error.rs", "src/wasm/error.rs", "pkg/load/engine.js", "pkg/load/passmuster.js"];
  const source = files.map((file) => readFileSync(join(root, file), "utf8"));
  const told = [
    ...source[0].matchAll(/Self::\w+(?: \{ \.\. \})? => "(\w+)"/g),
    ...source[1].matchAll(/PassmusterError::new\("(\w+)"/g),
    ...source.slice(2).flatMap((file) => [...file.matchAll(/new PassmusterError\("(\w+)"/g)]),
  ];
  assert.deepEqual(sorted(declared("ErrorCode")), sorted(told.map(([, code]) => code)));
});

for (const [name, file] of [
  ["TightenErrorCode", "policy/tighten/error.rs"],
  ["GenerateErrorCode", "generate/options.rs"],
  ["RulesErrorCode", "passwordrules/error.rs"],
]) {
  test(`types name every code of ${name}`, () => {
    const source = readFileSync(join(root, "src", file), "utf8");
    const told = [...source.matchAll(/Self::\w+(?: \{ \.\. \})? => "(\w+)"/g)].map(([, code]) => code);
    assert.ok(told.length >= 5);
    assert.deepEqual(sorted(declared(name)), sorted(told));
  });
}
