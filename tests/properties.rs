//! What holds for every password and every policy, not only for those in the tables.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test says what is wrong by stopping"
)]

use passmuster::report::{Judgement, Mode, Outcome, Span, ViolationCode};
use passmuster::text::{MAX_CODE_POINTS, Prepared, bytes_to_hash, fold_word};
use passmuster::{Context, Password, Policy, PolicySpec, Report, User, Verdict, check, presets};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

/// Pieces that have gone wrong somewhere: marks, jamo, joiners, spaces, controls, forms that normalise, words.
const PIECES: &[&str] = &[
    "a",
    "A",
    "1",
    " ",
    "!",
    "é",
    "e\u{301}",
    "ö",
    "o\u{308}",
    "й",
    "и\u{306}",
    "ё",
    "ж",
    "Ж",
    "\u{212B}",
    "\u{F900}",
    "ﬁ",
    "½",
    "²",
    "ß",
    "ẞ",
    "İ",
    "ı",
    "ſ",
    "\u{301}",
    "\u{323}\u{307}",
    "\u{345}",
    "\u{3099}",
    "か",
    "が",
    "ｶﾞ",
    "\u{1100}",
    "\u{1161}",
    "\u{11A8}",
    "가",
    "각",
    "\u{115F}",
    "ㅎ",
    "密",
    "码",
    "王",
    "，",
    "·",
    "\u{3000}",
    "\u{A0}",
    "\u{2003}",
    "\u{200B}",
    "\u{200D}",
    "\u{FE0F}",
    "\u{AD}",
    "\u{FEFF}",
    "\u{202E}",
    "👨\u{200D}👩\u{200D}👧",
    "❤\u{FE0F}",
    "🇸🇪",
    "👍🏾",
    "1\u{FE0F}\u{20E3}",
    "\0",
    "\t",
    "\n",
    "\r\n",
    "\u{7F}",
    "\u{85}",
    "\u{2028}",
    "\u{E000}",
    "\u{FFFE}",
    "\u{10FFFF}",
    "\u{378}",
    "\u{1FACD}",
    "\u{958}",
    "क\u{94D}ष",
    "हिन्दी",
    "გ",
    "Გ",
    "ש",
    "\u{1E9B}\u{323}",
    "\u{1D15E}",
    "abcd",
    "4321",
    "qwerty",
    "йцукен",
    "абвг",
    "１２３４",
    "aaaa",
    "jan",
    "vries",
    "Наташа",
    "natasha",
    "王伟",
    "p@$$w0rd",
    "раssword",
    "wachtwoord",
    "lösenord",
    "пароль",
    "2024",
    "01-01-1990",
    "\u{11A3A}",
    "\u{16D63}\u{16D67}",
    "ǅ",
    "ŉ",
    "ΐ",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(select(PIECES), 0..16).prop_map(|pieces| pieces.concat()),
        2 => prop::collection::vec(any::<char>(), 0..40).prop_map(|chars| chars.into_iter().collect()),
        2 => "[ -~]{0,40}",
        1 => (select(PIECES), 1..300_usize).prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

fn context() -> impl Strategy<Value = Context> {
    let word = || prop::option::of(text());
    let names = prop::collection::vec(text(), 0..3);
    let user = (word(), word(), names, word()).prop_map(|(user_name, email, names, organisation)| {
        let mut user = User::default();
        let short = |text: String| text.chars().take(User::MAX_FIELD).collect::<String>();
        user.user_name = user_name.map(short);
        user.email = email.map(short);
        user.names = names.into_iter().map(short).collect();
        user.organisation = organisation.map(short);
        user
    });
    (prop::option::of(user), word(), word()).prop_map(|(user, current, confirmation)| {
        let mut context = Context::default();
        context.user = user;
        context.current_password = current.map(Password::from);
        context.confirmation = confirmation.map(Password::from);
        context
    })
}

/// A policy of every rule that does not rest on the zxcvbn crate, which is slow and has tests of its own.
const EVERY_RULE: &str = r#"{"schema": 1, "rules": [
    {"rule": "length", "min": 8, "max": 64},
    {"rule": "length", "min": 4, "max": 40, "unit": "graphemes"},
    {"rule": "length", "max": 200, "unit": "bytes"},
    {"rule": "max_bytes", "max": 72},
    {"rule": "character_classes", "min": {"lower": 1, "upper": 1}, "max": {"symbol": 3, "caseless": 5}, "at_least": 3},
    {"rule": "allowed_characters", "set": {"ascii": true, "classes": ["lower", "caseless"], "characters": "ÅÄÖ"}},
    {"rule": "forbidden_characters", "set": {"characters": "<>é", "classes": ["digit"]}},
    {"rule": "distinct_characters", "min": 5},
    {"rule": "repeats", "max_run": 2, "max_total": 4},
    {"rule": "sequences", "max": 2},
    {"rule": "keyboard_walks", "max": 3},
    {"rule": "personal_data"},
    {"rule": "blocklist", "words": ["wachtwoord", "password", "пароль"]},
    {"rule": "blocklist", "words": ["jan", "aa", "lösen"], "matching": "contained"},
    {"rule": "pattern", "must_match": "^\\p{L}"},
    {"rule": "pattern", "must_not_match": "(?i)[a-zåäö]{5,}$"},
    {"rule": "confirmation"},
    {"rule": "not_current"},
    {"rule": "not_like_current"},
    {"rule": "history", "last": 3},
    {"rule": "strength", "min_score": 2, "mode": "advise"}
]}"#;

fn all_policies() -> Vec<Policy> {
    let every = Policy::from_json(EVERY_RULE).unwrap();
    presets::NAMES.iter().map(|name| presets::get(name).unwrap()).chain([every]).collect()
}

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
    let mut judgements = settled(report)["judgements"].take();
    strip(&mut judgements);
    judgements
}

/// A report without what rests on the guesses of the zxcvbn crate: they differ from run to run, even within one
/// process (a mixed word, `abcd` and a family: 10^17.2 or 10^17.5), and with today's year.
fn settled(report: &Report) -> Value {
    let mut report = serde_json::to_value(report).unwrap();
    let mut decides = false;
    for judgement in report["judgements"].as_array_mut().unwrap() {
        if judgement["rule"] == "strength" {
            decides |= judgement["mode"] == "enforce";
            judgement["outcome"] = Value::Null;
        }
    }
    if decides {
        report["verdict"] = Value::Null;
    }
    if let Some(estimate) = report.get_mut("estimate").and_then(Value::as_object_mut) {
        estimate.retain(|key, _| key == "patterns" || key == "code_points_read");
    }
    report
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn every_password_gets_a_sound_report(typed in text(), context in context()) {
        let password = Password::from(typed.as_str());
        for policy in all_policies() {
            let report = check(&policy, &password, &context);
            assert_sound(&policy, &typed, &report);
            prop_assert_eq!(settled(&check(&policy, &password, &context)), settled(&report), "asked twice");
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

/// Every non-ASCII space, by what the text room promises (RFC 8265 §4.2.1).
fn to_space(c: char) -> char {
    match c {
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        _ => c,
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
    prop::collection::vec(rule, 0..3).prop_map(|rules| json!({"schema": 1, "rules": rules}))
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
            reports.push_str(&settled(&report).to_string());
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
