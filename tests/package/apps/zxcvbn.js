// The drop-in for zxcvbn, asked for the ten passwords; what is known of the user is handed over as zxcvbn takes it.
import zxcvbn, { init } from "passmuster/zxcvbn";
import { cases } from "./cases.js";

const inputsOf = ({ user_name, email, names = [], organisation } = {}) => [user_name, email, ...names, organisation];

export const told = init().then(() => cases.map(({ password, context }) => zxcvbn(password, inputsOf(context.user))));
told.then((results) => (globalThis.results = results));
