//! A hunt for pieces of the password in everything that comes out: reports, `Debug`, errors.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

use std::collections::BTreeSet;
use std::fmt::Debug;

use passmuster::evidence::{Comparison, Evidence};
use passmuster::reuse::{History, HistoryUnavailable, likeness};
use passmuster::text::{Folded, Prepared, Wiped, bytes_to_hash, fold_word};
use passmuster::{Context, Password, Policy, PolicySpec, Report, User, check, check_with_history, presets};

/// Passwords whose pieces stand in no key, code or number of ours.
const CANARIES: [&str; 8] = [
    "Zq7xVw9JkQ2hWz",
    "vXq!Jz#Kw@Gx~Yk8",
    "ЩъФжЫэЮйХцЩшЪ",
    "鹳垚彧淼鑫焱骉犇羴猋麤毳",
    "Zq7x-ЩъФж-鹳垚彧淼",
    "z\u{308}q\u{30A}x\u{301}v\u{308}k\u{327}j\u{302}w\u{30A}h\u{323}b\u{306}g\u{30C}",
    "Ｚｑ７ｘＶｗ９ＪｋＱ２ｈ",
    "7418529630741852",
];

/// The length of a piece that would give something away.
const PIECE: usize = 4;

/// Everything by which a piece of a secret would be recognised: as it is, folded, and as numbers.
fn pieces(secret: &str) -> BTreeSet<String> {
    let chars: Vec<char> = secret.chars().collect();
    let folded = fold_word(secret);
    let texts = [chars.clone(), folded.clone(), folded.into_iter().rev().collect()];
    let bytes: Vec<String> = secret.bytes().map(|byte| byte.to_string()).collect();
    let hex: Vec<String> = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
    let points: Vec<String> = chars.iter().map(|c| u32::from(*c).to_string()).collect();
    let escaped: Vec<String> = secret.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    let escaped_by_debug: Vec<String> = chars.iter().map(|c| c.escape_debug().to_string()).collect();
    let mut pieces: BTreeSet<String> =
        texts.iter().flat_map(|chars| chars.windows(PIECE)).map(|piece| piece.iter().collect()).collect();
    pieces.extend(bytes.windows(PIECE).map(|piece| piece.join(", ")));
    pieces.extend(points.windows(PIECE).map(|piece| piece.join(", ")));
    for numbers in [hex, escaped, escaped_by_debug] {
        pieces.extend(numbers.windows(PIECE).map(<[String]>::concat));
    }
    pieces
}

/// A piece of a secret that an output holds, as it is or folded.
fn found(secrets: &[&str], output: &str) -> Option<String> {
    // Most outputs are ASCII, for which this is the same and takes a hundredth of the time.
    let folded =
        if output.is_ascii() { output.to_ascii_lowercase() } else { fold_word(output).into_iter().collect() };
    let pieces = secrets.iter().collect::<BTreeSet<_>>().into_iter().flat_map(|secret| pieces(secret));
    pieces.into_iter().find(|piece| output.contains(piece) || folded.contains(piece))
}

fn hunt(secrets: &[&str], what: &str, output: &str) {
    if let Some(piece) = found(secrets, output) {
        panic!("{what} holds {piece:?}: {output}");
    }
}

fn debug(value: &impl Debug) -> String {
    format!("{value:?}\n{value:#?}")
}

fn hunt_report(secrets: &[&str], report: &Report) {
    hunt(secrets, "a report", &format!("{} {report:?}", serde_json::to_string(report).unwrap()));
}

struct Never;

impl History for Never {
    fn used_before(&self, _: &[u8], _: u32) -> Result<Option<u32>, HistoryUnavailable> {
        Err(HistoryUnavailable)
    }
}

struct Always;

impl History for Always {
    fn used_before(&self, _: &[u8], _: u32) -> Result<Option<u32>, HistoryUnavailable> {
        Ok(Some(1))
    }
}

