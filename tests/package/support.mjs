// The packed package as `cargo xtask` installed it, the apps beside it, and what native Rust answers to their questions.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonical } from "../node/canonical.mjs";
import { cases } from "./apps/cases.js";

/** The folder that was empty before the package was installed in it. */
export const installed = process.env.PASSMUSTER_INSTALLED;

/** A new folder in it for one file of tests, with the apps; the package is found from there. */
export function appsFor(name) {
  const folder = join(installed, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(fileURLToPath(new URL("apps", import.meta.url)), folder, { recursive: true });
  return folder;
}

/** The reports of native Rust, as canonical JSON. */
export function askNative(asked) {
  const input = asked.map((one) => `${JSON.stringify(one)}\n`).join("");
  const { status, stdout, stderr, error } = spawnSync(process.env.PASSMUSTER_REPORTS, { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`no native reports: ${error ?? stderr}`);
  const reports = stdout.trimEnd().split("\n");
  assert.equal(reports.length, asked.length);
  for (const report of reports) assert.match(report, /"judgements":\[\{/, "a report, not an error");
  return reports;
}

const native = askNative(cases);
assert.equal(native.length, 10);

/** Fails unless the reports are those of native Rust, byte for byte. */
export function assertNative(reports) {
  assert.deepEqual(reports.map((report) => canonical(report)), native);
}
