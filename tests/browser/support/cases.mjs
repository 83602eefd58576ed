// What people try in each language, and how it is judged under the policy of the language's flow.
//
// `met` is the checklist of a password that does well: each rule with `pass`, `fail CODE …` or
// `deferred MISSING`; several requirements of one rule with commas. A row says what is different in the
// browser; `server` says what the server makes of the rules that the browser deferred.

/** Stands for the password in use. */
export const CURRENT = Symbol("the password in use");

const sheets = {
  nl: {
    met: {
      text: "pass",
      length: "pass, pass",
      strength: "pass",
      personal_data: "pass",
      sequences: "pass",
      keyboard_walks: "pass",
      not_current: "pass",
      confirmation: "pass",
    },
    rows: {
      weak: {
        password: "qwerty",
        verdict: "refused", // for its length; all else is advice in this flow
        length: "fail too_short, pass",
        strength: "fail too_weak",
        sequences: "fail sequence",
        keyboard_walks: "fail keyboard_walk",
      },
      personal: { password: "Sanne-plant-7-tulpenbollen", verdict: "accepted", personal_data: "fail personal_data" },
      reused: { password: CURRENT, verdict: "refused", not_current: "fail same_as_current" },
      strong: { password: "Vuurtoren-82-zoutpan-mist", verdict: "accepted" },
    },
  },
  sv: {
    met: {
      text: "pass",
      length: "pass, pass",
      strength: "pass",
      personal_data: "pass",
      not_current: "pass",
      not_like_current: "pass",
      confirmation: "pass",
    },
    rows: {
      weak: {
        password: "sommar",
        verdict: "refused",
        length: "fail too_short, pass",
        strength: "fail too_weak",
      },
      personal: {
        password: "Lindqvist-tallar-vid-älven-8",
        verdict: "refused",
        personal_data: "fail personal_data",
      },
      reused: {
        password: CURRENT,
        verdict: "refused",
        not_current: "fail same_as_current",
        not_like_current: "fail too_like_current",
      },
      strong: { password: "Tallkotte-segel-47-gryning", verdict: "accepted" },
    },
  },
  ru: {
    met: {
      text: "pass",
      length: "pass",
      max_bytes: "pass",
      character_classes: "pass, pass, pass, pass",
      sequences: "pass",
      repeats: "pass",
      keyboard_walks: "pass",
      personal_data: "pass",
      not_current: "pass",
      not_like_current: "pass",
      history: "deferred history",
      strength: "pass",
      confirmation: "pass",
      max_age: "pass",
    },
    rows: {
      weak: {
        password: "йцуке",
        verdict: "refused",
        length: "fail too_short",
        character_classes: "pass, fail too_few_of_class, fail too_few_of_class, fail too_few_of_class",
        sequences: "fail sequence",
        keyboard_walks: "fail keyboard_walk",
        strength: "fail too_weak",
      },
      // Иванова in Latin letters.
      personal: { password: "Ivanova-гуляет-5-часов", verdict: "refused", personal_data: "fail personal_data" },
      reused: {
        password: CURRENT,
        verdict: "refused",
        not_current: "fail same_as_current",
        not_like_current: "fail too_like_current",
      },
      strong: {
        password: "Гроза-над-Волгой-7",
        verdict: "undecided",
        server: { verdict: "accepted", history: "pass" },
      },
      earlier: { verdict: "undecided", server: { verdict: "refused", history: "fail used_before" } },
    },
  },
  zh: {
    met: {
      text: "pass",
      length: "pass",
      max_bytes: "pass",
      character_classes: "pass",
      sequences: "pass",
      repeats: "pass",
      keyboard_walks: "pass",
      personal_data: "pass",
      strength: "pass",
      not_current: "pass",
      history: "deferred history",
      confirmation: "pass",
      max_age: "pass",
    },
    rows: {
      weak: {
        password: "密码123456",
        verdict: "refused",
        sequences: "fail sequence",
        keyboard_walks: "fail keyboard_walk",
        strength: "fail too_weak",
      },
      personal: { password: "王伟爱喝-Longjing茶8", verdict: "refused", personal_data: "fail personal_data" },
      reused: { password: CURRENT, verdict: "refused", not_current: "fail same_as_current" },
      strong: {
        password: "竹马渡口-琥珀Q7",
        verdict: "undecided",
        server: { verdict: "accepted", history: "pass" },
      },
      earlier: { verdict: "undecided", server: { verdict: "refused", history: "fail used_before" } },
    },
  },
  en: {
    met: { text: "pass", length: "pass, pass", strength: "pass", personal_data: "pass", confirmation: "pass" },
    rows: {
      weak: {
        password: "password",
        verdict: "refused",
        length: "fail too_short, pass",
        strength: "fail too_weak",
      },
      personal: { password: "jmorgan-rides-the-slow-train", verdict: "accepted", personal_data: "fail personal_data" },
      // NIST SP 800-63B-4 does not ask for another password; OWASP ASVS does, see below.
      reused: { password: CURRENT, verdict: "accepted" },
      strong: { password: "Lantern-42-orchard-willow", verdict: "accepted" },
    },
  },
};

function filled(met, { password, verdict, server = {}, ...different }) {
  return { password, browser: { verdict, ...met, ...different }, server };
}

/** The same with every rule in every row. */
export const flows = Object.entries(sheets).map(([language, { met, rows }]) => ({
  language,
  rows: Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, filled(met, row)])),
}));

/** A password in use, under a policy that the person chose and that asks for another one. */
export const chosen = {
  language: "en",
  preset: "owasp-asvs-5-l1",
  row: filled(
    { text: "pass", length: "pass, pass, pass", strength: "pass", confirmation: "pass" },
    { password: CURRENT, verdict: "refused", not_current: "fail same_as_current" },
  ),
};