/// A policy of every rule, all of which the canaries break.
const EVERY_RULE: &str = r#"{"schema": 1, "rules": [
    {"rule": "length", "min": 60, "max": 61},
    {"rule": "length", "max": 2, "mode": "advise"},
    {"rule": "max_bytes", "max": 3, "mode": "advise"},
    {"rule": "character_classes", "min": {"symbol": 30}, "max": {"digit": 0, "caseless": 0}},
    {"rule": "allowed_characters", "set": {"characters": "_"}},
    {"rule": "forbidden_characters", "set": {"ascii": true}},
    {"rule": "distinct_characters", "min": 59},
    {"rule": "repeats", "max_run": 1, "max_total": 1},
    {"rule": "sequences", "max": 2},
    {"rule": "keyboard_walks", "max": 3},
    {"rule": "personal_data"},
    {"rule": "pattern", "must_match": "^_$"},
    {"rule": "confirmation"},
    {"rule": "not_current"},
    {"rule": "not_like_current", "min_distance": 16},
    {"rule": "history", "last": 3},
    {"rule": "breached"},
    {"rule": "strength", "min_score": 4}
]}"#;

/// A context that holds the password everywhere it could stand.
fn telling_context(password: &str, current: &str, confirmation: &str) -> Context {
    let json = serde_json::json!({
        "user": {"user_name": password, "email": format!("{password}@{current}.nl"), "names": [password, current],
                 "organisation": confirmation},
        "current_password": current,
        "confirmation": confirmation,
        "breached": {"outcome": "unavailable", "reason": password},
    });
    Context::from_json(&json.to_string()).unwrap()
}

#[test]
fn the_hunt_finds_what_is_there() {
    for canary in CANARIES {
        for output in [
            format!("before {canary} after"),
            format!("{:?}", canary.to_owned()),
            format!("{:?}", canary.as_bytes()),
            serde_json::json!({ "x": canary }).to_string(),
        ] {
            assert!(found(&[canary], &output).is_some(), "{output}");
        }
    }
}

#[test]
fn reports_hold_nothing_of_it() {
    let mut policies: Vec<Policy> =
        presets::NAMES.iter().map(|name| presets::get(name).expect("a preset")).collect();
    policies.push(Policy::from_json(EVERY_RULE).unwrap());
    for (at, password) in CANARIES.iter().enumerate() {
        let current = CANARIES[(at + 3) % CANARIES.len()];
        let others = [
            ("", ""),
            (*password, *password),
            (current, *password),
            (*password, current),
            (current, current),
        ];
        for (current, confirmation) in others {
            let context = if current.is_empty() {
                Context::default()
            } else {
                telling_context(password, current, confirmation)
            };
            let typed = Password::from(*password);
            for policy in &policies {
                let secrets: Vec<&str> = [*password, current, confirmation].into();
                hunt_report(&secrets, &check(policy, &typed, &context));
                if policy.spec().name.is_none() {
                    hunt_report(&secrets, &check_with_history(policy, &typed, &context, &Never));
                    hunt_report(&secrets, &check_with_history(policy, &typed, &context, &Always));
                }
            }
        }
    }
}

#[test]
fn a_listed_password_is_not_quoted() {
    for password in CANARIES {
        for matching in ["whole", "contained"] {
            let rule = serde_json::json!({"rule": "blocklist", "words": [password], "matching": matching});
            let policy = serde_json::json!({"schema": 1, "rules": [rule]});
            let policy = Policy::from_json(&policy.to_string()).unwrap();
            let report = check(&policy, &Password::from(password), &Context::default());
            assert!(serde_json::to_string(&report).unwrap().contains("blocklisted"), "it is on the list");
            hunt_report(&[password], &report);
        }
    }
}

