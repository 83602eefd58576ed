//! The lengths against those of published standards.

use crate::lint::subject::{Subject, finding, warning};
use crate::report::{LintCode, LintFinding, Severity, Standard};

/// A standard, its clause, and the least length it asks for: alone and beside a second factor.
const MINIMA: [(Standard, &str, u32, u32); 4] = [
    (Standard::Nist63b4, "§3.1.1.2(1)", 15, 8),
    (Standard::OwaspAsvs5, "6.2.1", 8, 8),
    (Standard::PciDss4, "8.3.6", 12, 12),
    (Standard::CisGuide, "", 14, 8),
];

/// The standards that say how much must be permitted.
const MAXIMA: [(Standard, &str, u32); 2] =
    [(Standard::Nist63b4, "§3.1.1.2(2)", 64), (Standard::OwaspAsvs5, "6.2.9", 64)];

/// The least of them all: what is below it has no standard on its side.
const LEAST: u32 = 8;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    if !subject.is_for_passwords() {
        return Vec::new();
    }
    let below = subject.min().into_iter().flat_map(|(min, path)| {
        let severity = if min < LEAST { Severity::Warning } else { Severity::Note };
        MINIMA.into_iter().filter_map(move |(standard, clause, alone, beside)| {
            let required = if subject.context.second_factor { beside } else { alone };
            let clause = clause.to_owned();
            let beside = Some(beside).filter(|beside| *beside < required);
            let code = LintCode::MinimumBelowStandard { standard, clause, min, required, beside };
            (min < required).then(|| finding(severity, path.clone(), code))
        })
    });
    let above = subject.max().into_iter().flat_map(|(max, path)| {
        MAXIMA.into_iter().filter(move |(.., required)| max < *required).map(
            move |(standard, clause, required)| {
                let clause = clause.to_owned();
                warning(path.clone(), LintCode::MaximumTooLow { standard, clause, max, required })
            },
        )
    });
    below.chain(above).collect()
}
