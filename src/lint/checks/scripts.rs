//! Languages whose letters may not be typed.

use crate::lint::subject::{Subject, warning};
use crate::report::{LintCode, LintFinding, ListLanguage};
use crate::rules::RuleSpec;

/// The most letters that a finding names.
const MOST_NAMED: usize = 10;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    if !subject.is_for_passwords() {
        return Vec::new();
    }
    let languages = &subject.context.ui_languages;
    // The letters of every language but English, a sign and an emoji.
    let beyond = "éåяЖ密码€😀";
    let ascii_only = beyond.chars().all(|c| !subject.allows(c));
    let mut findings = Vec::new();
    if let Some(by) = subject.refused_by('密').filter(|_| ascii_only) {
        let others: Vec<ListLanguage> =
            languages.iter().copied().filter(|language| *language != ListLanguage::En).collect();
        if !others.is_empty() {
            findings.push(warning(place(by.rule, &by.path), LintCode::AsciiOnly { languages: others }));
        }
    }
    for &language in languages {
        if ascii_only && language != ListLanguage::En {
            continue;
        }
        let refused = letters(language).filter(|c| !subject.allows(*c));
        let refused: String = refused.take(MOST_NAMED).collect();
        if let Some(by) = refused.chars().next().and_then(|c| subject.refused_by(c)) {
            let code = LintCode::LettersRefused { language, letters: refused };
            findings.push(warning(place(by.rule, &by.path), code));
        }
    }
    findings
}

/// Where a rule names its characters.
fn place(rule: &RuleSpec, path: &str) -> String {
    match rule {
        RuleSpec::CharacterClasses(_) => format!("{path}.max"),
        _ => format!("{path}.set"),
    }
}

/// The letters of a language: those of its alphabet, with the accents of everyday words, or common ones.
fn letters(language: ListLanguage) -> impl Iterator<Item = char> {
    let (latin, more) = match language {
        ListLanguage::En => (true, ""),
        ListLanguage::Nl => (true, "éëïèóüÉËÏ"),
        ListLanguage::Sv => (true, "åäöéÅÄÖÉ"),
        ListLanguage::Ru => (false, "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
        ListLanguage::Zh => (false, "的一是不我中国密码"),
    };
    let latin = latin.then(|| ('a'..='z').chain('A'..='Z')).into_iter().flatten();
    latin.chain(more.chars())
}
