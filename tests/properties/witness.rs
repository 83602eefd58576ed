//! What is said of whether a policy can be met is true.

use passmuster::generate::{Budget, Witness, witness};
use passmuster::{Password, Policy, Verdict, presets};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::samples::{EVERY_RULE, without_a_past};

const CLASSES: &[&str] = &["lower", "upper", "digit", "symbol", "caseless"];

/// Sets of characters from a few letters to everything, of several scripts.
fn set() -> impl Strategy<Value = Value> {
    let characters = select(vec![
        "",
        "",
        "abc",
        "0123456789",
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
        "abcdefghijklmnopqrstuvwxyzåäö",
        "密码安全口令中国人大学生",
        "😀😁😂😎🚀",
        "!#$%&*+-",
        " <>\"'",
        "lI1O0o",
        "אבגדהוזחטי",
    ]);
    let classes = subsequence(CLASSES, 0..4);
    (any::<bool>(), classes, characters).prop_map(
        |(ascii, classes, characters)| json!({"ascii": ascii, "classes": classes, "characters": characters}),
    )
}

fn forbidden() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => select(vec![" ", "lI1O0o", "<>&'\"", "aeiou", "0123456789", "åäöÅÄÖ", "😀"])
            .prop_map(|characters| json!({"characters": characters})),
        1 => subsequence(CLASSES, 1..3).prop_map(|classes| json!({"classes": classes})),
    ]
}

fn classes() -> impl Strategy<Value = Value> {
    let numbers = |most: u32| prop::collection::btree_map(select(CLASSES), 0..most, 0..4);
    let least = prop::option::of(1..5_u32);
    (numbers(5), numbers(9), least, subsequence(CLASSES, 1..5)).prop_map(|(min, max, at_least, of)| {
        let mut rule = json!({"rule": "character_classes"});
        if !min.is_empty() {
            rule["min"] = json!(min);
        }
        if !max.is_empty() && max.len() < 3 {
            rule["max"] = json!(max);
        }
        if let Some(least) = at_least {
            rule["at_least"] = least.into();
            if of.len() >= least as usize {
                rule["of"] = json!(of);
            }
        }
        rule
    })
}

const PATTERNS: &[&str] = &[
    "[0-9]",
    "[A-Z].*[A-Z]",
    "^[A-Za-z]",
    "^[A-Za-z0-9]+$",
    "^[0-9]{4,8}$",
    "^\\p{L}",
    "(foo|bar)[0-9]{2}",
    "[^A-Za-z0-9]",
    "^(?:[a-z]{3,6}-){2,4}[a-z]+$",
    "\\d$",
    "[а-яё]",
    "^.{10,20}$",
    "(?i)^[a-f0-9]{32}$",
    "^a",
    "z$",
    "\\p{Han}",
    "",
];

fn rule() -> impl Strategy<Value = Value> {
    let small = || 1..24_u32;
    prop_oneof![
        4 => (prop::option::of(0..30_u32), prop::option::of(small()), select(vec!["code_points", "code_points", "graphemes", "bytes"]))
            .prop_map(|(min, max, unit)| json!({"rule": "length", "min": min, "max": max, "unit": unit})),
        1 => (small(), 0..80_u32).prop_map(|(min, more)| json!({"rule": "length", "min": min, "max": min + more})),
        1 => (4..100_u32).prop_map(|max| json!({"rule": "max_bytes", "max": max})),
        3 => classes(),
        2 => set().prop_map(|set| json!({"rule": "allowed_characters", "set": set})),
        2 => forbidden().prop_map(|set| json!({"rule": "forbidden_characters", "set": set})),
        2 => (1..20_u32).prop_map(|min| json!({"rule": "distinct_characters", "min": min})),
        2 => (prop::option::of(1..4_u32), prop::option::of(1..5_u32))
            .prop_map(|(run, total)| json!({"rule": "repeats", "max_run": run, "max_total": total})),
        1 => (2..5_u32).prop_map(|max| json!({"rule": "sequences", "max": max})),
        1 => (3..6_u32).prop_map(|max| json!({"rule": "keyboard_walks", "max": max})),
        1 => Just(json!({"rule": "personal_data"})),
        1 => select(vec!["whole", "contained"])
            .prop_map(|matching| json!({"rule": "blocklist", "words": ["password", "welkom", "abc", "12", "пароль"], "matching": matching})),
        2 => (select(PATTERNS), any::<bool>()).prop_map(|(pattern, must)| {
            let key = if must { "must_match" } else { "must_not_match" };
            json!({"rule": "pattern", key: pattern})
        }),
        1 => select(vec!["confirmation", "not_current", "not_like_current"]).prop_map(|name| json!({"rule": name})),
        1 => (1..10_u32).prop_map(|last| json!({"rule": "history", "last": last})),
        1 => (1..120_u32).prop_map(|min| json!({"rule": "alphabet_size", "min": min})),
        1 => (1..12_u32).prop_map(|min| json!({"rule": "absent_from_current", "min": min})),
        1 => (0..3_u32).prop_map(|max| json!({"rule": "breached", "max_count": max})),
        1 => (1..5_u32).prop_map(|score| json!({"rule": "strength", "min_score": score})),
    ]
}

