//! What holds for every password and every policy, not only for those in the tables.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test says what is wrong by stopping"
)]

mod estimates;
#[cfg(feature = "workbench")]
mod generated;
mod policies;
mod samples;
mod tightening;
#[cfg(feature = "workbench")]
mod witness;

use passmuster::report::{Judgement, Mode, Outcome, Span, ViolationCode};
use passmuster::text::{MAX_CODE_POINTS, Prepared, bytes_to_hash, fold_word};
use passmuster::{Context, Password, Policy, Report, Verdict, check, presets};
use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use samples::{EVERY_RULE, PIECES, all_policies, cases, context, text};

/// Every span of a report, wherever it stands.
fn spans(value: &Value) -> Vec<Span> {
    match value {
        Value::Object(entries) if entries.contains_key("utf16_start") => {
            vec![serde_json::from_value(value.clone()).unwrap()]
        }
        Value::Object(entries) => entries.values().flat_map(spans).collect(),
        Value::Array(items) => items.iter().flat_map(spans).collect(),
        _ => Vec::new(),
    }
}

/// Whether all numbers are whole ones that JavaScript holds exactly.
fn only_small_integers(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_u64().is_some_and(|number| number <= u32::MAX.into()),
        Value::Object(entries) => entries.values().all(only_small_integers),
        Value::Array(items) => items.iter().all(only_small_integers),
        Value::Null => false,
        _ => true,
    }
}

/// Everything that must hold of a report, whatever the password and the policy are.
fn assert_sound(policy: &Policy, typed: &str, report: &Report) {
    let value = serde_json::to_value(report).unwrap();
    let again: Report = serde_json::from_value(value.clone()).expect("a report is read back");
    assert_eq!(&again, report);
    assert!(only_small_integers(&value), "{value}");

    for span in spans(&value) {
        let piece = typed.get(span.start as usize..span.end as usize).expect("on character boundaries");
        let before = typed.get(..span.start as usize).expect("on character boundaries");
        assert!(span.start < span.end && !piece.is_empty(), "{span:?}");
        assert_eq!(before.encode_utf16().count(), span.utf16_start as usize);
        assert_eq!(piece.encode_utf16().count(), (span.utf16_end - span.utf16_start) as usize);
    }
    for judgement in &report.judgements {
        if let Outcome::Fail { violations } = &judgement.outcome {
            assert!(!violations.is_empty());
            for violation in violations {
                assert!(violation.spans.is_sorted(), "{violation:?}");
            }
        }
    }
    assert!(report.warnings.iter().all(|warning| !warning.spans.is_empty() && warning.spans.is_sorted()));
    assert!(report.warnings.is_sorted_by_key(|warning| warning.code));

    let enforced = || report.judgements.iter().filter(|judgement| judgement.mode == Mode::Enforce);
    let failed = enforced().any(|judgement| matches!(judgement.outcome, Outcome::Fail { .. }));
    let deferred = enforced().any(|judgement| matches!(judgement.outcome, Outcome::Deferred { .. }));
    let expected = match (failed, deferred) {
        (true, _) => Verdict::Refused,
        (false, true) => Verdict::Undecided,
        (false, false) => Verdict::Accepted,
    };
    assert_eq!(report.verdict, expected);
    assert_eq!(report.judgements[0].rule, "text");
    let judged: Vec<u32> = report.judgements.iter().filter_map(|judgement| judgement.index).collect();
    assert!(judged.is_sorted());
    for index in 0..policy.rules().len() {
        assert!(judged.contains(&u32::try_from(index).unwrap()), "rule {index} was not judged");
    }
}

/// The judgements without their places.
fn without_spans(report: &Report) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(entries) => {
                entries.remove("spans");
                entries.remove("span");
                entries.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut judgements = serde_json::to_value(&report.judgements).unwrap();
    strip(&mut judgements);
    judgements
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn every_password_gets_a_sound_report(typed in text(), context in context()) {
        let password = Password::from(typed.as_str());
        for policy in all_policies() {
            let report = check(&policy, &password, &context);
            assert_sound(&policy, &typed, &report);
            prop_assert_eq!(&check(&policy, &password, &context), &report, "asked twice");
        }
    }

    /// Two ways of typing one text are one password.
    #[test]
    fn normal_forms_are_judged_alike(typed in text(), context in context()) {
        let policy = Policy::from_json(EVERY_RULE).unwrap();
        let judged = |text: String| check(&policy, &Password::new(text), &context);
        let (as_typed, composed, decomposed) =
            (judged(typed.clone()), judged(typed.nfc().collect()), judged(typed.nfd().collect()));
        for other in [&composed, &decomposed] {
            prop_assert_eq!(other.verdict, as_typed.verdict);
            prop_assert_eq!(other.counts, as_typed.counts);
            prop_assert_eq!(without_spans(other), without_spans(&as_typed));
        }
    }
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn what_is_hashed_is_what_is_judged(typed in text()) {
        let password = Password::from(typed.as_str());
        let prepared = Prepared::new(&password).unwrap();
        prop_assert_eq!(&*bytes_to_hash(&password), prepared.expose().as_bytes());
        prop_assert!(prepared.chars().iter().copied().eq(prepared.expose().chars()));
        // Nothing but spaces and NFC changes it, and once is enough.
        let again = Password::from(prepared.expose());
        prop_assert_eq!(&*bytes_to_hash(&again), prepared.expose().as_bytes());
        prop_assert!(typed.nfd().map(to_space).nfc().eq(prepared.chars().iter().copied()));
        let counts = prepared.counts();
        prop_assert_eq!(counts.code_points as usize, prepared.chars().len());
        prop_assert_eq!(counts.bytes as usize, prepared.expose().len());
        prop_assert_eq!(counts.utf16_units as usize, prepared.expose().encode_utf16().count());
        prop_assert!(counts.graphemes <= counts.code_points && counts.code_points <= counts.bytes);
    }

    #[test]
    fn folding_twice_is_folding_once(typed in text()) {
        let once: String = fold_word(&typed).into_iter().collect();
        let twice: String = fold_word(&once).into_iter().collect();
        prop_assert_eq!(&once, &twice);
        // The view of a password is the same as that of a word.
        let prepared = Prepared::new(&Password::from(typed.as_str())).unwrap();
        let view: String = prepared.folded().chars().iter().collect();
        prop_assert_eq!(&view, &fold_word(prepared.expose()).into_iter().collect::<String>());
        prop_assert_eq!(prepared.folded().skeleton().len(), prepared.folded().chars().len());
    }
}

