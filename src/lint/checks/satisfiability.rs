//! Whether any password meets the policy: with an example, or with the rules that contradict each other.

#[cfg(feature = "patterns")]
use super::patterns::impossible;
use crate::generate::{Budget, Witness, witness};
use crate::lint::subject::{Subject, error, note, warning};
use crate::report::{LintCode, LintFinding};

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let usual = Budget::default();
    let budget = subject.context.budget.map_or(usual, |steps| Budget { steps });
    let found = match witness(subject.policy, budget) {
        Witness::Satisfiable { example } => note("$", LintCode::Satisfiable { example }),
        Witness::Unsatisfiable { rules } => {
            contradiction(rules.into_iter().map(|at| format!("$.rules[{at}]")).collect())
        }
        // Of single patterns more is known than the search for an example finds out.
        Witness::Undecided { steps } => match impossible(subject) {
            Some(rules) => contradiction(rules),
            None => warning("$.rules", LintCode::SatisfiabilityUnknown { steps }),
        },
    };
    vec![found]
}

/// Told where the first of the rules stands.
fn contradiction(rules: Vec<String>) -> LintFinding {
    let path = rules.first().cloned().unwrap_or_else(|| "$.rules".to_owned());
    error(path, LintCode::Unsatisfiable { rules })
}

#[cfg(not(feature = "patterns"))]
fn impossible(_: &Subject<'_>) -> Option<Vec<String>> {
    None
}
