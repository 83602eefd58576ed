// The element's own words. Every sentence about a password comes from the package.

/** Words by the first part of a language tag; `tag` is the one that goes into `lang`. */
export const texts = {
  nl: {
    tag: "nl",
    requirements: "Vereisten",
    strength: "Sterkte:",
    noStrength: "Nog niets ingevoerd",
    between: "; ",
    marks: {
      pass: "Voldaan:",
      fail: "Nog niet voldaan:",
      advice: "Aanbevolen, nog niet voldaan:",
      deferred: "Nog niet gecontroleerd:",
    },
    unreadable: "Het wachtwoord bevat een half teken. Wis het en typ het opnieuw.",
  },
  sv: {
    tag: "sv",
    requirements: "Krav",
    strength: "Styrka:",
    noStrength: "Inget har skrivits ännu",
    between: "; ",
    marks: {
      pass: "Uppfyllt:",
      fail: "Inte uppfyllt ännu:",
      advice: "Rekommenderas, inte uppfyllt ännu:",
      deferred: "Inte kontrollerat ännu:",
    },
    unreadable: "Lösenordet innehåller ett halvt tecken. Radera det och skriv det igen.",
  },
  ru: {
    tag: "ru",
    requirements: "Требования",
    strength: "Надёжность:",
    noStrength: "Пока ничего не введено",
    between: "; ",
    marks: {
      pass: "Выполнено:",
      fail: "Пока не выполнено:",
      advice: "Рекомендуется, пока не выполнено:",
      deferred: "Пока не проверено:",
    },
    unreadable: "В пароле есть половина символа. Удалите его и введите заново.",
  },
  zh: {
    tag: "zh-Hans",
    requirements: "要求",
    strength: "强度：",
    noStrength: "尚未输入",
    between: "；",
    marks: {
      pass: "已满足：",
      fail: "尚未满足：",
      advice: "建议，尚未满足：",
      deferred: "尚未检查：",
    },
    unreadable: "密码中有不完整的字符，请删除后重新输入。",
  },
  en: {
    tag: "en",
    requirements: "Requirements",
    strength: "Strength:",
    noStrength: "Nothing entered yet",
    between: "; ",
    marks: {
      pass: "Met:",
      fail: "Not met yet:",
      advice: "Recommended, not met yet:",
      deferred: "Not checked yet:",
    },
    unreadable: "The password holds half a character. Delete it and type it again.",
  },
};
