// The hand-written types name every field and every code of the Rust types, and no other.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const declarations = readFileSync(join(root, "pkg/types.d.ts"), "utf8").replace(/\/\*\*[^]*?\*\//g, "");

const snake = (name) => name.replace(/(?<!^)[A-Z]/g, "_$&").toLowerCase();

/** The types of the rooms whose data crosses the border, as `name → set of fields and codes`. */
function* rustTypes() {
  for (const room of ["report", "messages"]) {
    const folder = join(root, "src", room);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".rs"))) {
      const source = readFileSync(join(folder, file), "utf8").replace(/^\s*\/\/.*$/gm, "");
      for (const [, derives, kind, name, body] of source.matchAll(
        /#\[derive\(([^)]*)\)\]\n(?:#\[[^\]]*\]\n)*pub (struct|enum) (\w+) \{\n([^]*?)\n\}/g,
      )) {
        if (derives.includes("Serialize")) yield { name, words: kind === "enum" ? codes(body) : fields(body) };
      }
    }
  }
}

function fields(body) {
  const flattened = /#\[serde\(flatten\)\]\n\s*pub \w+/g;
  return [...body.replace(flattened, "").matchAll(/^    pub (\w+):/gm)].map(([, field]) => field);
}

function codes(body) {
  const variants = [...body.matchAll(/^    ([A-Z]\w*)/gm)].map(([, variant]) => snake(variant));
  const parameters = [...body.matchAll(/^        (\w+):/gm)].map(([, parameter]) => parameter);
  return [...variants, ...parameters];
}

/** The fields and string literals of a declared type, without the key that tells a union's members apart. */
function declared(name) {
  const found = new RegExp(`^export (?:interface|type) ${name}\\b([^]*?)(?=^export |(?![^]))`, "m").exec(declarations);
  assert.ok(found, `types.d.ts does not declare ${name}`);
  const keys = [...found[1].matchAll(/(\w+)\??:/g)].map(([, key]) => key);
  const literals = [...found[1].matchAll(/"(\w+)"/g)].map(([, literal]) => literal);
  const tags = literals.length > 0 ? ["code", "kind", "state"] : [];
  return [...keys.filter((key) => !tags.includes(key)), ...literals];
}

const sorted = (words) => [...new Set(words)].sort();

for (const { name, words } of rustTypes()) {
  test(`types.d.ts agrees with ${name}`, () => assert.deepEqual(sorted(declared(name)), sorted(words)));
}

test("types.d.ts names every code of an error", () => {
  const source = ["src/json/error.rs", "src/wasm/error.rs"].map((file) => readFileSync(join(root, file), "utf8"));
  const told = [
    ...source[0].matchAll(/Self::\w+(?: \{ \.\. \})? => "(\w+)"/g),
    ...source[1].matchAll(/PassmusterError::new\("(\w+)"/g),
  ];
  assert.deepEqual(sorted(declared("ErrorCode")), sorted(told.map(([, code]) => code)));
});
