const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { engine, passmuster, PassmusterError, startWith } = require("../dist/passmuster.cjs");

const read = (file) => readFileSync(join(__dirname, "../dist", file));
const home = passmuster({ glue: engine });
startWith(home, () => read("patterns.wasm"), (name) => read(`lists/${name}.bin`));
const { Policy, bytesToHash, init, presets } = home;
module.exports = { PassmusterError, Policy, bytesToHash, init, presets };
