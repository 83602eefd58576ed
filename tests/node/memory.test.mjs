// A password is a guest: after `check` no piece of it is left in the wasm's linear memory.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { initSync, Policy } from "../../pkg/dist/passmuster.js";

const { memory } = initSync({
  module: readFileSync(new URL("../../pkg/dist/passmuster_bg.wasm", import.meta.url)),
});

/** The shortest piece that is looked for: shorter ones are found by chance. */
const PIECE = 6;

const encodings = {
  "UTF-8": (text) => Buffer.from(text, "utf8"),
  "UTF-16": (text) => Buffer.from(text, "utf16le"),
  "UTF-32": (text) => Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0)).buffer),
};

function* pieces(text) {
  const characters = Array.from(text);
  for (let at = 0; at + PIECE <= characters.length; at++) yield characters.slice(at, at + PIECE).join("");
}

/** Every piece of a text that stands in memory, in any encoding and in folded case. */
function remains(text) {
  const bytes = Buffer.from(memory.buffer);
  const found = [];
  for (const [encoding, encode] of Object.entries(encodings)) {
    for (const form of new Set([text, text.toLowerCase(), text.normalize("NFKD"), [...text].reverse().join("")])) {
      for (const piece of pieces(form)) {
        for (let at = bytes.indexOf(encode(piece)); at >= 0; at = bytes.indexOf(encode(piece), at + 1)) {
          found.push(`${encoding} ${piece} at ${at} of ${bytes.length}`);
        }
      }
    }
  }
  return found;
}

const EVERY_RULE = { schema: 1, rules: [] };

const secrets = [
  ["ASCII", "Vq7#zumbrelWix", "Kd4!porfusk9Ty", "Jj8%gwalmoxUe2"],
  ["Cyrillic", "Щёкотлинь-Жбруч7", "Ыгрозмак-Фъюти3", "Эхлупцов-Йцарж5"],
  ["Chinese", "鲸跃琥珀旧邮筒漂砾", "榫卯蜃楼铜钥匙沉舟", "霁月磐石纸鸢渡口灯"],
  ["emoji and accents", "🦩🧭žlùťöůčký🪁🧶🫖ß", "🪃🦥ĵåmbøřęę🧿🪆🦚ñ", "🫧🛶ŵīņťęŕşů🪺🧇🦔ł"],
];

for (const [script, password, current, confirmation] of secrets) {
  test(`nothing is left of a password: ${script}`, () => {
    const policy = new Policy(EVERY_RULE);
    for (const [name, secret] of Object.entries({ password, current, confirmation })) {
      assert.deepEqual(remains(secret), [], `${name}: in memory before it was used`);
    }
    policy.check(password, { current_password: current, confirmation });
    policy.check(current, { current_password: password, confirmation: password });
    policy.check(confirmation.repeat(150), { current_password: password.repeat(150) });
    for (const [name, secret] of Object.entries({ password, current, confirmation })) {
      assert.deepEqual(remains(secret), [], name);
    }
    // The search can find something: a policy's own word does stand in memory.
    const word = `blocked${password}`;
    const holder = new Policy(JSON.stringify({ ...EVERY_RULE, name: word }));
    assert.notDeepEqual(remains(word), []);
    holder.free();
    assert.deepEqual(remains(word), [], "a freed policy");
  });
}
