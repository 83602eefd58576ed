//! Classes of characters that one rule asks for and another takes away, or that a language does not have.

use crate::lint::subject::{Placed, Subject, class_of, error, finding, note};
use crate::report::{CharacterClass, LintCode, LintFinding, ListLanguage, Severity};
use crate::rules::{RuleSpec, character_classes};

const CLASSES: [CharacterClass; 5] = [
    CharacterClass::Lower,
    CharacterClass::Upper,
    CharacterClass::Digit,
    CharacterClass::Symbol,
    CharacterClass::Caseless,
];

/// A Chinese character, for all letters without case.
const CASELESS: char = '密';

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let mut findings = Vec::new();
    for placed in subject.all() {
        if let RuleSpec::CharacterClasses(spec) = placed.rule {
            excluded(subject, &placed, spec, &mut findings);
            languages(subject, &placed, spec, &mut findings);
        }
    }
    findings
}

/// What is asked for, and may not be typed.
fn excluded(
    subject: &Subject<'_>,
    placed: &Placed<'_>,
    spec: &character_classes::Spec,
    findings: &mut Vec<LintFinding>,
) {
    let severity = placed.at_most_advice(Severity::Error);
    for (&class, &min) in spec.min.iter().filter(|(_, min)| **min > 0) {
        if let Some(other) = gone(subject, class) {
            let path = placed.inside(&format!("min.{}", class.as_str()));
            let code = LintCode::ClassExcluded { class, min, other: other.path.clone() };
            findings.push(finding(severity, path, code));
        }
    }
    if let Some(at_least) = spec.at_least {
        let of = if spec.of.is_empty() { CLASSES.get(..4).unwrap_or_default() } else { &spec.of };
        let left = of.iter().filter(|class| gone(subject, **class).is_none()).count();
        let left = u32::try_from(left).unwrap_or(u32::MAX);
        if left < at_least {
            let path = placed.inside("at_least");
            findings.push(finding(severity, path, LintCode::TooFewClassesLeft { at_least, left }));
        }
    }
}

/// The rule that takes away every character of a class, and what stands in for it.
fn gone<'s, 'a>(subject: &'s Subject<'a>, class: CharacterClass) -> Option<&'s Placed<'a>> {
    let cased = matches!(class, CharacterClass::Lower | CharacterClass::Upper);
    let counts = |c: char| {
        let of = class_of(c);
        of == Some(class) || (cased && of == Some(CharacterClass::Caseless))
    };
    // The named characters of the rules, and samples of every script of ours: what none of them holds is not typed.
    let mut by = None;
    for c in samples().filter(|c| counts(*c)).chain(named(subject).filter(|c| counts(*c))) {
        by = Some(subject.refused_by(c)?);
    }
    by
}

fn samples() -> impl Iterator<Item = char> {
    (' '..='ÿ').chain("ĀāŁłŒœ".chars()).chain('Ѐ'..='џ').chain("的密码かア한אا０Ａ€…—😀".chars())
}

fn named<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = char> + 's {
    subject.enforced().flat_map(|placed| match placed.rule {
        RuleSpec::AllowedCharacters(spec) => spec.set.characters.chars(),
        _ => "".chars(),
    })
}

/// What is asked for, and a language does not have.
fn languages(
    subject: &Subject<'_>,
    placed: &Placed<'_>,
    spec: &character_classes::Spec,
    findings: &mut Vec<LintFinding>,
) {
    if !subject.is_for_passwords() {
        return;
    }
    let (caseless, cased): (Vec<ListLanguage>, Vec<ListLanguage>) =
        subject.context.ui_languages.iter().partition(|language| **language == ListLanguage::Zh);
    let min = |class| spec.min.get(&class).copied().unwrap_or_default();
    let required = min(CharacterClass::Caseless);
    if required > 0 && !cased.is_empty() {
        let path = placed.inside("min.caseless");
        let code = LintCode::CaselessRequired { min: required, languages: cased };
        findings.push(if placed.at_most_advice(Severity::Error) == Severity::Error {
            error(path, code)
        } else {
            note(path, code)
        });
    }
    let asks_case = |class: &CharacterClass| matches!(class, CharacterClass::Lower | CharacterClass::Upper);
    let by_choice = spec.at_least.is_some() && (spec.of.is_empty() || spec.of.iter().any(asks_case));
    let by_minimum = min(CharacterClass::Lower) > 0 || min(CharacterClass::Upper) > 0;
    // Where no such letter may be typed, that is what is told.
    if (by_choice || by_minimum) && !caseless.is_empty() && subject.allows(CASELESS) {
        let path = placed.inside(if by_minimum { "min" } else { "at_least" });
        // As a kind of their own they stand in for no other kind. A choice that is then out of reach is no policy.
        let own_kind = !by_minimum && spec.of.contains(&CharacterClass::Caseless);
        let left = spec.of.iter().filter(|class| !asks_case(class)).count();
        let left = own_kind.then_some(u32::try_from(left).unwrap_or(u32::MAX));
        findings.push(note(path, LintCode::CaseForCaseless { languages: caseless, left }));
    }
}
