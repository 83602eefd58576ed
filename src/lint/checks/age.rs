//! Change by the calendar, and change that is held up.

use crate::lint::subject::{Subject, error, finding, warning};
use crate::policy::{Source, SourceStatus};
use crate::report::{LintCode, LintFinding, Severity, Standard};
use crate::rules::RuleSpec;

/// The standards that forbid change by the calendar; PCI DSS 8.3.9 and Russian and Chinese rules ask for it, which is why a
/// policy may have it all the same: whatever text its source names is told beside what forbids it.
const ROTATION: [(Standard, &str); 2] =
    [(Standard::Nist63b4, "§3.1.1.2(6)"), (Standard::OwaspAsvs5, "6.2.10")];

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let mut findings = Vec::new();
    let mut shortest = None;
    for (placed, entry) in subject.rules.iter().zip(&subject.policy.spec().rules) {
        match placed.rule {
            RuleSpec::MaxAge(spec) => {
                let asked_by = entry.source.as_ref().and_then(asking);
                shortest = shortest.into_iter().chain([spec.days]).min();
                let severity = placed.at_most_advice(Severity::Warning);
                findings.extend(ROTATION.map(|(standard, clause)| {
                    let (clause, days, asked_by) = (clause.to_owned(), spec.days, asked_by.clone());
                    let code = LintCode::Rotation { standard, clause, days, asked_by };
                    finding(severity, placed.inside("days"), code)
                }));
            }
            RuleSpec::MinAge(spec) => {
                findings.push(warning(placed.inside("days"), LintCode::MinimumAge { days: spec.days }));
            }
            _ => {}
        }
    }
    for placed in &subject.rules {
        // Enforced ones of which one is longer are no policy at all.
        if let (RuleSpec::MinAge(spec), Some(max)) = (placed.rule, shortest)
            && spec.days >= max
        {
            let code = LintCode::AgesContradict { min: spec.days, max };
            findings.push(error(placed.inside("days"), code));
        }
    }
    findings
}

/// The text that asks for a rule, with its clause; none where the policy's author does.
fn asking(source: &Source) -> Option<String> {
    let cited = source.clause.iter().fold(source.text.clone(), |text, clause| format!("{text} {clause}"));
    (source.status != SourceStatus::Added).then_some(cited)
}
