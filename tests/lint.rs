//! Every row of `tests/vectors/lint` against the linter, and each finding in five languages; `tests/vectors/README.md`
//! describes the format.

#![cfg(feature = "workbench")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what is wrong by stopping"
)]

#[allow(dead_code, reason = "no password of these vectors is too long to be written out")]
mod vector_files;

use std::collections::BTreeSet;

use passmuster::messages::{Language, finding};
use passmuster::report::{LintCode, LintFinding, Severity, Verdict};
use passmuster::{Context, LintContext, Password, Policy, check, lint, presets};
use serde::Deserialize;
use serde_json::Value;

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
    policy: Value,
    context: Option<Value>,
    findings: Vec<Value>,
}

fn files() -> Vec<(String, File)> {
    let names = vector_files::names("lint");
    names.into_iter().map(|name| (name.clone(), vector_files::read(&name))).collect()
}

fn policy(written: &Value) -> Policy {
    match written {
        Value::String(preset) => presets::get(preset).expect("a preset"),
        _ => Policy::from_json(&written.to_string()).unwrap_or_else(|error| panic!("{written}: {error}")),
    }
}

fn findings(case: &Case) -> (Policy, Vec<LintFinding>) {
    let context = case.context.as_ref().map_or_else(LintContext::default, |context| {
        LintContext::from_json(&context.to_string()).unwrap_or_else(|error| panic!("{context}: {error}"))
    });
    let policy = policy(&case.policy);
    let findings = lint(&policy, &context);
    (policy, findings)
}

#[test]
fn every_policy_gives_its_findings() {
    for (name, file) in files() {
        let mut complaints = Vec::new();
        for case in &file.cases {
            let (_, found) = findings(case);
            let told = found.iter().filter(|finding| !matches!(finding.code, LintCode::Satisfiable { .. }));
            let told: Vec<Value> = told.map(without_steps).collect();
            if told != case.findings {
                let (told, expected) = (lines(&told), lines(&case.findings));
                complaints.push(format!("{}\n  expected\n{expected}\n  found\n{told}", case.why));
            }
        }
        vector_files::report(&name, file.cases.len(), &complaints);
    }
}

/// A finding as JSON. How many steps a search took changes with every improvement of it.
fn without_steps(finding: &LintFinding) -> Value {
    let mut json = serde_json::to_value(finding).unwrap();
    json.as_object_mut().unwrap().remove("steps");
    json
}

fn lines(findings: &[Value]) -> String {
    findings.iter().map(|finding| format!("    {finding}")).collect::<Vec<_>>().join("\n")
}

/// Whether a policy can be met is said once, and an example is one that the engine accepts.
#[test]
fn every_example_is_accepted() {
    for (name, file) in files() {
        for case in &file.cases {
            let (policy, found) = findings(case);
            let answers = found.iter().filter(|finding| {
                matches!(
                    finding.code,
                    LintCode::Satisfiable { .. }
                        | LintCode::Unsatisfiable { .. }
                        | LintCode::SatisfiabilityUnknown { .. }
                )
            });
            assert_eq!(answers.count(), 1, "{name}: {}", case.why);
            for finding in &found {
                if let LintCode::Satisfiable { example } = &finding.code {
                    let report = check(&policy, &Password::from(example.as_str()), &Context::default());
                    assert_ne!(report.verdict, Verdict::Refused, "{name}: {}: {example}", case.why);
                }
            }
        }
    }
}

#[test]
fn every_finding_is_told_in_five_languages_and_read_back() {
    for (name, file) in files() {
        for case in &file.cases {
            for found in findings(case).1 {
                let json = serde_json::to_string(&found).unwrap();
                assert_eq!(serde_json::from_str::<LintFinding>(&json).unwrap(), found, "{json}");
                let told = Language::ALL.map(|language| finding(&found, language));
                let different: BTreeSet<&str> = told.iter().map(|told| told.problem.as_str()).collect();
                assert_eq!(different.len(), 5, "{name}: {told:?}");
                for text in told.iter().flat_map(|told| [&told.problem, &told.advice]) {
                    let example = matches!(found.code, LintCode::Satisfiable { .. });
                    assert!(!text.is_empty() && (example || !text.contains(['{', '}'])), "{name}: {text}");
                }
            }
        }
    }
}

#[test]
fn there_are_enough_rows_and_every_code_is_among_them() {
    let mut codes = BTreeSet::from(["satisfiable".to_owned()]);
    let mut rows = 0;
    for (name, file) in files() {
        assert!(!file.why.is_empty(), "{name}");
        let mut reasons = BTreeSet::new();
        for case in &file.cases {
            assert!(!case.why.is_empty() && reasons.insert(&case.why), "{name}: `{}` twice", case.why);
            rows += usize::from(case.policy.is_object());
            let told = case.findings.iter().filter_map(|finding| finding.get("code")?.as_str());
            codes.extend(told.map(str::to_owned));
        }
    }
    assert!(rows >= 60, "{rows} policies");
    let all: BTreeSet<String> = LintCode::VARIANTS.iter().map(|name| snake_case(name)).collect();
    assert_eq!(all.difference(&codes).collect::<Vec<_>>(), Vec::<&String>::new(), "codes without a row");
    println!("{rows} policies");
}

fn snake_case(name: &str) -> String {
    let mut code = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(c.to_ascii_lowercase());
    }
    // A number stands apart as a capital would.
    code.replace("b4", "b_4")
}

/// What is said of a preset is written down, so that it is read before it changes.
#[test]
fn every_preset_has_a_row() {
    let written: BTreeSet<String> = files()
        .iter()
        .flat_map(|(_, file)| &file.cases)
        .filter(|case| case.context.is_none())
        .filter_map(|case| case.policy.as_str().map(str::to_owned))
        .collect();
    let without: Vec<&&str> = presets::NAMES.iter().filter(|name| !written.contains(**name)).collect();
    assert!(without.is_empty(), "{without:?}");
}

/// The presets cannot be in error: nobody could use them.
#[test]
fn no_preset_has_an_error() {
    for name in presets::NAMES {
        let Some(policy) = presets::get(name) else { continue };
        let errors: Vec<LintFinding> = lint(&policy, &LintContext::default())
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn contexts_are_read_with_errors_that_say_where() {
    for (json, path, code) in [
        ("{", "$", "syntax"),
        ("[]", "$", "wrong_type"),
        (r#"{"hashr": "bcrypt"}"#, "$.hashr", "unknown_key"),
        (r#"{"hasher": "rot13"}"#, "$.hasher", "unknown_name"),
        (r#"{"hasher": 0}"#, "$.hasher", "wrong_type"),
        (r#"{"hasher": true}"#, "$.hasher", "wrong_type"),
        (r#"{"ui_languages": []}"#, "$.ui_languages", "contradiction"),
        (r#"{"ui_languages": ["nl", "nl"]}"#, "$.ui_languages[1]", "contradiction"),
        (r#"{"ui_languages": ["tlh"]}"#, "$.ui_languages[0]", "unknown_name"),
        (r#"{"runs_in": "cellar"}"#, "$.runs_in", "unknown_name"),
        (r#"{"access_code": {"alphabet": 26, "length": 16}}"#, "$.access_code", "missing_key"),
        (
            r#"{"access_code": {"alphabet": 1, "length": 16, "lifetime_days": 9}}"#,
            "$.access_code.alphabet",
            "contradiction",
        ),
    ] {
        let error = LintContext::from_json(json).expect_err(json);
        assert_eq!((error.path.as_str(), error.problem.code()), (path, code), "{json}: {error}");
    }
}
