// Writes the other forms of what was built for ES modules: node forms.mjs PACKAGE TYPESCRIPT, into PACKAGE/dist.
//
// passmuster.cjs  the glue for `require`, with the error class in it: a CommonJS module cannot load an ES module
// types.d.cts     the types for `require`, in one file: TypeScript lets no CommonJS file import from an ES module
// inline.js       the wasm as text, for places without a second file
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [folder, typescript] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(typescript);
const read = (file) => readFileSync(join(folder, file), "utf8");
const write = (file, text) => writeFileSync(join(folder, "dist", file), text);

/** The text without what matches, which must be there. */
function without(text, pattern) {
  const rest = text.replace(pattern, "");
  if (rest === text) throw new Error(`nothing matches ${pattern}`);
  return rest;
}

const glue = without(read("dist/passmuster.js"), /^import \{ PassmusterError \} from .*;$/m);
const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
const { outputText } = ts.transpileModule(read("entry/error.js") + glue, { compilerOptions });
// Nothing of it may be an import that was overlooked.
if (/\brequire\(|import\.meta/.test(outputText)) throw new Error("the glue needs another module");
write("passmuster.cjs", outputText);

const main = read("types.d.ts");
const parts = [...main.matchAll(/^export type \* from ".\/(types\/\w+)\.js";$/gm)].map(([, part]) => read(`${part}.d.ts`));
const types = [main, ...parts];
write("types.d.cts", without(types.join("\n"), /^(?:import type .*|export type \*) from .*;\n/gm));

// Compressed before it is made text: 0.9 MB instead of 2.2 on the disk, 0.7 instead of 0.9 from a server that gzips it.
const text = gzipSync(readFileSync(join(folder, "dist/passmuster_bg.wasm")), { level: 9 }).toString("base64");
write("inline.js", `export default "${text}";\n`);
console.log(`inline.js: ${(text.length / 1000).toFixed(0)} kB`);
