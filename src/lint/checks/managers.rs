//! What hinders a password manager (ASVS 6.2.7 and NIST SP 800-63B-4 §3.1.1.2 want them permitted).

use crate::lint::subject::{Subject, warning};
use crate::report::{LintCode, LintFinding};
use crate::rules::RuleSpec;

/// What Apple's and 1Password's generators make by default; Chromium's makes 15.
const USUAL: u32 = 20;

/// The signs that generators put in.
const SIGNS: &str = "-_.:!@#$%^&*";

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    if !subject.is_for_passwords() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if let Some((max, path)) = subject.max().or_else(|| subject.bytes()).filter(|(max, _)| *max < USUAL) {
        findings.push(warning(path, LintCode::ManagerTooLong { max, usual: USUAL }));
    }
    let signs: String = SIGNS.chars().filter(|c| !subject.allows(*c)).collect();
    if let Some(by) = signs.chars().next().and_then(|c| subject.refused_by(c)) {
        findings.push(warning(&by.path, LintCode::ManagerSigns { signs }));
    }
    for placed in subject.enforced() {
        if let RuleSpec::Repeats(repeats) = placed.rule {
            // Of 20 characters out of 62 two are alike nearly always, and two neighbours in one of four.
            for (max, name) in [(repeats.max_run, "max_run"), (repeats.max_total, "max_total")] {
                if max == Some(1) {
                    findings.push(warning(placed.inside(name), LintCode::ManagerRepeats));
                }
            }
        }
    }
    findings
}
