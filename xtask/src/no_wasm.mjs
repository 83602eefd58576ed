// Makes one module of the translated engine and its glue: node no_wasm.mjs ESBUILD FOLDER DIST, into DIST/no-wasm.js.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [tool, folder, dist] = process.argv.slice(2);
const esbuild = createRequire(import.meta.url)(tool);
const read = (file) => readFileSync(join(folder, file), "utf8");

/** The text with every place that matches replaced; there must be one. */
function replaced(text, pattern, by) {
  const changed = text.replace(pattern, by);
  if (changed === text) throw new Error(`nothing matches ${pattern}`);
  return changed;
}

/**
 * Memory that grows by a mebibyte more than is asked for: as translated, all of it is copied for every 64 KiB, a fifth of the time
 * to the first report. What was in the old one, perhaps a password, is wiped.
 */
function growing(engine) {
  const views = Array.from(engine.matchAll(/^ var (HEAP\w+) = new (\w+)\(buffer\);$/gm), ([, name, type]) => `${name} = new ${type}(buffer);`);
  const size = " function __wasm_memory_size() {\n  return pages;\n }";
  const grow = ` function __wasm_memory_grow(more) {
  const before = pages;
  const needed = (before + more) * 65536;
  if (more < 0 || needed > 0x40000000) return -1;
  if (needed > buffer.byteLength) {
   const old = HEAPU8;
   buffer = new ArrayBuffer(needed + 1048576);
   ${views.join("\n   ")}
   bufferView = HEAPU8;
   HEAPU8.set(old);
   old.fill(0);
  }
  pages += more;
  return before;
 }`;
  const counted = replaced(engine, /^ var buffer = new ArrayBuffer\((\d+)\);$/m, (line, bytes) => `${line}\n var pages = ${bytes / 65536};`);
  const sized = replaced(counted, /^ function __wasm_memory_size\(\) \{$[^]*?^ \}$/m, size);
  return replaced(sized, /^ function __wasm_memory_grow\(.*\) \{$[^]*?^ \}$/m, grow);
}

/**
 * Data in hexadecimal instead of base 64. It is a third longer, and yet a tenth of the whole download less: the borders of bytes
 * stay where compression sees them. Only ASCII, for whoever makes a script of it may serve it in another encoding.
 */
function hexadecimal(engine) {
  const decoder = `function base64DecodeToExistingUint8Array(bytes, at, digits) {
    const value = (nth) => (digits.charCodeAt(nth) & 15) + (digits.charCodeAt(nth) >> 6) * 9;
    for (let nth = 0; nth < digits.length; nth += 2) bytes[at++] = value(nth) * 16 + value(nth + 1);
  }`;
  const decoding = replaced(engine, /^ *function base64DecodeToExistingUint8Array\(.*\) \{$[^]*?^ {2}\}$/m, decoder);
  return replaced(decoding, /^( *base64DecodeToExistingUint8Array\(bufferView, \d+, )"([\w+/=]*)"\);$/gm, (_, call, data) => {
    return `${call}"${Buffer.from(data, "base64").toString("hex")}");`;
  });
}

const glue = read("engine_bg.js");
/** One more than the last of the glue's own values: a number that wasm-bindgen writes into modules that it made a table for. */
const [, end] = glue.match(/^ {4}if \(idx < (\d+)\) return;$/m);

const sources = {
  // Memory that grew is another buffer, and the one before is neither detached nor empty as that of wasm would be: the glue would
  // go on reading it, and nobody would be told.
  "./engine_bg.js": replaced(glue, /if \((cached\w+) === null \|\| .*\) \{$/gm, "if ($1 === null || $1.buffer !== wasm.memory.buffer) {"),
  "./engine_bg.wasm": hexadecimal(growing(read("translated.js"))),
  // One engine, and so one reader.
  "../load/plain.js": `${readFileSync(join(dist, "../load/plain.js"), "utf8")}
export const plain = plainReader();`,
  __wbindgen_externref_xform__: `export const __wbindgen_externref_statics_end = () => ${end};`,
};

const fromMemory = {
  name: "from memory",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path }) => {
      // The class of errors is that of every other entry.
      if (path.endsWith("/entry/error.js")) return { path, external: true };
      return path in sources ? { path, namespace: "memory" } : { errors: [{ text: `nobody has ${path}` }] };
    });
    build.onLoad({ filter: /./, namespace: "memory" }, ({ path }) => ({ contents: sources[path] }));
  },
};

await esbuild.build({
  stdin: { contents: read("engine.js") },
  plugins: [fromMemory],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  logLevel: "warning",
  outfile: join(dist, "no-wasm.js"),
});
