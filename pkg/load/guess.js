// What a policy will need, as far as it can be seen before there is an engine that reads it. A wrong guess costs time: the
// engine says later what is needed.
import { presetsWithPatterns } from "../dist/presets.js";

const LANGUAGES = ["en", "nl", "sv", "ru", "zh"];

/** Whether the rule `pattern` may be in it, and which lists it asks for. */
export function guess(source, languages) {
  const spec = specOf(source);
  const named = languages ?? spec?.lists?.languages ?? LANGUAGES;
  const small = (spec?.lists?.edition ?? "small") === "small";
  const known = LANGUAGES.filter((language) => Array.isArray(named) && (language === "en" || named.includes(language)));
  return {
    patterns: spec ? JSON.stringify(spec.rules)?.includes('"rule":"pattern"') : presetsWithPatterns.includes(source),
    lists: small ? ["passwords", "characters", ...known] : [],
  };
}

/** The policy as plain data, if it is any. */
function specOf(source) {
  try {
    // A preset's name is no JSON: to have that thrown takes longer than to look.
    if (typeof source === "string" && !source.includes("{")) return undefined;
    const spec = JSON.parse(typeof source === "string" ? source : JSON.stringify(source));
    return typeof spec === "object" ? spec : undefined;
  } catch {
    return undefined;
  }
}
