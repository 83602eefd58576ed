//! Policies and what a witness says of them, as a table to read.

#![cfg(feature = "workbench")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test says what is wrong by stopping"
)]

use passmuster::Policy;
use passmuster::generate::{Budget, Witness, witness};
use passmuster::text::{Kind, kind};

fn found(rules: &str) -> Witness {
    let policy = Policy::from_json(&format!(r#"{{"schema": 1, "rules": [{rules}]}}"#));
    witness(&policy.unwrap_or_else(|error| panic!("{error}: {rules}")), Budget::default())
}

#[test]
fn rules_that_contradict_each_other() {
    // (why, rules, those that contradict)
    let table: &[(&str, &str, &[usize])] = &[
        (
            "ten digits are not eleven different characters",
            r#"{"rule": "length", "min": 4},
               {"rule": "allowed_characters", "set": {"characters": "0123456789"}},
               {"rule": "sequences", "max": 3},
               {"rule": "distinct_characters", "min": 11}"#,
            &[1, 3],
        ),
        (
            "no capitals among what is allowed",
            r#"{"rule": "allowed_characters", "set": {"characters": "abcdefgh12345"}},
               {"rule": "length", "min": 8, "max": 20},
               {"rule": "character_classes", "min": {"upper": 1}}"#,
            &[0, 2],
        ),
        (
            "what one rule allows another forbids",
            r#"{"rule": "allowed_characters", "set": {"characters": "åäö"}},
               {"rule": "forbidden_characters", "set": {"classes": ["lower"]}}"#,
            &[0, 1],
        ),
        (
            "twenty Chinese characters are sixty bytes",
            r#"{"rule": "length", "min": 20},
               {"rule": "allowed_characters", "set": {"characters": "密码安全口令"}},
               {"rule": "max_bytes", "max": 50}"#,
            &[0, 1, 2],
        ),
        (
            "nobody writes eleven characters of two bytes in 21",
            r#"{"rule": "max_bytes", "max": 21},
               {"rule": "allowed_characters", "set": {"characters": "абвгдежзиклмн"}},
               {"rule": "length", "min": 11, "unit": "graphemes"}"#,
            &[0, 1, 2],
        ),
        (
            "three of four classes of two",
            r#"{"rule": "forbidden_characters", "set": {"classes": ["digit", "symbol", "caseless"]}},
               {"rule": "character_classes", "at_least": 3}"#,
            &[0, 1],
        ),
        (
            "each of five letters twice are ten",
            r#"{"rule": "repeats", "max_total": 2},
               {"rule": "allowed_characters", "set": {"characters": "abcde"}},
               {"rule": "length", "min": 11}"#,
            &[0, 1, 2],
        ),
        (
            "a row of one letter",
            r#"{"rule": "allowed_characters", "set": {"characters": "x"}},
               {"rule": "repeats", "max_run": 3},
               {"rule": "length", "min": 4}"#,
            &[0, 1, 2],
        ),
        (
            "four digits by pattern, twelve characters by length",
            r#"{"rule": "length", "min": 12}, {"rule": "pattern", "must_match": "^[0-9]{4,8}$"}"#,
            &[0, 1],
        ),
        (
            "a pattern that asks for what is forbidden",
            r#"{"rule": "pattern", "must_match": "[0-9]"}, {"rule": "pattern", "must_not_match": "\\d"}"#,
            &[0, 1],
        ),
        ("a pattern that matches everything may not", r#"{"rule": "pattern", "must_not_match": "a*"}"#, &[0]),
        (
            "the same pattern must and must not match",
            r#"{"rule": "pattern", "must_match": "a.*b"}, {"rule": "pattern", "must_not_match": "a.*b"}"#,
            &[0, 1],
        ),
        (
            "every text there can be is on the list: found by trying",
            r#"{"rule": "length", "max": 2},
               {"rule": "allowed_characters", "set": {"characters": "ab"}},
               {"rule": "blocklist", "words": ["a", "b", "aa", "ab", "ba", "bb"]}"#,
            &[0, 1, 2],
        ),
        (
            "an alphabet of 40 from small letters alone",
            r#"{"rule": "allowed_characters", "set": {"characters": "abcdefghijklmnopqrstuvwxyz"}},
               {"rule": "alphabet_size", "min": 40}"#,
            &[0, 1],
        ),
        (
            "neither alternative goes with the rest",
            r#"{"rule": "length", "max": 12},
               {"rule": "forbidden_characters", "set": {"characters": "0123456789", "classes": ["digit"]}},
               {"rule": "any_of", "alternatives": [
                   {"rules": [{"rule": "length", "min": 8}, {"rule": "character_classes", "min": {"digit": 1}}]},
                   {"rules": [{"rule": "distinct_characters", "min": 15}]}
               ]}"#,
            &[0, 1, 2],
        ),
        (
            "more capitals than a password can be long",
            r#"{"rule": "character_classes", "min": {"digit": 5000}}"#,
            &[0],
        ),
        (
            "five capitals are no four graphemes",
            r#"{"rule": "length", "max": 4, "unit": "graphemes"},
               {"rule": "forbidden_characters", "set": {"classes": ["caseless"]}},
               {"rule": "character_classes", "min": {"upper": 5}}"#,
            &[0, 1, 2],
        ),
    ];
    for (why, rules, contradicting) in table {
        assert_eq!(found(rules), Witness::Unsatisfiable { rules: contradicting.to_vec() }, "{why}");
    }
}

#[test]
fn rules_that_can_be_met() {
    let cyrillic = |c: char| ('\u{400}'..='\u{4FF}').contains(&c);
    // (why, rules, what every character of the example is)
    type Every = fn(char) -> bool;
    let table: &[(&str, &str, Every)] = &[
        ("no rules", "", |c| c.is_ascii()),
        ("a rule that only advises", r#"{"rule": "pattern", "must_not_match": "", "mode": "advise"}"#, |c| {
            c.is_ascii()
        }),
        (
            "only Cyrillic",
            r#"{"rule": "length", "min": 12}, {"rule": "strength", "min_score": 4},
               {"rule": "allowed_characters", "set": {"characters": "абвгдежзиклмнопрстуфхцчшщыэюяАБВГДЕЖЗИК"}},
               {"rule": "character_classes", "min": {"lower": 2, "upper": 2}}"#,
            cyrillic,
        ),
        (
            "only Chinese, which has no case",
            r#"{"rule": "allowed_characters", "set": {"characters": "密码安全口令中国人大学生"}}, {"rule": "length", "min": 6},
               {"rule": "character_classes", "at_least": 2, "of": ["lower", "upper", "digit"]}"#,
            |c| kind(c) == Kind::Caseless,
        ),
        (
            "only emoji",
            r#"{"rule": "allowed_characters", "set": {"characters": "😀😁😂😎🚀"}}, {"rule": "length", "min": 4, "max": 6}"#,
            |c| u32::from(c) > 0x1_0000,
        ),
        (
            "twelve and a half bytes a grapheme, with marks",
            r#"{"rule": "length", "max": 4, "unit": "graphemes"}, {"rule": "length", "min": 50, "unit": "bytes"}"#,
            |c| !c.is_control(),
        ),
        (
            "what the bytes leave: two Chinese characters and four letters",
            r#"{"rule": "length", "min": 6}, {"rule": "max_bytes", "max": 10},
               {"rule": "character_classes", "min": {"caseless": 2}}"#,
            |c| !c.is_control(),
        ),
        (
            "letters in turns",
            r#"{"rule": "allowed_characters", "set": {"characters": "ab"}}, {"rule": "length", "min": 40},
               {"rule": "repeats", "max_run": 1, "max_total": 20}"#,
            |c| matches!(c, 'a' | 'b'),
        ),
        (
            "digits without sequences",
            r#"{"rule": "allowed_characters", "set": {"classes": ["digit"]}}, {"rule": "length", "min": 60, "max": 60},
               {"rule": "sequences", "max": 2}, {"rule": "keyboard_walks", "max": 3}, {"rule": "repeats", "max_run": 1}"#,
            |c| c.is_ascii_digit(),
        ),
        (
            "several patterns at once",
            r#"{"rule": "pattern", "must_match": "[A-Z].*[A-Z]"}, {"rule": "pattern", "must_match": "(foo|bar)[0-9]{2}"},
               {"rule": "pattern", "must_match": "^[^0-9]"}, {"rule": "length", "max": 24}"#,
            |c| c.is_ascii(),
        ),
        (
            "a pattern of the whole with parts",
            r#"{"rule": "pattern", "must_match": "^(?:[a-z]{3,6}-){2,4}[a-z]+$"}, {"rule": "length", "min": 14, "max": 30}"#,
            |c| c.is_ascii_lowercase() || c == '-',
        ),
        (
            "what needs evidence is taken to hold",
            r#"{"rule": "confirmation"}, {"rule": "history", "last": 5}, {"rule": "not_current"}, {"rule": "personal_data"},
               {"rule": "not_like_current"}, {"rule": "absent_from_current", "min": 3}, {"rule": "min_age", "days": 1},
               {"rule": "max_age", "days": 90}, {"rule": "breached"}"#,
            |c| c.is_ascii(),
        ),
        (
            "the second alternative",
            r#"{"rule": "length", "min": 16, "max": 20},
               {"rule": "any_of", "alternatives": [
                   {"rules": [{"rule": "length", "max": 12}, {"rule": "character_classes", "at_least": 4}]},
                   {"rules": [{"rule": "character_classes", "max": {"digit": 0, "symbol": 0}}]}
               ]}"#,
            |c| c.is_ascii_alphabetic(),
        ),
        (
            "an alphabet that takes Cyrillic as well",
            r#"{"rule": "alphabet_size", "min": 150}, {"rule": "forbidden_characters", "set": {"classes": ["caseless"]}}"#,
            |c| !c.is_control(),
        ),
        ("as long as can be", r#"{"rule": "length", "min": 4096}"#, |c| c.is_ascii()),
    ];
    for (why, rules, every) in table {
        match found(rules) {
            Witness::Satisfiable { example } => assert!(example.chars().all(every), "{why}: {example}"),
            other => panic!("{why}: {other:?}"),
        }
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
