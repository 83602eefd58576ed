//! Rules that no password can break, because another one keeps them all far away.

use crate::lint::subject::{Subject, note};
use crate::report::{LintCode, LintFinding, Unit};
use crate::rules::RuleSpec;
use crate::text::MAX_CODE_POINTS;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let readable = u32::try_from(MAX_CODE_POINTS).unwrap_or(u32::MAX);
    // No longer password is read, whatever the policy says.
    let longest = subject.most().unwrap_or(readable).min(readable);
    let mut findings = Vec::new();
    for placed in &subject.rules {
        let idle: Vec<&str> = match placed.rule {
            RuleSpec::Length(spec) => {
                let most = if spec.unit == Unit::Bytes { readable * 4 } else { readable };
                // An empty password is refused without being asked.
                let low = spec.min.filter(|min| *min <= 1).map(|_| "min");
                low.into_iter().chain(spec.max.filter(|max| *max >= most).map(|_| "max")).collect()
            }
            RuleSpec::MaxBytes(spec) => {
                let longest = subject.max().map_or(readable, |(max, _)| max).min(readable);
                if spec.max >= longest.saturating_mul(4) { vec!["max"] } else { Vec::new() }
            }
            RuleSpec::DistinctCharacters(spec) if spec.min <= 1 => vec!["min"],
            RuleSpec::Sequences(spec) if spec.max >= longest => vec!["max"],
            RuleSpec::KeyboardWalks(spec) if spec.max >= longest => vec!["max"],
            RuleSpec::Repeats(spec) => {
                let idle = |max: Option<u32>| max.is_some_and(|max| max >= longest);
                let run = idle(spec.max_run).then_some("max_run");
                run.into_iter().chain(idle(spec.max_total).then_some("max_total")).collect()
            }
            _ => Vec::new(),
        };
        findings.extend(idle.into_iter().map(|name| note(placed.inside(name), LintCode::WithoutEffect)));
    }
    findings
}
