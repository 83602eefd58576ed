// A password is a guest: after `check` no piece of it is left in the wasm's linear memory.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { engine } from "../../pkg/dist/engine.js";
import { remainsIn } from "./remains.mjs";

const { addList, bytesToHash, initSync, Policy } = engine();
const dist = new URL("../../pkg/dist/", import.meta.url);
const { memory } = initSync({ module: readFileSync(new URL("patterns.wasm", dist)) });
for (const file of readdirSync(new URL("lists/", dist))) {
  addList(file.replace(".bin", ""), readFileSync(new URL(`lists/${file}`, dist)));
}
const remains = (text) => remainsIn(memory, text);

/** Every rule there is, so that every way a password can take is taken. */
const everyRule = {
  schema: 1,
  rules: [
    { rule: "length", min: 8, max: 64, unit: "graphemes" },
    { rule: "max_bytes", max: 72 },
    { rule: "character_classes", min: { digit: 1 }, max: { symbol: 3 }, at_least: 3 },
    { rule: "allowed_characters", set: { classes: ["lower", "upper", "digit", "symbol", "caseless"] } },
    { rule: "forbidden_characters", set: { characters: "<>&" } },
    { rule: "distinct_characters", min: 5 },
    { rule: "repeats", max_run: 2, max_total: 4 },
    { rule: "sequences", max: 3 },
    { rule: "keyboard_walks", max: 3 },
    { rule: "personal_data" },
    { rule: "blocklist", words: ["regenboog", "lösenord"], matching: "contained" },
    { rule: "pattern", must_match: "^\\p{L}.*[0-9]$" },
    { rule: "pattern", must_not_match: "(ab|кот)+|[αβγ]{4}" },
    { rule: "confirmation" },
    { rule: "not_current" },
    { rule: "not_like_current" },
    { rule: "history", last: 3 },
    { rule: "breached" },
    { rule: "strength", min_score: 3 },
  ],
};

/** A new password, the current one and the second entry. None of their pieces is a word of any list. */
const secrets = {
  ASCII: ["Vq7#zukbrexWjx", "Kd4!pfrvuskq9Ty", "Jj8%gwhlmqxUe2"],
  Cyrillic: ["Щёкотлинь-Жбруч7", "Ыгрозмак-Фъюти3", "Эхлупцов-Йцарж5"],
  Chinese: ["鲸跃琥珀旧邮筒漂砾", "榫卯蜃楼铜钥匙沉舟", "霁月磐石纸鸢渡口灯"],
  "emoji and accents": ["🦩🧭žlùťöůčký🪁🧶🫖ß", "🪃🦥ĵåmbøřęę🧿🪆🦚ñ", "🫧🛶ŵīņťęŕşů🪺🧇🦔ł"],
  "full width": ["ＶｑＺｕｋｂｒｅｘ７＃", "ＫｄＰｆｒｖｕｓｋ４！", "ＪｊＧｗｈｌｍｑｘ８％"],
};

for (const [script, [password, current, confirmation]] of Object.entries(secrets)) {
  test(`nothing is left of a password: ${script}`, () => {
    const policy = new Policy(everyRule);
    const user = { user_name: "pjansen", email: "p.jansen@voorbeeld.nl", names: ["Piet", "Jansen"] };
    const all = [password, current, confirmation];
    all.forEach((secret, at) => assert.deepEqual(remains(secret), [], `secret ${at} before it is used`));

    policy.check(password, { user, current_password: current, confirmation });
    policy.check(current, { user, current_password: `${current}1`, confirmation: current });
    policy.check(`${current}\u0007`, { current_password: Array.from(current).reverse().join("") });
    policy.check(password.repeat(150), { current_password: current.repeat(200), confirmation: confirmation.repeat(900) });
    policy.check("x".repeat(20_000), { current_password: current, confirmation });
    bytesToHash(password).fill(0);
    assert.throws(() => bytesToHash(password.repeat(700)));
    assert.throws(() => policy.check(`${password}\ud800`));
    assert.throws(() => policy.check(password, { current_password: current, confirmation, misspelt: password }));
    all.forEach((secret, at) => assert.deepEqual(remains(secret), [], `secret ${at}`));
  });
}

test("the search finds what is there, and a freed policy is gone", () => {
  const word = "Xw9$vbzkqjhtpm";
  const policy = new Policy({ schema: 1, name: word, rules: [] });
  assert.notDeepEqual(remains(word), []);
  policy.free();
  assert.deepEqual(remains(word), []);
});
