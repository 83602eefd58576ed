//! Policies that take longest: shared by the benches of the generator and of the linter.

use passmuster::Policy;

/// Policies that are slow for different reasons: much to fill, nothing to be found, many alternatives, much to prove.
const SLOW: [(&str, &str); 7] = [
    ("as long as can be", r#"{"rule": "length", "min": 4096}"#),
    ("as many bytes as can be", r#"{"rule": "length", "min": 16384, "unit": "bytes"}"#),
    (
        "4,000 digits without sequences",
        r#"{"rule": "length", "min": 4000}, {"rule": "sequences", "max": 2}, {"rule": "keyboard_walks", "max": 3},
           {"rule": "repeats", "max_run": 1}, {"rule": "allowed_characters", "set": {"characters": "0123456789"}}"#,
    ),
    (
        "three characters, very strong",
        r#"{"rule": "length", "max": 3}, {"rule": "strength", "min_score": 4}"#,
    ),
    (
        "a long word that is drawn by nobody",
        r#"{"rule": "pattern", "must_match": "[a-z]{40}[0-9]{40}[A-Z]{40}"}, {"rule": "pattern", "must_match": "^[^x]{1,90}$"}"#,
    ),
    (
        "a thousand different small letters",
        r#"{"rule": "distinct_characters", "min": 1000}, {"rule": "allowed_characters", "set": {"classes": ["lower"]}}"#,
    ),
    ("three rules in a hundred", ""),
];

fn policy(rules: &str) -> Policy {
    Policy::from_json(&format!(r#"{{"schema": 1, "rules": [{rules}]}}"#)).expect("a policy")
}

/// A contradiction at both ends of the longest policy.
fn hundred() -> String {
    let middle = r#"{"rule": "character_classes", "min": {"lower": 1}, "at_least": 3}, "#.repeat(97);
    format!(
        r#"{{"rule": "max_bytes", "max": 30}}, {middle}
           {{"rule": "allowed_characters", "set": {{"characters": "абвгдежзАБВГДЕЖЗ№"}}}}, {{"rule": "length", "min": 20}}"#
    )
}

/// Each with its name.
pub(crate) fn policies() -> impl Iterator<Item = (&'static str, Policy)> {
    SLOW.iter()
        .map(|(name, rules)| (*name, if rules.is_empty() { policy(&hundred()) } else { policy(rules) }))
}
