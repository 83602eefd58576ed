const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { engine, files, passmuster, PassmusterError } = require("../dist/passmuster.cjs");

const read = (file) => readFileSync(join(__dirname, "../dist", file));
const { Policy, bytesToHash, init, presets } = passmuster({ glue: engine, ...files(read) });
module.exports = { PassmusterError, Policy, bytesToHash, init, presets };
