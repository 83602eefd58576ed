// Prints the table of `cargo xtask size`: node sizes.mjs ROOT WITHOUT_PATTERNS WITH_PATTERNS. The last line is the number
// that has a budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [root, without, withPatterns] = process.argv.slice(2);
const sizes = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
const row = (name, sizes) =>
  console.log(name.padEnd(42) + sizes.map((size) => (size / 1000).toFixed(1).padStart(9)).join(""));

const wasm = readFileSync(without);
const whole = sizes(wasm);
let rest = wasm;
/** Tells by how much the file gets smaller without some pieces of it, each a place and a length. */
function share(name, pieces) {
  const before = sizes(rest);
  const left = [];
  let end = 0;
  for (const [at, length] of pieces.sort(([a], [b]) => a - b)) {
    if (at < end) continue;
    left.push(rest.subarray(end, at));
    end = at + length;
  }
  rest = Buffer.concat([...left, rest.subarray(end)]);
  const after = sizes(rest);
  row(name, before.map((size, nth) => size - after[nth]));
}

console.log("kB".padEnd(42) + ["raw", "gzip", "brotli"].map((form) => form.padStart(9)).join(""));
row("without patterns", whole);

const data = join(root, "src/lists/data");
const lists = ["passwords", "en", "nl", "sv", "ru", "zh"].map((name) => [name, readFileSync(join(data, `${name}.bin`))]);
share("  words, names and places: all joined", [joined()]);
for (const [name, bytes] of lists) row(`    ${name}, were it alone`, sizes(bytes));
const model = readFileSync(join(data, "characters.bin"));
share("  character model", [[rest.indexOf(model), model.length]]);
share("  texts of the messages, five languages", texts());
row("  code, tables and presets", sizes(rest));
const full = sizes(readFileSync(withPatterns));
row("  what patterns add", full.map((size, nth) => size - whole[nth]));
row("with patterns", full);
row("for comparison: zxcvbn.js 4.4.2", [822_000, 398_000, 358_000]);
console.log(whole[2]);

/** Where the joined lists are; the head says how long (`src/lists/packed.rs`). */
function joined() {
  const magic = Buffer.from("PMwl\x01\x06\0\0", "latin1");
  const at = rest.indexOf(magic);
  if (at < 0) throw new Error("no lists in the wasm");
  let head = at + magic.length;
  let entries = 0;
  for (const _ of lists) {
    entries += rest.readUInt32LE(head + 4);
    head += 8;
  }
  const counts = [0, 4, 8].map((offset) => rest.readUInt32LE(head + offset));
  return [at, head + 12 + counts.reduce((sum, count) => sum + count) + 2 * entries - at];
}

/** The pieces of the literals in the catalogues, where the wasm has them. */
function texts() {
  const pieces = new Set();
  for (const name of ["en", "nl", "sv", "ru", "zh"]) {
    const folder = join(root, "src/messages", name);
    const source = readdirSync(folder).sort().map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    for (const [, literal] of source.matchAll(/"((?:[^"\\]|\\[^])*)"/g)) {
      const text = literal.replace(/\\\n\s*/g, "").replace(/\\(.)/g, "$1");
      for (const piece of text.split(/\{[^}]*\}/)) if (Buffer.byteLength(piece) > 5) pieces.add(piece);
    }
  }
  return [...pieces].map((piece) => [rest.indexOf(piece), Buffer.byteLength(piece)]).filter(([at]) => at >= 0);
}
