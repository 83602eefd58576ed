// Node, by `require`: there everything is ready at once.
const passmuster = require("passmuster");

import("./cases.js").then(({ askAtOnce }) => process.stdout.write(JSON.stringify(askAtOnce(passmuster))));
