// TypeScript and the checkers of packages read the packed package as its users' tools do.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { appsFor } from "./support.mjs";

const folder = appsFor("types");
cpSync(fileURLToPath(new URL("../types/sample.ts", import.meta.url)), join(folder, "sample.ts"));

/** What the compiler says of files, with every check there is and the declarations checked as well. */
function complaints(files, options) {
  const strict = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, types: [], skipLibCheck: false };
  const program = ts.createProgram(files.map((file) => join(folder, file)), { ...strict, target: ts.ScriptTarget.ES2022, ...options });
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => folder, getNewLine: () => "\n" };
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host);
}

const node16 = { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 };
const bundler = { module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler };
const bare = { lib: ["lib.es2022.d.ts"] };
const browser = { lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] };
const worker = { lib: ["lib.es2022.d.ts", "lib.webworker.d.ts"] };

for (const [name, files, options] of [
  ["node16, ES module", ["sample.ts"], { ...node16, ...bare }],
  ["node16, CommonJS", ["require.cts"], { ...node16, ...bare }],
  ["bundler", ["sample.ts"], { ...bundler, ...bare }],
  ["node16, the other entries", ["entries.ts"], { ...node16, ...browser }],
  ["bundler, the other entries", ["entries.ts"], { ...bundler, ...browser }],
  ["bundler, the other entries in a worker", ["entries.ts"], { ...bundler, ...worker }],
]) {
  test(`TypeScript, strict: ${name}`, () => assert.equal(complaints(files, options), ""));
}

function check(program, ...given) {
  const script = fileURLToPath(new URL(`node_modules/${program}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

const tarball = process.env.PASSMUSTER_TARBALL;
const attw = "@arethetypeswrong/cli/dist/index.js";
// There are no types for a file that is a module in one tool and an address in another.
const untyped = ["passmuster.wasm", "package.json"];

test("publint has nothing to say", () => check("publint/src/cli.js", "run", "--strict", tarball));
test("are the types wrong: not of the package itself, however it is found", () => check(attw, tarball, "--entrypoints", "."));
test("are the types wrong: not of the other entries, which are ES modules", () =>
  check(attw, tarball, "--profile", "esm-only", "--exclude-entrypoints", ".", ...untyped));
