// zxcvbn 4.4.2 with the lists that it comes with.

import zxcvbn from "zxcvbn";

export const load = () => (password) => zxcvbn(password);
