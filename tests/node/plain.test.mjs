// The reader of answers by itself: token by token, also those that few answers have.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReader } from "../../pkg/load/plain.js";

const [NULL, TRUE, FALSE, END] = [0, 1, 2, 3].map((nth) => 6 | (nth << 3));
const number = (value) => value << 3;
const large = (negative, high, low) => [1 | (negative << 3), high, low];
const text = (value) => [3 | (value.length << 3), ...Array.from({ length: value.length }, (_, at) => value.charCodeAt(at))];
const list = (...items) => [4, ...items.flat(), END];
const object = (...entries) => [5, ...entries.flat(), END];

/** The memory of a module: tokens, and behind them the names that they tell the places of. */
function memory(tokens, letters = "") {
  const buffer = new ArrayBuffer(1 << 20);
  const at = buffer.byteLength - letters.length;
  new Uint8Array(buffer).set(new TextEncoder().encode(letters), at);
  const name = (from, length) => (2 | ((at + from) << 3) | (length << 27)) >>> 0;
  const all = typeof tokens === "function" ? tokens(name) : tokens;
  const view = new Uint32Array(buffer, 64, all.length);
  view.set(all);
  return view;
}

const long = "ÅÄÖ密码🦩".repeat(2_000);

// (what, tokens, value)
const table = [
  ["nothing", [NULL], null],
  ["yes", [TRUE], true],
  ["no", [FALSE], false],
  ["zero", [number(0)], 0],
  ["the largest in one word", [((2 ** 29 - 1) << 3) >>> 0], 2 ** 29 - 1],
  ["32 bits", large(0, 0, 0xffff_ffff), 0xffff_ffff],
  ["53 bits", large(0, 0x1f_ffff, 0xffff_ffff), Number.MAX_SAFE_INTEGER],
  ["less than nothing", large(1, 0, 7), -7],
  ["no text", text(""), ""],
  ["a text", text("é🦩"), "é🦩"],
  ["a long text", text(long), long],
  ["no items", list(), []],
  ["items", list(number(1), list(NULL, text("a")), object()), [1, [null, "a"], {}]],
  ["entries", object(text("b"), [TRUE], text("a"), list(number(2))), { b: true, a: [2] }],
];

for (const [what, tokens, value] of table) {
  test(`tokens: ${what}`, () => {
    const read = plainReader()(memory(tokens));
    assert.deepEqual(read, value);
    assert.equal(JSON.stringify(read), JSON.stringify(value), "in the same order");
  });
}

test("names are read where they stand, and known from then on", () => {
  const read = plainReader();
  const twice = (name) => object(name(0, 4), name(4, 5), name(9, 31), name(0, 4));
  const value = { kind: "walks", ["x".repeat(31)]: "kind" };
  assert.deepEqual(read(memory(twice, `kindwalks${"x".repeat(31)}`)), value);
  // Of one module a name never changes. Here it does, which shows that it is not read again, and that readers share none.
  const changed = memory(twice, `KINDWALKS${"x".repeat(31)}`);
  assert.deepEqual(read(changed), value);
  assert.deepEqual(plainReader()(changed), { KIND: "WALKS", ["x".repeat(31)]: "KIND" });
});

test("a key may have any name, whatever a page made of what objects inherit", () => {
  Object.defineProperty(Object.prototype, "constructor", { ...Object.getOwnPropertyDescriptor(Object.prototype, "constructor"), writable: false });
  const read = plainReader()(memory(object(text("__proto__"), list(), text("constructor"), number(1))));
  assert.deepEqual(Object.entries(read), [["__proto__", []], ["constructor", 1]]);
  assert.equal(Object.getPrototypeOf(read), Object.prototype);
  assert.equal(JSON.stringify(read), '{"__proto__":[],"constructor":1}');
});
