// What is left of a text in the linear memory of a wasm.

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

/** Every piece of a text that stands in memory: as it is, in the forms that are compared, backwards. */
export function remainsIn(memory, text) {
  const bytes = Buffer.from(memory.buffer);
  const forms = [text, text.toLowerCase(), text.normalize("NFC"), text.normalize("NFKD"), text.normalize("NFKD").toLowerCase()];
  const found = new Set();
  for (const form of new Set(forms.flatMap((form) => [form, Array.from(form).reverse().join("")]))) {
    for (const piece of pieces(form)) {
      for (const [encoding, encode] of Object.entries(encodings)) {
        const at = bytes.indexOf(encode(piece));
        if (at >= 0) found.add(`${piece} in ${encoding} at ${at}`);
      }
    }
  }
  return [...found];
}
