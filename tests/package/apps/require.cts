// The package as a CommonJS file in TypeScript sees it. Compiled with `--strict`, never run.
import passmuster = require("passmuster");

const policy: passmuster.Policy = new passmuster.Policy("nist-63b-4");
const report: passmuster.Report = policy.check("zonsondergang", { user: { names: ["Piet"] } });
const lines: string[] = policy.messages(report, "nl").checklist.map((line) => line.text);
const error = new Error() as unknown;
const code: passmuster.ErrorCode | undefined = error instanceof passmuster.PassmusterError ? error.code : undefined;
// @ts-expect-error a number is no password
policy.check(12345);
const loaded: Promise<passmuster.Policy> = passmuster.Policy.load("nist-63b-4", { languages: ["nl"] });

export = { code, lines, loaded };