/// Every non-ASCII space, by what the text room promises (RFC 8265 §4.2.1).
fn to_space(c: char) -> char {
    match c {
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        _ => c,
    }
}

/// The limits of what is read, exactly.
#[test]
fn what_is_too_long_is_told_and_never_cut() {
    for (typed, read) in [
        ("a".repeat(MAX_CODE_POINTS), true),
        ("a".repeat(MAX_CODE_POINTS + 1), false),
        ("😀".repeat(MAX_CODE_POINTS), true),
        ("\u{958}".repeat(MAX_CODE_POINTS / 2), true),
        ("\u{958}".repeat(MAX_CODE_POINTS / 2 + 1), false),
        ("a".repeat(100_000), false),
    ] {
        let password = Password::from(typed.as_str());
        for policy in [presets::get("amocrm").unwrap(), Policy::from_json(EVERY_RULE).unwrap()] {
            let report = check(&policy, &password, &Context::default());
            assert_sound(&policy, &typed, &report);
            let too_long = |judgement: &Judgement| match &judgement.outcome {
                Outcome::Fail { violations } => {
                    violations.iter().any(|v| matches!(v.code, ViolationCode::TooLongToRead { .. }))
                }
                _ => false,
            };
            assert_eq!(too_long(&report.judgements[0]), !read);
        }
        assert_eq!(bytes_to_hash(&password).len(), typed.nfc().collect::<String>().len());
    }
}

/// Reports on a fixed list, as one text.
fn reports() -> String {
    let context = Context::from_json(
        r#"{"user": {"user_name": "İstanbul", "names": ["Jan", "Наташа", "王伟"]}, "current_password": "Sommar2023!"}"#,
    );
    let context = context.unwrap();
    let mut reports = String::new();
    let presets = ["amocrm", "crm-zh"].map(|name| presets::get(name).unwrap());
    for policy in presets.into_iter().chain([Policy::from_json(EVERY_RULE).unwrap()]) {
        for piece in PIECES {
            let report =
                check(&policy, &Password::new(format!("ISTANBUL{piece}istanbul2024{piece}")), &context);
            reports.push_str(&serde_json::to_string(&report).unwrap());
            reports.push('\n');
        }
    }
    reports
}

const MARK: &str = "reports follow";

/// Run on its own by the next test, in other environments; here it is one more run.
#[test]
fn prints_reports() {
    println!("{MARK}\n{}", reports());
}

#[test]
fn the_same_in_every_process_whatever_the_environment() {
    let expected = reports();
    let environments: [&[(&str, &str)]; 4] = [
        &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Shanghai")],
        &[("LC_ALL", "C"), ("LANG", "C"), ("TZ", "America/St_Johns"), ("RUST_BACKTRACE", "full")],
        &[("LC_ALL", "zh_CN.GB18030"), ("LANG", "ru_RU.KOI8-R"), ("TZ", "Pacific/Kiritimati")],
        &[("LC_ALL", ""), ("LANG", ""), ("TZ", ""), ("HOME", "/nonexistent"), ("PATH", "")],
    ];
    for environment in environments {
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "prints_reports", "--nocapture", "--test-threads=1"])
            .envs(environment.iter().copied())
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let (_, printed) = printed.split_once(&format!("{MARK}\n")).expect("the reports");
        assert!(printed.starts_with(&expected), "another answer in {environment:?}");
    }
}

#[test]
fn the_same_in_every_thread() {
    let expected = reports();
    let threads: Vec<_> = (0..3).map(|_| std::thread::spawn(reports)).collect();
    for thread in threads {
        assert!(thread.join().unwrap() == expected, "another answer in another thread");
    }
}
