// Writes the package's built files from what was compiled: node forms.mjs ROOT BUILT TYPESCRIPT PRESETS_WITH_PATTERNS.
//
// engine.js        the glue of `core.wasm` and `patterns.wasm`, as a function: each call makes an engine of its own
// workbench.js     the same of `workbench.wasm`
// lists/NAME.bin   the word lists and the character model
// presets.js       which presets need the larger wasm
// passmuster.wasm  the engine with patterns and all lists in one file
// inline.js        that file as text, for places without a second one
// passmuster.cjs   what `require` needs, in one file
// types.d.cts      the types for `require`, in one file: TypeScript lets no CommonJS file import from an ES module
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [root, built, typescript, presetsWithPatterns] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(typescript);
const read = (file) => readFileSync(join(root, "pkg", file), "utf8");
const dist = join(root, "pkg/dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, "lists"), { recursive: true });
const write = (file, text) => writeFileSync(join(dist, file), text);

/** The text without what matches, which must be there. */
function without(text, pattern) {
  const rest = text.replace(pattern, "");
  if (rest === text) throw new Error(`nothing matches ${pattern}`);
  return rest;
}

/**
 * The names by which wasm-bindgen has a module ask for what JavaScript does, numbered instead of hashed: 16 random digits a name
 * in the module and in its glue were 0.4 kB of the download. As long as before, so that nothing else of the module moves.
 */
function numbered(module) {
  const glue = readFileSync(join(built, module, "passmuster.js"), "utf8");
  const wasm = readFileSync(join(built, module, "passmuster_bg.wasm"), "latin1");
  const names = [...new Set(glue.match(/\b__wbg_\w+_[0-9a-f]{16}(?=: )/g))];
  const rename = (text) =>
    names.reduce((before, name, at) => before.replaceAll(name, name.slice(0, -16) + String(at).padStart(16, "0")), text);
  return { glue: rename(glue), wasm: Buffer.from(rename(wasm), "latin1") };
}

/** Glue as a function that gives what it exported: wasm-bindgen's own holds one engine for a whole page. */
function factory(module) {
  const { glue } = numbered(module);
  const exported = [...glue.matchAll(/^export (?:class|function) (\w+)/gm)].map(([, name]) => name);
  const imports = /^import \{ (?:PassmusterError|plain) \} from .*;$/gm;
  const end = /^export \{ initSync, __wbg_init as default \};$/m;
  const body = without(without(glue, imports), end).replace(/^export /gm, "");
  if (/^(?:import|export)\b|import\.meta/m.test(body)) throw new Error(`the glue of ${module} needs another module`);
  return `import { PassmusterError } from "../entry/error.js";
import { plainReader } from "../load/plain.js";

export function engine() {
const plain = plainReader();
${body.trim()}
return { ${exported.join(", ")}, initSync, init: __wbg_init, module: () => wasmModule };
}
`;
}

const glue = factory("core");
if (glue !== factory("patterns")) throw new Error("the glue of both modules is not the same");
write("engine.js", glue);
write("workbench.js", factory("workbench"));
write("presets.js", `export const presetsWithPatterns = ${presetsWithPatterns};\n`);
for (const module of ["core", "patterns", "workbench"]) {
  write(`${module}.wasm`, numbered(module).wasm);
}

/** A number as WebAssembly writes it, seven bits a byte. */
const leb = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...leb(number >>> 7)]);

let whole = numbered("patterns").wasm;
for (const name of ["passwords", "en", "nl", "sv", "ru", "zh", "characters"]) {
  const bytes = readFileSync(join(root, "src/lists/data", `${name}.bin`));
  write(join("lists", `${name}.bin`), bytes);
  const section = Buffer.from(`passmuster:${name}`);
  const content = Buffer.concat([Buffer.from(leb(section.length)), section, bytes]);
  // A custom section has the number 0.
  whole = Buffer.concat([whole, Buffer.from([0, ...leb(content.length)]), content]);
}
write("passmuster.wasm", whole);
// Compressed before it is made text.
write("inline.js", `export default "${gzipSync(whole, { level: 9 }).toString("base64")}";\n`);

const parts = ["entry/error.js", "load/plain.js", "dist/engine.js", "dist/presets.js", "load/guess.js", "load/engine.js", "load/passmuster.js", "load/files.js"];
const source = parts.map((part) => read(part).replace(/^import \{[^}]*\} from "\.[^"]*";$|^export \{ LISTS \};$/gm, "")).join("\n");
const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
const { outputText } = ts.transpileModule(source, { compilerOptions });
// Nothing may be an import that was overlooked.
if (/import\.meta|require\("\./.test(outputText)) throw new Error("`passmuster.cjs` needs another file");
write("passmuster.cjs", outputText);

const main = read("types.d.ts");
const types = [...main.matchAll(/^export type \* from ".\/(types\/\w+)\.js";$/gm)].map(([, part]) => read(`${part}.d.ts`));
write("types.d.cts", without([main, ...types].join("\n"), /^(?:import type .*|export type \*) from .*;\n/gm));
