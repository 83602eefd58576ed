/**
 * A value as canonical JSON (RFC 8785), for what a report may hold: plain objects, lists, strings, booleans, null
 * and integers. Anything else is an error, for it would be something else after a way through JSON. What is not enumerable is no
 * data: no copy has it.
 */
export function canonical(value, path = "$") {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === "number" && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, at) => canonical(item, `${path}[${at}]`)).join(",")}]`;
  }
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    // The default order of `sort` is that of UTF-16 units, as the RFC asks.
    const keys = Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key)).sort();
    return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key], `${path}.${key}`)}`).join(",")}}`;
  }
  throw new TypeError(`${path}: no plain data, but ${typeof value}`);
}
