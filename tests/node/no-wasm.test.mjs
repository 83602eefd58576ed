// The form without WebAssembly in Node: what its memory keeps, and that it leaves nothing else behind.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { addressOf, entry } from "./entries.mjs";
import { remainsIn } from "./remains.mjs";

// Its memory is an ordinary buffer that nobody else is shown: all that are made are kept.
const buffers = [];
globalThis.ArrayBuffer = class extends ArrayBuffer {
  constructor(...given) {
    super(...given);
    buffers.push(this);
  }
};
const before = Reflect.ownKeys(globalThis).length;
const { bytesToHash, init, PassmusterError, Policy, presets } = await entry("passmuster/no-wasm");
const wasm = await entry("passmuster");

const lists = (name) => readFileSync(new URL(`../dist/lists/${name}.bin`, addressOf("passmuster/no-wasm")));
const load = (source) => Policy.load(source, { lists });

test("it is there at once, in no global", async () => {
  assert.deepEqual(presets(), wasm.presets());
  assert.deepEqual(bytesToHash("Å1"), wasm.bytesToHash("Å1"));
  assert.equal(PassmusterError, wasm.PassmusterError);
  assert.equal(await init(), undefined);
  assert.equal(Reflect.ownKeys(globalThis).length, before);
});

test("nothing is left of a password in its memory, nor in one that it grew out of", async () => {
  const [password, current, confirmation] = ["Vq7#zukbrexWjx", "Щёкотлинь-Жбруч7", "🦩🧭žlùťöůčký🪁🧶🫖ß"];
  const policy = await load("superoffice");
  const context = { current_password: current, confirmation, user: { names: ["Piet"] } };
  policy.check(password, context);
  policy.check(password.repeat(150), { current_password: current.repeat(200), confirmation: confirmation.repeat(300) });
  bytesToHash(password).fill(0);
  assert.throws(() => policy.check(password, { ...context, misspelt: password }), { name: "PassmusterError", code: "unknown_key" });
  for (const [at, buffer] of buffers.entries()) {
    for (const secret of [password, current, confirmation]) assert.deepEqual(remainsIn({ buffer }, secret), [], `buffer ${at}`);
  }
  const grown = buffers.filter(({ byteLength }) => byteLength > 1_000_000);
  assert.ok(grown.length > 1, "it grew");
  for (const buffer of grown.slice(0, -1)) assert.ok(Buffer.from(buffer).every((byte) => byte === 0), "wiped");
  // The search finds what is there.
  const named = new Policy({ schema: 1, name: "Xw9$vbzkqjhtpm", rules: [] });
  assert.notDeepEqual(remainsIn({ buffer: grown.at(-1) }, "Xw9$vbzkqjhtpm"), []);
  named.free();
});
