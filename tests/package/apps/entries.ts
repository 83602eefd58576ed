// The other entries and ways to load, as TypeScript sees them. Compiled with `--strict`, never run.
import { init, PassmusterError, Policy, presets } from "passmuster";
import type { CheckedReport, LoadOptions, Report } from "passmuster";
import { init as atOnce, Policy as EdgePolicy } from "passmuster/edge";
import { Policy as InlinePolicy } from "passmuster/inline";
import { Policy as TranslatedPolicy } from "passmuster/no-wasm";

const module: WebAssembly.Module = await WebAssembly.compile(new Uint8Array());
atOnce(module);
const ready: Promise<void> = init({ patterns: true });
const ways: LoadOptions[] = [
  { languages: ["nl", "sv"], early: true },
  { wasm: "/passmuster.wasm" },
  { wasm: new URL("https://example.org/passmuster.wasm") },
  { wasm: fetch("/passmuster.wasm") },
  { wasm: module, lists: "/lists/" },
  { lists: (name) => (name === "passwords" ? new Uint8Array() : fetch(`/lists/${name}.bin`)) },
];
const policies: Policy[] = await Promise.all(ways.map((way) => Policy.load("nist-63b-4", way)));
policies.push(await InlinePolicy.load({ schema: 1, rules: [] }), await TranslatedPolicy.load("amocrm"), new EdgePolicy("amocrm"));
const reports: CheckedReport[] = policies.map((each) => each.check("zonsondergang"));
const titles: string[] = reports.map((report) => report.messages("nl").title);
const data: Report[] = reports;
const names: string[] = presets();
const arrived: Promise<void>[] = policies.map((each) => each.ready);
const error: Error = new Error() as PassmusterError;

// @ts-expect-error nothing is no wasm
await Policy.load("amocrm", { wasm: null });
// @ts-expect-error there are no lists of this language
await Policy.load("amocrm", { languages: ["de"] });
// @ts-expect-error the module is needed
atOnce();

export { arrived, data, error, names, ready, titles };
