const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { bytesToHash, initSync, PassmusterError, Policy, prepare, presets } = require("../dist/passmuster.cjs");

initSync({ module: readFileSync(join(__dirname, "../dist/passmuster_bg.wasm")) });
prepare();

module.exports = { PassmusterError, Policy, bytesToHash, presets };
