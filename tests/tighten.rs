//! Every row of `tests/vectors/tighten`: policies made one, what stays of their rules and where it comes from.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

#[allow(dead_code, reason = "nothing here is too long to be written out")]
mod vector_files;

use std::collections::{BTreeMap, BTreeSet};

use passmuster::policy::tighten::Tightened;
use passmuster::{Policy, PolicySpec, presets};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    why: String,
    cases: Vec<Case>,
}

/// Either `parts` are merged, or `policy` extends some of the `known`. Then the merged policy follows, or an error.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    parts: Option<Vec<Part>>,
    known: Option<BTreeMap<String, Value>>,
    policy: Option<Value>,
    name: Option<String>,
    rules: Option<Value>,
    lists: Option<Value>,
    lists_from: Option<String>,
    /// For each rule of the merged policy where it comes from.
    origins: Option<Vec<Value>>,
    dropped: Option<Value>,
    error: Option<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    policy: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    code: String,
    /// Of parts that are merged.
    places: Option<Value>,
    /// Of a policy that extends others.
    path: Option<String>,
    suggestion: Option<String>,
    says: Option<String>,
}

/// What became of a row, as JSON that can be held against what it says.
fn outcome(case: &Case) -> Result<Tightened, (Value, String)> {
    if let Some(parts) = &case.parts {
        let policies: Vec<Policy> =
            parts.iter().map(|part| Policy::from_json(&part.policy.to_string()).unwrap()).collect();
        let parts: Vec<(&str, &Policy)> =
            parts.iter().map(|part| part.name.as_str()).zip(&policies).collect();
        return Policy::tighten(&parts).map_err(|error| {
            (json!({"code": error.problem.code(), "places": error.places}), error.to_string())
        });
    }
    let known = case.known.clone().unwrap_or_default();
    let names: Vec<&str> = known.keys().map(String::as_str).collect();
    let find = |name: &str| PolicySpec::from_json(&known.get(name)?.to_string()).ok();
    let spec = PolicySpec::from_json(&case.policy.as_ref().expect("parts or a policy").to_string()).unwrap();
    spec.resolve(&names, &find).map_err(|error| {
        let told = json!({"code": error.problem.code(), "path": error.path, "suggestion": error.suggestion});
        (told, error.to_string())
    })
}

fn difference(case: &Case) -> Option<String> {
    match (outcome(case), &case.error) {
        (Ok(merged), None) => {
            let spec = merged.policy.spec();
            let origins: Vec<Value> = merged.origins.iter().map(|origin| json!(origin.from)).collect();
            let in_order = merged.origins.iter().enumerate().all(|(at, origin)| origin.rule == at);
            let is = json!({
                "rules": spec.rules, "lists": spec.lists, "lists_from": merged.lists_from,
                "origins": origins, "dropped": merged.dropped,
            });
            // Where no rule judges strength and nobody names lists, there is nothing to say of them.
            let says = json!({
                "rules": case.rules, "lists": case.lists,
                "lists_from": case.lists_from.as_deref(),
                "origins": case.origins, "dropped": case.dropped,
            });
            let name = case.name.is_none() || case.name == spec.name;
            // What was merged can be written and read again.
            let again = Policy::from_json(&serde_json::to_string(spec).unwrap()).is_ok();
            (is != says || !in_order || !name || !again)
                .then(|| format!("expected {says}\n      is       {is}"))
        }
        (Ok(merged), Some(expected)) => {
            Some(format!("should be refused ({}), is {:?}", expected.code, merged.policy.spec().rules))
        }
        (Err((_, sentence)), None) => Some(format!("should be merged, is refused: {sentence}")),
        (Err((is, sentence)), Some(expected)) => {
            let says = match &expected.path {
                Some(path) => {
                    json!({"code": expected.code, "path": path, "suggestion": expected.suggestion})
                }
                None => json!({"code": expected.code, "places": expected.places}),
            };
            let told = expected.says.as_ref().is_none_or(|says| sentence.contains(says.as_str()));
            (is != says || !told).then(|| {
                format!("expected {says}, saying {:?}\n      is       {is}: {sentence}", expected.says)
            })
        }
    }
}

#[test]
fn policies_are_merged_as_the_tables_say() {
    let (mut rows, mut complaints) = (0, Vec::new());
    for name in vector_files::names("tighten") {
        let file: File = vector_files::read(&name);
        rows += file.cases.len();
        for case in &file.cases {
            complaints.extend(
                difference(case)
                    .map(|difference| format!("  {name} ({}): {}\n      {difference}", file.why, case.why)),
            );
        }
    }
    vector_files::report("tighten", rows, &complaints);
}

#[test]
fn every_problem_is_expected_somewhere() {
    let files = vector_files::names("tighten");
    let files = files.iter().map(|name| vector_files::read::<File>(name));
    let expected: BTreeSet<String> = files
        .flat_map(|file| file.cases)
        .filter_map(|case| case.error.filter(|error| error.path.is_none()))
        .map(|error| error.code)
        .collect();
    // `schema` cannot be written in JSON: only one version is read.
    let all = ["contradiction", "lists", "named_twice", "no_parts", "too_large"].map(str::to_owned);
    assert_eq!(expected, BTreeSet::from(all));
}

#[test]
fn versions_of_the_format_are_not_mixed() {
    let policy = Policy::from_json(r#"{"schema": 1, "rules": []}"#).unwrap();
    let mut spec = PolicySpec::new([]);
    spec.schema = 2;
    let newer = Policy::new(spec).unwrap();
    let error = Policy::tighten(&[("old", &policy), ("new", &newer)]).unwrap_err();
    assert_eq!(error.problem.code(), "schema");
    assert_eq!(
        error.to_string(),
        "old $.schema, new $.schema: the parts are written in different versions of the format"
    );
}

#[test]
fn who_does_not_resolve_is_told_so() {
    let json = r#"{"schema": 1, "extends": ["nist-63b-4"], "rules": [{"rule": "length", "min": 20}]}"#;
    let error = Policy::from_json(json).unwrap_err();
    assert_eq!((error.path.as_str(), error.problem.code()), ("$.extends", "contradiction"));
    assert!(error.to_string().contains("presets::policy"), "{error}");
}

#[test]
fn presets_are_extended_by_name() {
    let json = r#"{"schema": 1, "extends": ["owasp-asvs-5-l1"], "rules": [{"rule": "length", "min": 20}]}"#;
    let resolved = presets::resolve(PolicySpec::from_json(json).unwrap()).unwrap();
    let base = presets::get("owasp-asvs-5-l1").unwrap();
    // The minimum is another now and bears no clause, and the advice to take 15 is needless; the other rules stay as they are.
    let sources = |policy: &Policy| policy.spec().rules.iter().filter(|rule| rule.source.is_some()).count();
    assert_eq!(resolved.policy.rules().len(), base.rules().len() - 1);
    assert_eq!(sources(&resolved.policy), base.rules().len() - 2);
    let error = presets::policy(&json.replace("asvs-5-l1", "asvs-5-l")).unwrap_err();
    assert_eq!((error.path.as_str(), error.suggestion.as_deref()), ("$.extends[0]", Some("owasp-asvs-5-l1")));
}
