// A generated password is a guest as well: once it is handed out no piece of it is left in the wasm's linear memory.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { engine } from "../../pkg/dist/workbench.js";
import { remainsIn } from "./remains.mjs";
import { stream } from "./workbench.mjs";

const { initSync, Policy } = engine();
const { memory } = initSync({ module: readFileSync(new URL("../../pkg/dist/workbench.wasm", import.meta.url)) });

/** What shows the place of the random bytes: were they left, so was the password. */
const drawn = Uint8Array.from([0x7e, 0xc3, 0x19, 0xd5]);

for (const preset of ["nist-63b-4", "amocrm", "superoffice", "keycloak-default"]) {
  test(`nothing is left of a generated password: ${preset}`, () => {
    const policy = new Policy(preset);
    for (let seed = 1; seed <= 5; seed++) {
      const { password } = policy.generate({ kind: "random", length: 24 }, stream(seed));
      assert.equal(Array.from(password).length, 24);
      assert.deepEqual(remainsIn(memory, password), []);
    }
    policy.free();
  });
}

test("nor of a phrase, where its words meet", () => {
  const policy = new Policy("nist-63b-4");
  for (const language of ["nl", "sv", "ru", "zh", "en"]) {
    const { password } = policy.generate({ kind: "passphrase", language }, stream(7));
    // Words and what joins them stand in the lists and in the code: looked for is the phrase from word to word.
    const pieces = Array.from(password, (_, at) => password.slice(at, at + 12));
    const meeting = pieces.filter((piece) => piece.length === 12 && /\p{L}[^\p{L}]+\p{L}/u.test(piece));
    assert.ok(meeting.length > 5, password);
    const bytes = Buffer.from(memory.buffer);
    for (const piece of meeting) assert.equal(bytes.indexOf(piece), -1, piece);
  }
});

test("nor of the bytes that it was drawn by", () => {
  const policy = new Policy({ schema: 1, rules: [{ rule: "length", min: 12 }] });
  policy.generate({}, (bytes) => bytes.set(drawn.subarray(0, bytes.length)));
  assert.equal(Buffer.from(memory.buffer).indexOf(drawn), -1);
});
