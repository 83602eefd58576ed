// Three copies of the package in one program: none leaves anything that another meets.
import { createRequire } from "node:module";
import { askAtOnce } from "./cases.js";

const before = Reflect.ownKeys(globalThis).length;
const one = await import("passmuster");
const other = await import("other-passmuster");
const required = createRequire(import.meta.url)("passmuster");
if (new Set([one.Policy, other.Policy, required.Policy]).size !== 3) throw new Error("they are one copy");
if (Reflect.ownKeys(globalThis).length !== before) throw new Error("a global was left behind");

const kept = new one.Policy("amocrm");
const expected = JSON.stringify(kept.check("Fietsenwinkel2024!"));
// The same place in the memory of either engine; freeing one must not touch the other.
for (const policy of Array.from({ length: 50 }, () => new other.Policy("superoffice"))) policy.free();
if (JSON.stringify(kept.check("Fietsenwinkel2024!")) !== expected) throw new Error("one copy reached into the other");

process.stdout.write(JSON.stringify(askAtOnce(other)));
