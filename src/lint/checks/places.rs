//! Rules that cannot be judged everywhere.

use crate::lint::Place;
use crate::lint::subject::{Subject, finding, note, warning};
use crate::report::{Edition, LintCode, LintFinding, Severity};
use crate::rules::RuleSpec;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let mut findings = Vec::new();
    for placed in subject.all() {
        let name = placed.rule.name().to_owned();
        match (placed.rule, subject.context.runs_in) {
            // Only a server holds the hashes of earlier passwords.
            (RuleSpec::History(_), Place::Both) => {
                findings.push(note(&placed.path, LintCode::ServerOnly { name }));
            }
            (RuleSpec::History(_), Place::Browser) => {
                let severity = placed.at_most_advice(Severity::Error);
                findings.push(finding(severity, &placed.path, LintCode::NeverJudged { name }));
            }
            (RuleSpec::Strength(_), _) if subject.policy.lists().edition == Edition::Large => {
                findings.push(warning("$.lists.edition", LintCode::ListsNotBuiltIn));
            }
            _ => {}
        }
    }
    findings.dedup();
    findings
}
