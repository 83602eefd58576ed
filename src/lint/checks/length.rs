//! Whether anything is asked at all, and how much room the lengths leave.

use crate::lint::subject::{Subject, note, warning};
use crate::report::{LintCode, LintFinding, Unit};
use crate::rules::RuleSpec;

/// With fewer lengths than these to choose from, an attacker who knows the policy knows the length, and people who
/// think of a good password find that it does not fit.
const FEWEST_LENGTHS: u32 = 4;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let mut findings = Vec::new();
    if subject.enforced().next().is_none() {
        findings.push(warning("$.rules", LintCode::NothingEnforced));
    } else if subject.is_for_passwords() && subject.min().is_none() && !in_bytes(subject) {
        findings.push(warning("$.rules", LintCode::NoMinimum));
    }
    if let (Some((min, _)), Some((max, path))) = (subject.min(), subject.max())
        && subject.is_for_passwords()
        && max.saturating_sub(min) < FEWEST_LENGTHS - 1
    {
        findings.push(warning(path, LintCode::LengthNearlyFixed { min, max }));
    }
    for placed in subject.all() {
        if let RuleSpec::Length(length) = placed.rule
            && length.min.is_some()
        {
            // Four Cyrillic letters are eight bytes; graphemes only differ from what NIST SP 800-63B-4 §3.1.1.2 counts.
            let code = LintCode::MinimumUnit { unit: length.unit };
            match length.unit {
                Unit::CodePoints => {}
                Unit::Graphemes => findings.push(note(placed.inside("unit"), code)),
                Unit::Bytes => findings.push(warning(placed.inside("unit"), code)),
            }
        }
    }
    findings
}

/// Whether there is a minimum, though in bytes.
fn in_bytes(subject: &Subject<'_>) -> bool {
    subject.all().any(|placed| matches!(placed.rule, RuleSpec::Length(length) if length.min.is_some()))
}
