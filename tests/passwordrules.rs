//! Every row of `tests/vectors/passwordrules`: the attribute read, written again, made a policy and made of one.

#![cfg(feature = "workbench")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

#[allow(dead_code, reason = "nothing here is too long to be written out")]
mod vector_files;

use passmuster::passwordrules::{self, Characters, PasswordRules, RulesErrorCode};
use passmuster::policy::PolicySpec;
use passmuster::{Context, Password, Policy, Verdict, check};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The rows of one file, and what is wrong with them.
fn rows(name: &str, key: &str, complain: impl Fn(&Value) -> Option<String>) {
    let file: Value = vector_files::read(&format!("passwordrules/{name}.json"));
    let rows = file[key].as_array().expect("rows");
    let complaints: Vec<String> = rows
        .iter()
        .filter_map(|row| complain(row).map(|complaint| format!("  {row}\n      {complaint}")))
        .collect();
    vector_files::report(name, rows.len(), &complaints);
    assert!(!rows.is_empty());
}

/// The text of a row, and what it should be beside what it is.
fn unlike(expected: &Value, actual: &Value) -> Option<String> {
    (expected != actual).then(|| format!("expected {expected}\n      is       {actual}"))
}

#[test]
fn strings_say_what_the_table_says() {
    rows("reads", "cases", |row| {
        let parsed = match passwordrules::parse(row["text"].as_str().unwrap()) {
            Ok(parsed) => parsed,
            Err(error) => return Some(error.to_string()),
        };
        let mut is = json!({"canonical": parsed.rules.to_string()});
        let mut says = json!({"canonical": row["canonical"]});
        if let Some(permitted) = row.get("permitted") {
            is["permitted"] = parsed.rules.permitted().to_string().into();
            says["permitted"] = permitted.clone();
        }
        is["notes"] = json!(parsed.notes);
        says["notes"] = row.get("notes").cloned().unwrap_or(json!([]));
        unlike(&says, &is)
    });
}

#[test]
fn bad_strings_are_told_where() {
    rows("errors", "cases", |row| {
        let Err(error) = passwordrules::parse(row["text"].as_str().unwrap()) else {
            return Some("is read".to_owned());
        };
        let mut says = row.clone();
        let says_of = says.as_object_mut().unwrap();
        says_of.remove("why");
        says_of.remove("text");
        unlike(&says, &json!(error))
    });
}

/// Every string of others is read, written again as the same, and makes a policy that can be met.
#[test]
fn strings_of_others_are_read_and_become_policies() {
    let complain = |row: &Value| {
        let text = row.as_str().unwrap();
        let rules: PasswordRules = match text.parse() {
            Ok(rules) => rules,
            Err(error) => return Some(format!("{error}")),
        };
        let again: Result<PasswordRules, _> = rules.to_string().parse();
        if again.as_ref() != Ok(&rules) {
            return Some(format!("written again it is {rules}, which reads as {again:?}"));
        }
        let policy = match Policy::new(rules.to_policy().spec) {
            Ok(policy) => policy,
            Err(error) => return Some(format!("as a policy: {error}")),
        };
        let typed = generated(&rules);
        let report = check(&policy, &Password::from(typed.as_str()), &Context::default());
        (report.verdict != Verdict::Accepted).then(|| format!("{typed} is {:?}", report.verdict))
    };
    rows("corpus", "strings", complain);
    rows("explainer", "strings", complain);
}

/// A password as a browser makes one: a character of each set that is required, then others that are permitted, none twice in
/// a row.
fn generated(rules: &PasswordRules) -> String {
    let most = rules.max_length.map_or(20, |max| max.min(20));
    let length = rules.min_length.unwrap_or(0).max(most) as usize;
    let permitted: Vec<char> = rules.permitted().chars().collect();
    let mut typed: Vec<char> = Vec::new();
    for required in &rules.required {
        let last = typed.last().copied();
        typed.extend(required.chars().find(|c| Some(*c) != last).or_else(|| required.chars().next()));
    }
    let mut others = permitted.iter().cycle().copied();
    while typed.len() < length {
        typed.extend(others.next());
    }
    typed.into_iter().collect()
}

#[test]
fn strings_become_the_policies_of_the_table() {
    rows("policies", "cases", |row| {
        let rules: PasswordRules = row["text"].as_str().unwrap().parse().unwrap();
        let imported = rules.to_policy();
        let losses = row.get("losses").cloned().unwrap_or(json!([]));
        let says = json!({"rules": row["rules"], "losses": losses});
        let is = json!({"rules": imported.spec.rules, "losses": imported.losses});
        let readable = PolicySpec::from_json(&serde_json::to_string(&imported.spec).unwrap());
        let policy = Policy::new(readable.unwrap());
        unlike(&says, &is).or_else(|| policy.err().map(|error| error.to_string()))
    });
}

