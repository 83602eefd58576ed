//! What a check may look into beside what the caller tells of one password.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use passmuster::engine::{Sources, check_with, lists_needed};
use passmuster::lists::{ListName, ListSet, Lists, Published};
use passmuster::report::{Missing, Outcome};
use passmuster::{Context, Password, Policy, Report, Verdict, check};

const PASSWORDS: [&str; 6] = [
    "zonsondergang",
    "Sommarstuga-7",
    "пароль123",
    "woaiwojia",
    "correct horse battery staple",
    "xK9#vbQ2!rTz",
];

fn policy(edition: &str, languages: &str) -> Policy {
    let lists = format!(r#"{{"edition": "{edition}", "languages": [{languages}]}}"#);
    let rules = r#"[{"rule": "length", "min": 8}, {"rule": "strength", "min_score": 2}]"#;
    Policy::from_json(&format!(r#"{{"schema": 1, "lists": {lists}, "rules": {rules}}}"#)).unwrap()
}

fn judge(policy: &Policy, password: &str, lists: Option<&Lists>) -> Report {
    check_with(policy, &Password::from(password), &Context::default(), Sources { lists, history: None })
}

fn strength(report: &Report) -> &Outcome {
    &report.judgements.iter().find(|judgement| judgement.rule == "strength").unwrap().outcome
}

fn file(name: ListName) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!("{root}/src/lists/data/{}.bin", name.as_str())).unwrap()
}

#[test]
fn a_policy_needs_the_lists_of_its_languages_and_three_more() {
    let rows: [(&str, &[ListName]); 3] = [
        (r#""en""#, &[]),
        (r#""sv""#, &[ListName::Swedish]),
        (r#""zh", "nl""#, &[ListName::Dutch, ListName::Chinese]),
    ];
    for (languages, more) in rows {
        let always = [ListName::Passwords, ListName::English, ListName::CharacterModel];
        let expected: ListSet = always.iter().chain(more).copied().collect();
        assert_eq!(lists_needed(&policy("small", languages)), expected, "{languages}");
    }
}

#[test]
fn lists_that_are_brought_judge_as_those_of_the_crate_do() {
    let policy = policy("small", r#""nl""#);
    let files: Vec<Vec<u8>> = lists_needed(&policy).iter().map(file).collect();
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let lists = Lists::from_packed(&files).unwrap();
    for password in PASSWORDS {
        let own = check(&policy, &Password::from(password), &Context::default());
        assert_eq!(judge(&policy, password, Some(&lists)), own, "{password}");
    }
}

#[test]
fn what_names_the_large_edition_is_deferred_where_it_is_not() {
    let report = judge(&policy("large", r#""nl""#), "xK9#vbQ2!rTz", None);
    assert_eq!(strength(&report), &Outcome::Deferred { missing: Missing::Lists });
    assert_eq!((report.verdict, report.estimate), (Verdict::Undecided, None));
}

#[cfg(feature = "large-lists")]
#[test]
fn what_names_the_large_edition_is_judged_by_it_alone() {
    use passmuster::report::Edition;

    for (edition, expected) in [("large", Edition::Large), ("small", Edition::Small)] {
        let report = judge(&policy(edition, r#""nl""#), "xK9#vbQ2!rTz", Some(Lists::large()));
        let used = report.estimate.expect("there are lists").model.lists;
        let words = used.iter().filter(|list| list.name != passmuster::report::ListName::CharacterModel);
        assert!(words.clone().count() == 3 && words.clone().all(|list| list.edition == expected), "{used:?}");
        assert_eq!(report.verdict, Verdict::Accepted);
    }
}

#[test]
fn a_published_file_is_told_from_any_other() {
    for name in ListSet::ALL.iter() {
        let published = Published::of(name).unwrap();
        let bytes = file(name);
        assert_eq!((published.name, published.length as usize), (name, bytes.len()));
        assert!(published.is(&bytes));
        assert!(!published.is(&bytes[..bytes.len() - 1]), "{name}: cut short");
        for at in [0, bytes.len() / 2, bytes.len() - 1] {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert!(!published.is(&other), "{name}: another byte at {at}");
        }
    }
}
