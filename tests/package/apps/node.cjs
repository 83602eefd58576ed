// Node, by `require`: there the engine is ready at once.
const passmuster = require("passmuster");

import("./cases.js").then(({ ask }) => process.stdout.write(JSON.stringify(ask(passmuster))));