#[test]
fn policies_are_told_to_browsers_as_the_table_says() {
    rows("bridges", "cases", |row| {
        let policy = Policy::from_json(&json!({"schema": 1, "rules": row["rules"]}).to_string()).unwrap();
        let bridge = passwordrules::from_policy(&policy);
        let mut says = row.clone();
        let says_of = says.as_object_mut().unwrap();
        says_of.remove("why");
        says_of.remove("rules");
        says_of.insert("autocomplete".to_owned(), "new-password".into());
        let read = passwordrules::parse(&bridge.passwordrules);
        unlike(&says, &json!(bridge)).or_else(|| match read {
            Ok(parsed) if parsed.notes.is_empty() && parsed.rules.to_string() == bridge.passwordrules => None,
            other => Some(format!("the string reads as {other:?}")),
        })
    });
}

/// What a preset tells a browser leads to passwords that no rule which the string says refuses.
#[test]
fn what_is_generated_by_the_string_of_a_preset_meets_what_the_string_says() {
    for name in passmuster::presets::NAMES {
        let policy = passmuster::presets::get(name).unwrap();
        let bridge = passwordrules::from_policy(&policy);
        let rules: PasswordRules = bridge.passwordrules.parse().unwrap();
        let report = check(&policy, &Password::new(generated(&rules)), &Context::default());
        let unsaid: Vec<u32> = bridge
            .not_expressed
            .iter()
            .filter(|rule| rule.reason != passwordrules::Reason::Narrowed)
            .map(|rule| u32::try_from(rule.index).unwrap())
            .collect();
        for judgement in report.judgements {
            let said = judgement.index.is_none_or(|index| !unsaid.contains(&index));
            let failed = matches!(judgement.outcome, passmuster::report::Outcome::Fail { .. });
            assert!(!said || !failed, "{name}: {} by {}", judgement.rule, bridge.passwordrules);
        }
    }
}

#[test]
fn what_is_too_long_is_not_read() {
    let text = " ".repeat(passwordrules::MAX_BYTES);
    assert!(passwordrules::parse(&text).is_ok());
    let error = passwordrules::parse(&format!("{text} ")).unwrap_err();
    assert_eq!((error.code, error.end), (RulesErrorCode::TooLong, passwordrules::MAX_BYTES + 1));
}

fn characters() -> impl Strategy<Value = Characters> {
    let named = prop::sample::select(vec![
        Characters::UPPER,
        Characters::LOWER,
        Characters::DIGIT,
        Characters::SPECIAL,
        Characters::ASCII_PRINTABLE,
        Characters::UNICODE,
    ]);
    let custom = "[ -~]{1,12}|[\\]\\[-]{1,3}".prop_map(|text| Characters::of(&text));
    prop::collection::vec(prop_oneof![1 => named, 3 => custom], 1..4)
        .prop_map(|sets| sets.into_iter().fold(Characters::NONE, Characters::union))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is written reads as the same.
    #[test]
    fn what_is_written_reads_as_the_same(
        numbers in prop::array::uniform3(prop::option::of(1..u32::MAX)),
        required in prop::collection::vec(characters(), 0..4),
        allowed in prop::option::of(characters()),
    ) {
        let mut rules = PasswordRules::default();
        [rules.min_length, rules.max_length, rules.max_consecutive] = numbers;
        rules.required = required;
        rules.allowed = allowed;
        let parsed = passwordrules::parse(&rules.to_string()).unwrap();
        prop_assert_eq!(&parsed.rules, &rules);
        prop_assert!(parsed.notes.is_empty());
    }

    /// Whatever stands there is read or told where it is wrong, at a place where characters begin and end.
    #[test]
    fn anything_is_read_or_told_where_it_is_wrong(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..12),
    ) {
        let text = pieces.concat();
        match passwordrules::parse(&text) {
            Ok(parsed) => {
                let again: PasswordRules = parsed.rules.to_string().parse().unwrap();
                prop_assert_eq!(&again, &parsed.rules);
                prop_assert!(parsed.notes.iter().all(|note| text.get(note.start..note.end).is_some()));
                // A policy of it makes sense, unless lengths or the run contradict the rest.
                if let Err(error) = Policy::new(parsed.rules.to_policy().spec) {
                    prop_assert_eq!(error.problem.code(), "contradiction");
                }
            }
            Err(error) => prop_assert!(text.get(error.start..error.end).is_some(), "{}", error),
        }
    }
}

const PIECES: &[&str] = &[
    "required",
    "allowed",
    "minlength",
    "maxlength",
    "max-consecutive",
    "required: ",
    "allowed:",
    "minlength: 8",
    ":",
    ";",
    ",",
    "; ",
    ", ",
    "[",
    "]",
    "]]",
    "-",
    "[-",
    "[a]",
    "[!?]",
    "upper",
    "LOWER",
    "digit",
    "special",
    "unicode",
    "ascii-printable",
    "8",
    "20",
    "0",
    "99999999999",
    " ",
    "\n",
    "ä",
    "供",
    "\0",
    "😀",
];
