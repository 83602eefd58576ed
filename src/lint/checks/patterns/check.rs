use regex_syntax::hir::Hir;

use super::language::{Matches, matches};
use super::shape::{Shape, shape};
use crate::lint::subject::{Limit, Placed, Subject, error, finding, note, warning};
use crate::report::{LintCode, LintFinding, ListLanguage, Mode, Severity, Standard};
use crate::rules::RuleSpec;

/// All patterns of a policy.
pub(in super::super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    subject.all().flat_map(|placed| of_rule(subject, &placed)).collect()
}

/// The paths of rules of which one is a pattern that refuses every password, and the others the lengths because of which it
/// does.
pub(in super::super) fn impossible(subject: &Subject<'_>) -> Option<Vec<String>> {
    let (min, max) = (subject.min(), subject.max());
    let least = min.as_ref().map_or(1, |(min, _)| (*min).max(1));
    let most = max.as_ref().map(|(max, _)| *max);
    subject.enforced().find_map(|placed| {
        let RuleSpec::Pattern(spec) = placed.rule else { return None };
        let (text, refusing) = match (&spec.must_match, &spec.must_not_match) {
            (Some(text), _) => (text, Matches::Never),
            (None, text) => (text.as_ref()?, Matches::Always),
        };
        let hir = regex_syntax::parse(text).ok()?;
        let because = |least: u32, most: Option<u32>, lengths: [Option<&Limit>; 2]| {
            (matches(&hir, (least, most)) == refusing).then(|| {
                let lengths = lengths.into_iter().flatten().filter_map(|(_, path)| rule_of(path));
                let mut rules: Vec<String> = lengths.chain([placed.path.clone()]).collect();
                rules.sort_unstable();
                rules.dedup();
                rules
            })
        };
        because(1, None, [None, None])
            .or_else(|| because(least, None, [min.as_ref(), None]))
            .or_else(|| because(1, most, [None, max.as_ref()]))
            .or_else(|| because(least, most, [min.as_ref(), max.as_ref()]))
    })
}

/// The path of the rule that a parameter belongs to.
fn rule_of(path: &str) -> Option<String> {
    path.split_once(']').map(|(rule, _)| format!("{rule}]"))
}

fn of_rule(subject: &Subject<'_>, placed: &Placed<'_>) -> Vec<LintFinding> {
    let RuleSpec::Pattern(spec) = placed.rule else { return Vec::new() };
    let (text, must_match) = match (&spec.must_match, &spec.must_not_match) {
        (Some(text), _) => (text, true),
        (_, Some(text)) => (text, false),
        _ => return Vec::new(),
    };
    let Ok(hir) = regex_syntax::parse(text) else { return Vec::new() };
    let path = placed.inside(if must_match { "must_match" } else { "must_not_match" });
    let lengths = (subject.min().map_or(1, |(min, _)| min.max(1)), subject.most());
    match matches(&hir, lengths) {
        // What refuses everything breaks a policy; what refuses nothing only looks like protection.
        Matches::Never if must_match && placed.mode == Mode::Enforce => {
            vec![error(path, LintCode::PatternNeverMatches { must_match })]
        }
        Matches::Never => vec![warning(path, LintCode::PatternNeverMatches { must_match })],
        Matches::Always if !must_match && placed.mode == Mode::Enforce => {
            vec![error(path, LintCode::PatternAlwaysMatches { must_match })]
        }
        Matches::Always => vec![warning(path, LintCode::PatternAlwaysMatches { must_match })],
        Matches::Sometimes => built_in(subject, placed, &path, &hir, must_match),
    }
}

/// What a rule of its own says better, and what the standards think of that rule.
fn built_in(
    subject: &Subject<'_>,
    placed: &Placed<'_>,
    path: &str,
    hir: &Hir,
    must_match: bool,
) -> Vec<LintFinding> {
    let shape = shape(hir, must_match);
    let rule = match shape {
        Some(Shape::Length) => "length",
        Some(Shape::Demanded) => "character_classes",
        Some(Shape::Allowed { .. }) => "allowed_characters",
        Some(Shape::Forbidden) => "forbidden_characters",
        Some(Shape::Words) => "blocklist",
        None => return Vec::new(),
    };
    let mut findings = vec![note(path, LintCode::PatternRepeatsRule { name: rule.to_owned() })];
    if !subject.is_for_passwords() {
        return findings;
    }
    let severity = placed.at_most_advice(Severity::Warning);
    let (nist, asvs) = (Standard::Nist63b4, Standard::OwaspAsvs5);
    match shape {
        Some(Shape::Demanded) => {
            findings.extend([(nist, "§3.1.1.2(5)"), (asvs, "6.2.5")].map(|(standard, clause)| {
                finding(severity, path, LintCode::Composition { standard, clause: clause.to_owned() })
            }));
        }
        Some(Shape::Allowed { .. } | Shape::Forbidden) => {
            findings.extend([(nist, "§3.1.1.2(3–4)"), (asvs, "6.2.5")].map(|(standard, clause)| {
                finding(severity, path, LintCode::CharactersLimited { standard, clause: clause.to_owned() })
            }));
        }
        _ => {}
    }
    if let Some(Shape::Allowed { ascii_only: true }) = shape {
        let others = subject.context.ui_languages.iter().copied();
        let languages: Vec<ListLanguage> = others.filter(|language| *language != ListLanguage::En).collect();
        if !languages.is_empty() {
            findings.push(finding(severity, path, LintCode::AsciiOnly { languages }));
        }
    }
    findings
}
