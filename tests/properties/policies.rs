//! Whatever stands in a policy, it is read or it is told what is wrong.

use passmuster::{Context, Password, Policy, PolicySpec, Verdict, check, presets};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::assert_sound;
use crate::samples::{cases, context, text};

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn random_text_is_no_policy_and_no_panic(text in text()) {
        let _ = Policy::from_json(&text);
        let _ = Context::from_json(&text);
    }

    /// Errors about whatever is written lead to a place and say something.
    #[test]
    fn arbitrary_policies_are_read_or_told_what_is_wrong(policy in policy_value()) {
        judge_by(&policy.to_string());
    }

    #[test]
    fn mutated_policies_are_read_or_told_what_is_wrong(
        name in select(presets::NAMES),
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[ -~]{0,3}|\"|\\{|\\[|:|,|null|-1|99999999999|\\\\u0000"), 1..4),
    ) {
        let mut json = presets::json(name).unwrap().to_owned();
        for (at, change) in changes {
            let at = at.index(json.len());
            if let (true, true) = (json.is_char_boundary(at), json.is_char_boundary(at + 1)) {
                json.replace_range(at..=at, &change);
            }
        }
        judge_by(&json);
    }

    /// What is in the place of a value of a preset may be anything.
    #[test]
    fn policies_with_a_changed_value_are_read_or_told_what_is_wrong(
        name in select(presets::NAMES),
        at in any::<prop::sample::Index>(),
        value in leaf(),
    ) {
        let mut policy: Value = serde_json::from_str(presets::json(name).unwrap()).unwrap();
        let places = places(&policy);
        *policy.pointer_mut(&places[at.index(places.len())]).unwrap() = value;
        judge_by(&policy.to_string());
    }
}

/// Rules of which any can stand beside any other.
const RULES: &[&str] = &[
    r#"{"rule": "length", "min": 8}"#,
    r#"{"rule": "length", "max": 12}"#,
    r#"{"rule": "character_classes", "at_least": 2}"#,
    r#"{"rule": "character_classes", "max": {"symbol": 1}}"#,
    r#"{"rule": "alphabet_size", "min": 36}"#,
    r#"{"rule": "sequences", "max": 3}"#,
    r#"{"rule": "personal_data"}"#,
    r#"{"rule": "confirmation"}"#,
    r#"{"rule": "not_like_current"}"#,
    r#"{"rule": "absent_from_current", "min": 2}"#,
    r#"{"rule": "history", "last": 3}"#,
    r#"{"rule": "breached"}"#,
    r#"{"rule": "strength", "min_score": 2}"#,
];

proptest! {
    #![proptest_config(cases(400))]

    /// Alternatives fare as the best of the policies that have the same rules.
    #[test]
    fn alternatives_are_judged_as_policies_are(
        alternatives in prop::collection::vec(prop::collection::vec(select(RULES), 1..4), 2..5),
        typed in text(),
        context in context(),
    ) {
        let policy = |rules: &str| Policy::from_json(&format!(r#"{{"schema": 1, "rules": [{rules}]}}"#)).unwrap();
        let listed: Vec<String> = alternatives.iter().map(|rules| rules.join(", ")).collect();
        let nested: Vec<String> = listed.iter().map(|rules| format!(r#"{{"rules": [{rules}]}}"#)).collect();
        let any_of = policy(&format!(r#"{{"rule": "any_of", "alternatives": [{}]}}"#, nested.join(", ")));

        let password = Password::from(typed.as_str());
        let report = check(&any_of, &password, &context);
        assert_sound(&any_of, &typed, &report);
        let verdicts: Vec<Verdict> =
            listed.iter().map(|rules| check(&policy(rules), &password, &context).verdict).collect();
        let best = [Verdict::Accepted, Verdict::Undecided, Verdict::Refused];
        let best = best.into_iter().find(|verdict| verdicts.contains(verdict));
        prop_assert_eq!(Some(report.verdict), best, "{:?}", verdicts);
    }
}

/// Reads a policy; if it is one, it judges.
fn judge_by(json: &str) {
    match Policy::from_json(json) {
        Ok(policy) => {
            for typed in ["", "Jan-1234-wachtwoord", "密码１２３４", "e\u{301}👨\u{200D}👩\0"] {
                assert_sound(&policy, typed, &check(&policy, &Password::from(typed), &Context::default()));
            }
            // What was read can be written and read again.
            let written = serde_json::to_string(policy.spec()).unwrap();
            let again = PolicySpec::from_json(&written).expect("what is written can be read");
            assert_eq!(serde_json::to_string(&again).unwrap(), written);
        }
        Err(error) => {
            assert!(error.path.starts_with('$'), "{error}");
            assert!(error.to_string().len() > error.path.len() + 2, "{error}");
        }
    }
}

/// The JSON pointers to all values.
fn places(value: &Value) -> Vec<String> {
    let below = |key: &str, value: &Value| -> Vec<String> {
        std::iter::once(String::new()).chain(places(value)).map(|rest| format!("/{key}{rest}")).collect()
    };
    match value {
        Value::Object(entries) => entries.iter().flat_map(|(key, value)| below(key, value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(at, v)| below(&at.to_string(), v)).collect()
        }
        _ => Vec::new(),
    }
}

/// Keys and names that mean something somewhere.
const NAMES: &[&str] = &[
    "rule",
    "mode",
    "source",
    "min",
    "max",
    "unit",
    "of",
    "at_least",
    "set",
    "ascii",
    "classes",
    "characters",
    "max_run",
    "max_total",
    "fields",
    "words",
    "matching",
    "must_match",
    "must_not_match",
    "description",
    "min_distance",
    "last",
    "days",
    "warn_days",
    "alternatives",
    "rules",
    "min_score",
    "min_guesses_log10_thousandths",
    "text",
    "status",
    "lower",
    "upper",
    "digit",
    "symbol",
    "caseless",
    "enforce",
    "advise",
    "code_points",
    "graphemes",
    "bytes",
    "whole",
    "contained",
    "name",
    "email",
    "user_name",
    "edition",
    "languages",
    "large",
    "nl",
    "nonsense",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2_i64..6_000).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(NAMES).prop_map(Value::from),
        text().prop_map(Value::from),
        "[\\^$.|?*+(){}\\[\\]\\\\a-z0-9-]{0,12}".prop_map(Value::from),
        prop::collection::vec(select(NAMES), 0..4).prop_map(Value::from),
        prop::collection::btree_map(select(NAMES), 0..9_u32, 0..4).prop_map(|map| json!(map)),
    ]
}

/// A rule with a name that is known and keys that mean something somewhere, mostly small numbers among the values.
fn policy_value() -> impl Strategy<Value = Value> {
    let value = prop_oneof![2 => (0..20_u32).prop_map(Value::from), 2 => leaf()];
    let keys = prop::collection::btree_map(select(NAMES), value, 0..3);
    let rule = (select(passmuster::rules::RuleSpec::NAMES), keys).prop_map(|(name, keys)| {
        let mut rule = json!(keys);
        rule["rule"] = name.into();
        rule
    });
    let lists = prop_oneof![4 => Just(json!({})), 1 => Just(json!({"edition": "large"})), 1 => leaf()];
    (prop::collection::vec(rule, 0..3), lists)
        .prop_map(|(rules, lists)| json!({"schema": 1, "lists": lists, "rules": rules}))
}