#[test]
fn a_password_too_long_to_be_read_is_not_quoted() {
    for password in CANARIES {
        let long = Password::new(password.repeat(1_000));
        let context = telling_context("iemand", password, password);
        for name in presets::NAMES {
            hunt_report(&[password], &check(&presets::get(name).unwrap(), &long, &context));
        }
        hunt(&[password], "an error", &debug(&Prepared::new(&long).err()));
    }
}

#[test]
fn debug_shows_nothing_of_it() {
    for secret in CANARIES {
        let password = Password::from(secret);
        let text = Prepared::new(&password).unwrap();
        let current = Prepared::new(&Password::new(format!("{secret}1"))).unwrap();
        let wiped: Wiped<char> = secret.chars().collect();
        let user: User = serde_json::from_str(r#"{"user_name": "iemand"}"#).unwrap();
        let context = telling_context("iemand", secret, secret);
        assert_eq!(context.user.as_ref().map(|user| user.user_name.as_deref()), Some(Some("iemand")));
        let mut context_of_others = Context::default();
        context_of_others.user = Some(user);
        context_of_others.current_password = Some(Password::from(secret));
        context_of_others.confirmation = Some(Password::from(secret));
        let estimate = passmuster::strength::estimate(&text, &[], &passmuster::strength::Inputs::default());
        let comparison = Comparison { same: false, likeness: likeness(&text, &current), absent: Some(0) };
        hunt(&[secret], "Debug", &debug(&password));
        hunt(&[secret], "Debug", &debug(&text));
        hunt(&[secret], "Debug", &debug(&wiped));
        hunt(&[secret], "Debug", &debug(&estimate));
        hunt(&[secret], "Debug", &debug(&comparison));
        hunt(&[secret], "Debug", &debug(&context_of_others));
        let evidence = Evidence {
            text: &text,
            patterns: &estimate.patterns,
            estimate: Ok(&estimate),
            user_known: true,
            confirmed: Some(true),
            current: Some(comparison),
            used_before: Ok(Some(1)),
            age: Ok(1),
            breached: Ok(1),
            must_change: false,
        };
        hunt(&[secret], "Debug", &debug(&evidence));
        let mut bytes = bytes_to_hash(&password).to_vec();
        bytes.push(0xFF);
        let error = Password::from_utf8(bytes).expect_err("not UTF-8");
        hunt(&[secret], "an error", &format!("{error} {}", debug(&error)));
    }
}

/// The folded view can be read, and must not be printable by accident.
#[test]
fn the_folded_view_has_no_debug() {
    trait Silent {
        const PRINTS: bool = false;
    }
    impl<T> Silent for T {}
    struct Asks<T>(std::marker::PhantomData<T>);
    impl<T: Debug> Asks<T> {
        const PRINTS: bool = true;
    }
    const { assert!(!Asks::<Folded>::PRINTS && Asks::<Password>::PRINTS) };
}

#[test]
fn errors_about_a_context_hold_nothing_of_it() {
    for secret in CANARIES {
        let text = serde_json::json!(secret).to_string();
        let broken = [
            // A wrong type around it, and a wrong key next to it.
            format!(r#"{{"current_password": [{text}]}}"#),
            format!(r#"{{"current_password": {{"value": {text}}}}}"#),
            format!(r#"{{"current_password": {text}, "curent": 1}}"#),
            format!(r#"{{"curent_password": {text}}}"#),
            format!(r#"{{"current_password": {text}, "current_password": {text}}}"#),
            format!(r#"{{"confirmation": {text}, "user": {text}}}"#),
            format!(r#"{{"user": {{"names": {text}}}, "confirmation": {text}}}"#),
            format!(r#"{{"user": {{"nmes": [{text}]}}}}"#),
            format!(r#"{{"user": {{"user_name": [{text}]}}}}"#),
            format!("[{text}]"),
            text.clone(),
            // JSON that ends, or goes wrong, in it or beside it.
            format!(r#"{{"current_password": {text}"#),
            format!(r#"{{"current_password": {}"#, text.trim_end_matches('"')),
            format!(r#"{{"current_password": {text}, }}"#),
            format!(r#"{{"current_password": {secret}}}"#),
            format!(r#"{{"current_password": '{secret}'}}"#),
            format!(r#"{{"current_password": "\x{secret}"}}"#),
            format!("{{\"current_password\": \"{secret}\n\"}}"),
            format!(r#"{{"current_password": "{secret}\ud800"}}"#),
            format!(r#"{{"current_password": {text}}} {secret}"#),
            secret.to_owned(),
        ];
        for json in broken {
            let Err(error) = Context::from_json(&json) else { panic!("should be refused: {json}") };
            hunt(&[secret], "an error", &format!("{error} {}", debug(&error)));
        }
    }
    // A password of digits, given as a number.
    for number in [
        "7418529630741852",
        "-7418529630741852",
        "7418529630.741852",
        "7418529630741852e2",
        "74185296307418529630741852",
    ] {
        for json in [
            format!(r#"{{"current_password": {number}}}"#),
            format!(r#"{{"confirmation": [{number}]}}"#),
            format!(r#"{{"user": {{"email": {number}}}}}"#),
            format!(r#"{{"user": {number}}}"#),
            number.to_owned(),
        ] {
            let error = Context::from_json(&json).expect_err("refused");
            hunt(&["7418529630741852"], "an error", &format!("{error} {}", debug(&error)));
        }
    }
}

#[test]
fn errors_about_a_policy_quote_no_text_of_it() {
    for secret in CANARIES {
        let text = serde_json::json!(secret).to_string();
        let rules = [
            format!(r#"{{"rule": {text}}}"#),
            format!(r#"{{"rule": "length", "min": {text}}}"#),
            format!(r#"{{"rule": "length", "min": 8, "unit": {text}}}"#),
            format!(r#"{{"rule": "length", "min": 8, "mode": {text}}}"#),
            format!(r#"{{"rule": "length", "min": 8, "source": {text}}}"#),
            format!(r#"{{"rule": "length", "min": 8, "source": {{"text": {text}, "status": {text}}}}}"#),
            format!(r#"{{"rule": "character_classes", "at_least": 1, "of": [{text}]}}"#),
            format!(r#"{{"rule": "allowed_characters", "set": {text}}}"#),
            format!(r#"{{"rule": "blocklist", "words": {text}}}"#),
            format!(r#"{{"rule": "blocklist", "words": [{text}, ""]}}"#),
            format!(r#"{{"rule": "blocklist", "words": [{text}], "matching": {text}}}"#),
            format!(r#"{{"rule": "pattern", "must_match": {}}}"#, serde_json::json!(format!("(?={secret})"))),
            format!(r#"{{"rule": "pattern", "must_match": {}}}"#, serde_json::json!(format!("({secret}"))),
            format!(
                r#"{{"rule": "pattern", "must_match": {}}}"#,
                serde_json::json!(format!("\\p{{{secret}}}"))
            ),
            format!(
                r#"{{"rule": "pattern", "must_match": {}}}"#,
                serde_json::json!(format!("({secret}){{9999}}"))
            ),
            format!(r#"{{"rule": "pattern", "must_match": {text}, "must_not_match": {text}}}"#),
            format!(r#"{{"rule": "personal_data", "fields": [{text}]}}"#),
        ];
        for rule in rules {
            let json = format!(r#"{{"schema": 1, "name": {text}, "rules": [{rule}]}}"#);
            let Err(error) = Policy::from_json(&json) else { panic!("should be refused: {json}") };
            hunt(&[secret], "an error", &format!("{error} {}", debug(&error)));
        }
        let error =
            PolicySpec::from_json(&format!(r#"{{"schema": {text}, "rules": []}}"#)).expect_err("refused");
        hunt(&[secret], "an error", &format!("{error} {}", debug(&error)));
    }
}
