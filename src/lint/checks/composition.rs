//! Demands on the kinds of characters and on change by the calendar, against the standards that forbid them.

use crate::lint::subject::{Placed, Subject, finding};
use crate::report::{LintCode, LintFinding, Severity, Standard};
use crate::rules::RuleSpec;

/// "SHALL NOT impose other composition rules", and no minimum number of any kind of characters.
const COMPOSITION: [(Standard, &str); 2] =
    [(Standard::Nist63b4, "§3.1.1.2(5)"), (Standard::OwaspAsvs5, "6.2.5")];

/// All printable ASCII, the space and Unicode are accepted; no rules limit the type of characters.
const CHARACTERS: [(Standard, &str); 2] =
    [(Standard::Nist63b4, "§3.1.1.2(3–4)"), (Standard::OwaspAsvs5, "6.2.5")];

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    if !subject.is_for_passwords() {
        return Vec::new();
    }
    subject.all().flat_map(|placed| of_rule(&placed)).collect()
}

fn of_rule(placed: &Placed<'_>) -> Vec<LintFinding> {
    let severity = placed.at_most_advice(Severity::Warning);
    let composition = || {
        COMPOSITION.map(|(standard, clause)| {
            let code = LintCode::Composition { standard, clause: clause.to_owned() };
            finding(severity, &placed.path, code)
        })
    };
    let limited = || {
        CHARACTERS.map(|(standard, clause)| {
            let code = LintCode::CharactersLimited { standard, clause: clause.to_owned() };
            finding(severity, &placed.path, code)
        })
    };
    match placed.rule {
        RuleSpec::CharacterClasses(spec) => {
            let asks = spec.at_least.is_some() || spec.min.values().any(|min| *min > 0);
            let limits = !spec.max.is_empty();
            let asked = asks.then(composition).into_iter().flatten();
            asked.chain(limits.then(limited).into_iter().flatten()).collect()
        }
        RuleSpec::AlphabetSize(_) => composition().to_vec(),
        RuleSpec::AllowedCharacters(_) | RuleSpec::ForbiddenCharacters(_) => limited().to_vec(),
        _ => Vec::new(),
    }
}
