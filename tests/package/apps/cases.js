// Ten passwords of five languages, hostile ones and long ones: every build of every bundler is asked the same.
const user = { user_name: "pjansen", email: "p.jansen@voorbeeld.nl", names: ["Piet", "王小明"], organisation: "Fietsenwinkel" };
const tree = { schema: 1, rules: [{ rule: "length", min: 8, unit: "graphemes" }, { rule: "pattern", must_match: "\\p{L}" }] };

export const cases = [
  { policy: "nist-63b-4", password: "correct horse battery staple", context: { user } },
  { policy: "superoffice", password: "Fietsenwinkel2024!", context: { user, confirmation: "Fietsenwinkel2024!" } },
  { policy: "amocrm", password: "Sommarstuga-i-Småland", context: { current_password: "Sommarstuga-i-Skåne" } },
  { policy: "pci-dss-4-0-1", password: "пароль1234йцукен", context: { user, reference_year: 2030 } },
  { policy: "nist-63b-4", password: "woaini王小明１９９５", context: { user } },
  { policy: tree, password: "👩‍👩‍👧‍👦e\u0301\u200d한ﬁ", context: {} },
  { policy: "amocrm", password: "a\u0000\u202e\u2028\ufffe\ue000", context: { confirmation: "" } },
  { policy: "superoffice", password: "", context: {} },
  { policy: "nist-63b-4", password: "qwertyuiop[]asdfghjkl;'".repeat(170), context: { user } },
  { policy: "pci-dss-4-0-1", password: "ж".repeat(10_000), context: {} },
];

/** The reports, by whichever copy of the package is handed over. */
export async function ask({ Policy }, options) {
  const policies = await Promise.all(cases.map(({ policy }) => Policy.load(policy, options)));
  return cases.map(({ password, context }, nth) => policies[nth].check(password, context));
}

/** The same where everything is there from the start. */
export const askAtOnce = ({ Policy }) =>
  cases.map(({ policy, password, context }) => new Policy(policy).check(password, context));
