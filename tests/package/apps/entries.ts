// The entries that wait for `init`, as TypeScript sees them. Compiled with `--strict`, never run.
import { init as atOnce, Policy as EdgePolicy } from "passmuster/edge";
import { init, PassmusterError, Policy, presets } from "passmuster/init";
import type { Report } from "passmuster/init";
import { init as unpack, Policy as InlinePolicy } from "passmuster/inline";
import { init as warm, Policy as TranslatedPolicy } from "passmuster/no-wasm";

const module: WebAssembly.Module = await WebAssembly.compile(new Uint8Array());
atOnce(module);
await unpack();
await warm();
const ready: Promise<void> = init();
await init("/passmuster.wasm");
await init(new URL("https://example.org/passmuster.wasm"));
await init(fetch("/passmuster.wasm"));
await init(module);

const reports: Report[] = [EdgePolicy, Policy, InlinePolicy, TranslatedPolicy].map((Each) => new Each("nist-63b-4").check("zonsondergang"));
const names: string[] = presets();
const error: Error = new Error() as PassmusterError;

// @ts-expect-error nothing is no wasm
await init(null);
// @ts-expect-error the module is needed
atOnce();
// @ts-expect-error there is nothing to choose
await unpack("/passmuster.wasm");

export { error, names, ready, reports };
