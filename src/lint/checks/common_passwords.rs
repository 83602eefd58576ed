//! Whether anything keeps out the passwords that everybody has, and whether it does so as a standard asks.

use crate::lint::subject::{Subject, note, warning};
use crate::report::{LintCode, LintFinding, ListMatch, Mode, Standard};
use crate::rules::RuleSpec;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    if !subject.is_for_passwords() {
        return Vec::new();
    }
    let knows = |mode: Mode| {
        subject.all().any(|placed| {
            let lists =
                matches!(placed.rule, RuleSpec::Strength(_) | RuleSpec::Blocklist(_) | RuleSpec::Breached(_));
            placed.mode == mode && lists
        })
    };
    let mut findings = Vec::new();
    if !knows(Mode::Enforce) {
        findings.push(warning("$.rules", LintCode::CommonPasswordsPass { advised: knows(Mode::Advise) }));
    }
    for placed in subject.all() {
        if let RuleSpec::Blocklist(spec) = placed.rule
            && spec.matching == ListMatch::Contained
        {
            let (standard, clause) = (Standard::Nist63b4, "§3.1.1.2".to_owned());
            findings.push(note(placed.inside("matching"), LintCode::PartsCompared { standard, clause }));
        }
    }
    findings
}
