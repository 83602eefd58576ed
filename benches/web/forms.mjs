// What is measured: by name, a function that makes it ready and gives the one that checks a password.

import { ours } from "./ours.mjs";

/** In Chromium the server answers these addresses with the estimator and all that it imports in one file. */
const peer = (name) => async () => (await import(`../peers/${name}.mjs`)).load();

export const forms = { ...ours, zxcvbn_js: peer("zxcvbn_js"), zxcvbn_ts: peer("zxcvbn_ts") };