/// A rule, or two or three alternatives of one to three rules.
fn rule_or_alternatives() -> impl Strategy<Value = Value> {
    let alternative = prop::collection::vec(rule(), 1..4).prop_map(|rules| {
        let rules = rules.into_iter().map(without_nulls).collect::<Vec<_>>();
        json!({"rules": rules})
    });
    let alternatives = prop::collection::vec(alternative, 2..4)
        .prop_map(|alternatives| json!({"rule": "any_of", "alternatives": alternatives}));
    prop_oneof![14 => rule(), 1 => alternatives]
}

fn without_nulls(mut rule: Value) -> Value {
    rule.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    rule
}

fn policy() -> impl Strategy<Value = Value> {
    let mode = prop_oneof![9 => Just("enforce"), 1 => Just("advise")];
    let rules = prop::collection::vec((rule_or_alternatives(), mode), 0..7);
    rules.prop_map(|rules| {
        let rules = rules.into_iter().map(|(mut rule, mode)| {
            rule["mode"] = mode.into();
            without_nulls(rule)
        });
        json!({"schema": 1, "rules": rules.collect::<Vec<_>>()})
    })
}

/// Whether the engine lets it pass for somebody without a past.
fn passes(policy: &Policy, text: &str) -> bool {
    without_a_past(policy, &Password::from(text)) != Verdict::Refused
}

/// A policy of some of the rules of another.
fn only(policy: &Policy, rules: &[usize]) -> Option<Policy> {
    let mut spec = policy.spec().clone();
    spec.rules = rules.iter().map(|at| spec.rules[*at].clone()).collect();
    Policy::new(spec).ok()
}

/// Texts of every kind that policies ask for, by a fixed sequence.
fn attempts() -> Vec<String> {
    let alphabets = [
        "abcdefghijkmnpqrstuvwxyz",
        "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#%-+",
        "0123456789",
        "aAbBcC1!",
        "жШдЁ7эЪ-йц",
        "密码aB1安全!口令",
        "😀😁A1a",
        "!#$%&*+-",
        "åäöÅÄÖxY4",
    ];
    let mut seed = 1_u64;
    let mut texts = vec![String::new()];
    for alphabet in alphabets {
        let alphabet: Vec<char> = alphabet.chars().collect();
        for length in 1..28 {
            let text = (0..length).map(|_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                alphabet[(seed >> 33) as usize % alphabet.len()]
            });
            texts.push(text.collect());
        }
    }
    texts
}

/// Ten thousand policies in release, a thousand in debug, which takes as long: an example is accepted, a proof is never
/// contradicted by a text that passes, its rules contradict each other by themselves and would not without any one of them, and
/// fewer than one in a hundred is left open.
#[test]
fn a_witness_tells_the_truth() {
    let cases: u32 = if cfg!(debug_assertions) { 1_000 } else { 10_000 };
    let mut runner = TestRunner::deterministic();
    let (strategy, attempts) = (policy(), attempts());
    let (mut satisfiable, mut unsatisfiable, mut undecided) = (0, 0, Vec::new());
    while satisfiable + unsatisfiable + undecided.len() < cases as usize {
        let value = strategy.new_tree(&mut runner).unwrap().current();
        let Ok(policy) = Policy::from_json(&value.to_string()) else { continue };
        match witness(&policy, Budget::default()) {
            Witness::Satisfiable { example } => {
                satisfiable += 1;
                let verdict = without_a_past(&policy, &Password::from(example.as_str()));
                assert_eq!(verdict, Verdict::Accepted, "{example:?} for {value}");
            }
            Witness::Unsatisfiable { rules } => {
                unsatisfiable += 1;
                assert!(!rules.is_empty() && rules.is_sorted(), "{rules:?} for {value}");
                let core = only(&policy, &rules);
                // Few of the attempts for each, so that all of them come round.
                let some = attempts.iter().skip(unsatisfiable % 16).step_by(16);
                for text in some {
                    let contradicted = core.as_ref().is_some_and(|core| passes(core, text));
                    assert!(!contradicted && !passes(&policy, text), "{text:?} passes {rules:?} of {value}");
                }
                for left_out in &rules {
                    let fewer: Vec<usize> = rules.iter().copied().filter(|rule| rule != left_out).collect();
                    let fewer = only(&policy, &fewer).map(|fewer| witness(&fewer, Budget::default()));
                    assert!(
                        !matches!(fewer, Some(Witness::Unsatisfiable { .. })),
                        "{rules:?} hold without {left_out} in {value}"
                    );
                }
            }
            Witness::Undecided { .. } => undecided.push(value),
            other => panic!("{other:?}"),
        }
    }
    println!("{satisfiable} satisfiable, {unsatisfiable} not, {} undecided of {cases}", undecided.len());
    assert!(
        undecided.len() * 100 < cases as usize,
        "{} of {cases} are undecided: {undecided:#?}",
        undecided.len()
    );
    assert!(unsatisfiable * 40 > cases as usize && satisfiable * 4 > cases as usize, "a one-sided test");
}

#[test]
fn presets_have_examples() {
    let every = Policy::from_json(EVERY_RULE).unwrap();
    for policy in presets::NAMES.iter().map(|name| presets::get(name).unwrap()).chain([every]) {
        let found = witness(&policy, Budget::default());
        let Witness::Satisfiable { example } = &found else { panic!("{:?}: {found:?}", policy.spec().name) };
        assert_eq!(
            without_a_past(&policy, &Password::from(example.as_str())),
            Verdict::Accepted,
            "{example:?}"
        );
        assert_eq!(witness(&policy, Budget::default()), found, "asked twice");
    }
}
