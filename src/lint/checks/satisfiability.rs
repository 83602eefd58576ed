//! Whether any password meets the policy: with an example, or with the rules that contradict each other.

use crate::generate::{Budget, Witness, witness};
use crate::lint::subject::{Subject, error, note, warning};
use crate::report::{LintCode, LintFinding};

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let usual = Budget::default();
    let budget = subject.context.budget.map_or(usual, |steps| Budget { steps });
    let found = match witness(subject.policy, budget) {
        Witness::Satisfiable { example } => note("$", LintCode::Satisfiable { example }),
        Witness::Unsatisfiable { rules } => {
            let rules: Vec<String> = rules.into_iter().map(|at| format!("$.rules[{at}]")).collect();
            // Where the first of them stands, so that it is shown there.
            let path = rules.first().cloned().unwrap_or_else(|| "$.rules".to_owned());
            error(path, LintCode::Unsatisfiable { rules })
        }
        Witness::Undecided { steps } => warning("$.rules", LintCode::SatisfiabilityUnknown { steps }),
    };
    vec![found]
}
