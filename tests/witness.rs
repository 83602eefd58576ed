//! Every row of `tests/vectors/witness`: policies, and whether a password meets them.

#![cfg(all(feature = "workbench", feature = "patterns"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test says what is wrong by stopping"
)]

#[allow(dead_code, reason = "nothing here is too long to be written out")]
mod vector_files;

use passmuster::Policy;
use passmuster::generate::{Budget, Witness, witness};
use regex::Regex;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "why")]
    _why: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    rules: Value,
    /// The rules that no text meets together.
    contradicting: Option<Vec<usize>>,
    /// What every character of the example is, as a regular expression.
    every: Option<String>,
}

fn complaint(case: &Case) -> Option<String> {
    let policy = Policy::from_json(&json!({"schema": 1, "rules": case.rules}).to_string()).unwrap();
    let found = witness(&policy, Budget::default());
    let right = match (&found, &case.contradicting, &case.every) {
        (Witness::Unsatisfiable { rules }, Some(contradicting), None) => rules == contradicting,
        (Witness::Satisfiable { example }, None, Some(every)) => {
            Regex::new(&format!("^(?:{every})*$")).unwrap().is_match(example)
        }
        _ => false,
    };
    (!right).then(|| format!("{}: {found:?}", case.why))
}

#[test]
fn policies_are_met_as_the_tables_say() {
    for name in vector_files::names("witness") {
        let file: File = vector_files::read(&name);
        let complaints: Vec<String> = file.cases.iter().filter_map(complaint).collect();
        assert!(file.cases.len() >= 15, "{name}");
        vector_files::report(&name, file.cases.len(), &complaints);
    }
}

/// A budget bounds the work, whatever the policy.
#[test]
fn a_budget_is_kept_to() {
    let policy =
        r#"{"schema": 1, "rules": [{"rule": "length", "max": 3}, {"rule": "strength", "min_score": 4}]}"#;
    let policy = Policy::from_json(policy).unwrap();
    for steps in [0, 100, 2_000, 20_000] {
        let Witness::Undecided { steps: taken } = witness(&policy, Budget { steps }) else {
            panic!("three characters are never so strong, and that is not proved")
        };
        assert!(taken <= steps + 500, "{taken} of {steps}");
    }
}
