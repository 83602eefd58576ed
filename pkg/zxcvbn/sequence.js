/** The list that a word stands in. Only two have the name that zxcvbn gives them: `passwords` and `user_inputs`. */
const DICTIONARIES = {
  known_password: () => "passwords",
  personal_data: () => "user_inputs",
  word: ({ language }) => `words_${language}`,
  name: ({ language }) => `names_${language}`,
  place: ({ language }) => `places_${language}`,
  pinyin: () => "pinyin",
  number_idiom: () => "number_idioms",
};

/** One segment in the shape of zxcvbn's sequence, without what would be a piece of the password. */
export function link(segment, guessesOf) {
  const { span, guesses_log10_thousandths: thousandths } = segment;
  return {
    ...described(segment),
    i: span.utf16_start,
    j: span.utf16_end - 1,
    guesses: guessesOf(thousandths),
    guesses_log10: thousandths / 1000,
  };
}

function described(segment) {
  const { kind, disguise } = segment;
  if (Object.hasOwn(DICTIONARIES, kind)) {
    return {
      pattern: "dictionary",
      dictionary_name: DICTIONARIES[kind](segment),
      reversed: disguise === "reversed",
      l33t: disguise === "leet",
    };
  }
  switch (kind) {
    case "keyboard_walk":
      return { pattern: "spatial", graph: segment.layout };
    case "sequence":
      return { pattern: "sequence", sequence_name: segment.alphabet, ascending: !segment.descending };
    case "repeat":
      return { pattern: "repeat", repeat_count: segment.times };
    case "date":
      return { pattern: "date" };
    case "year":
      return { pattern: "regex", regex_name: "recent_year" };
    default:
      return { pattern: "bruteforce" };
  }
}
