//! Every row of `tests/vectors/{policy,context}`: input that cannot be read, and what is said of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

mod vector_files;

use std::collections::BTreeSet;

use passmuster::{Context, InputError, InputProblem, Policy};
use serde::Deserialize;
use serde_json::Value;
use vector_files::Text;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    why: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    policy: Option<Value>,
    context: Option<Value>,
    text: Option<Text>,
    error: Option<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    path: String,
    code: String,
    suggestion: Option<String>,
    says: Option<String>,
}

fn check_topic(topic: &str, read: impl Fn(&str) -> Result<(), InputError>) {
    let (mut rows, mut complaints) = (0, Vec::new());
    for name in vector_files::names(topic) {
        let file: File = vector_files::read(&name);
        rows += file.cases.len();
        for case in &file.cases {
            let value = case.policy.as_ref().or(case.context.as_ref()).map(Value::to_string);
            let json = value.or_else(|| Some(case.text.as_ref()?.write_out())).expect("something to read");
            let difference = difference(read(&json).err().as_ref(), case.error.as_ref());
            complaints.extend(
                difference
                    .map(|difference| format!("  {name} ({}): {}\n      {difference}", file.why, case.why)),
            );
        }
    }
    vector_files::report(topic, rows, &complaints);
}

fn difference(actual: Option<&InputError>, expected: Option<&Expected>) -> Option<String> {
    let (error, expected) = match (actual, expected) {
        (None, None) => return None,
        (Some(error), None) => return Some(format!("should be read, is refused: {error}")),
        (None, Some(expected)) => {
            return Some(format!("should be refused at {} ({}), is read", expected.path, expected.code));
        }
        (Some(error), Some(expected)) => (error, expected),
    };
    let sentence = error.to_string();
    let agrees = error.path == expected.path
        && error.problem.code() == expected.code
        && error.suggestion == expected.suggestion
        && expected.says.as_ref().is_none_or(|says| sentence.contains(says))
        && sentence.starts_with(&error.path);
    let Expected { path, code, suggestion, says } = expected;
    (!agrees).then(|| {
        format!(
            "expected {path} {code}, suggesting {suggestion:?}, saying {says:?}\n      \
             is {} {}: {sentence}",
            error.path,
            error.problem.code()
        )
    })
}

#[test]
fn policies_that_cannot_be() {
    check_topic("policy", |json| Policy::from_json(json).map(drop));
}

#[test]
fn contexts_that_cannot_be() {
    check_topic("context", |json| Context::from_json(json).map(drop));
}

#[test]
fn every_problem_is_expected_somewhere() {
    let files = ["policy", "context"].map(vector_files::names).concat();
    let files = files.iter().map(|name| vector_files::read::<File>(name));
    let expected: BTreeSet<String> =
        files.flat_map(|file| file.cases).filter_map(|case| case.error).map(|error| error.code).collect();
    let text = String::new;
    let all = [
        InputProblem::Syntax { line: 1, column: 1, expected: text() },
        InputProblem::DuplicateKey,
        InputProblem::UnknownKey,
        InputProblem::MissingKey { key: text() },
        InputProblem::UnknownName { known: Vec::new() },
        InputProblem::WrongType { expected: text() },
        InputProblem::Contradiction { reason: text() },
        InputProblem::TooLarge { limit: text() },
    ];
    assert_eq!(expected, all.iter().map(|problem| problem.code().to_owned()).collect());
}
