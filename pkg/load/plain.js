// Plain data from the tokens of `src/wasm/write.rs`, which says what they are.

/** The constants, by their number; the last ends a list or an object. */
const END = Symbol("end");
const CONSTANTS = [null, true, false, END];

/** A property as assignment makes it. */
const OWN = { configurable: true, enumerable: true, writable: true };

/** Applied, because to spread a typed array takes five times as long. */
const string = (units) => String.fromCharCode.apply(null, units);

/** The most units of a text that are handed over in one call. */
const MOST = 4096;

/** A reader of one module's answers: the names that it has met are those of this module. */
export function plainReader() {
  const names = new Map();
  let tokens;
  let at;

  const value = () => {
    const token = tokens[at++];
    const rest = token >>> 3;
    switch (token & 7) {
      case 0:
        return rest;
      case 1: {
        const large = tokens[at++] * 2 ** 32 + tokens[at++];
        return rest ? -large : large;
      }
      case 2:
        return names.get(rest) ?? met(rest);
      case 3:
        return text(rest);
      case 4:
        return list();
      case 5:
        return object();
      default:
        return CONSTANTS[rest];
    }
  };

  const met = (name) => {
    const letters = new Uint8Array(tokens.buffer, name & 0xffffff, name >>> 24);
    names.set(name, string(letters));
    return names.get(name);
  };

  const text = (length) => {
    let read = "";
    for (const end = at + length; at < end; ) {
      const units = tokens.subarray(at, Math.min(at + MOST, end));
      read += string(units);
      at += units.length;
    }
    return read;
  };

  const list = () => {
    const items = [];
    for (let item = value(); item !== END; item = value()) items.push(item);
    return items;
  };

  const object = () => {
    const entries = {};
    for (;;) {
      const isOurs = (tokens[at] & 7) !== 3;
      const key = value();
      if (key === END) return entries;
      // Assignment heeds what an object inherits: what `__proto__` does, and what a page made of `constructor`.
      if (isOurs) entries[key] = value();
      else Object.defineProperty(entries, key, { value: value(), ...OWN });
    }
  };

  return (given) => {
    tokens = given;
    at = 0;
    try {
      return value();
    } finally {
      tokens = undefined;
    }
  };
}
