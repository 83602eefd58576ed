// Where the files of the lists are. Each address is written out, so that bundlers see it.
const addresses = {
  passwords: () => new URL("../dist/lists/passwords.bin", import.meta.url),
  en: () => new URL("../dist/lists/en.bin", import.meta.url),
  nl: () => new URL("../dist/lists/nl.bin", import.meta.url),
  sv: () => new URL("../dist/lists/sv.bin", import.meta.url),
  ru: () => new URL("../dist/lists/ru.bin", import.meta.url),
  zh: () => new URL("../dist/lists/zh.bin", import.meta.url),
  characters: () => new URL("../dist/lists/characters.bin", import.meta.url),
};

/** The address of a list. */
export const list = (name) => addresses[name]();
