//! Generated passwords are accepted, as likely as each other, and as many as is said.

use passmuster::generate::{GenerateError, Generator, Kind, Options, generate};
use passmuster::report::{KeyboardLayout, ListLanguage};
use passmuster::{Context, Password, Policy, Verdict, check, presets};

use crate::samples::without_a_past;

/// A fixed sequence of bytes that passes for random: splitmix64.
fn bytes(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut state = seed;
    move |bytes| {
        for byte in bytes {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = (z >> 40) as u8;
        }
    }
}

fn policy(rules: &str) -> Policy {
    Policy::from_json(&format!(r#"{{"schema": 1, "rules": [{rules}]}}"#)).unwrap()
}

fn refused(policy: &Policy, password: &Password) -> bool {
    let context = Context::default().with_confirmation(Password::from(password.expose()));
    check(policy, password, &context).verdict == Verdict::Refused
}

const LAYOUTS: [Option<KeyboardLayout>; 4] = [
    None,
    Some(KeyboardLayout::Qwerty),
    Some(KeyboardLayout::QwertySwedish),
    Some(KeyboardLayout::QwertyDutch),
];

/// A thousand of each in release, and in debug as many as take some seconds.
#[test]
fn every_preset_and_language_gets_passwords_that_are_accepted() {
    let each = if cfg!(debug_assertions) { 20 } else { 1_000 };
    for name in presets::NAMES {
        let policy = presets::get(name).unwrap();
        for language in ListLanguage::ALL {
            let layout = LAYOUTS[language as usize % LAYOUTS.len()];
            for kind in [Kind::Random, Kind::Passphrase, Kind::Pronounceable] {
                let options =
                    Options { kind, language, layout, avoid_look_alikes: true, ..Options::default() };
                let generator = match Generator::new(&policy, &options) {
                    Ok(generator) => generator,
                    Err(error) => panic!("{name} {kind:?} {language:?}: {error}"),
                };
                let mut random = bytes(language as u64);
                for _ in 0..each {
                    let generated = generator.generate(&mut random).unwrap();
                    let verdict = without_a_past(&policy, &generated.password);
                    assert_eq!(verdict, Verdict::Accepted, "{name} {kind:?} {language:?}");
                }
            }
        }
    }
}

/// All texts over an alphabet of one length.
fn all(alphabet: &str, length: usize) -> Vec<String> {
    (0..length).fold(vec![String::new()], |texts, _| {
        texts.iter().flat_map(|text| alphabet.chars().map(move |c| format!("{text}{c}"))).collect()
    })
}

/// Small sets: (rules, alphabet, length).
const SMALL: &[(&str, &str, usize)] = &[
    (r#"{"rule": "length", "min": 3, "max": 3}"#, "abcd", 3),
    (
        r#"{"rule": "length", "min": 4, "max": 4}, {"rule": "character_classes", "min": {"digit": 1}, "max": {"lower": 2}}"#,
        "abX1",
        4,
    ),
    (r#"{"rule": "length", "min": 3, "max": 3}, {"rule": "character_classes", "at_least": 3}"#, "abAB12#", 3),
    // Three digits in four of twenty: drawn by class.
    (
        r#"{"rule": "length", "min": 4, "max": 4}, {"rule": "character_classes", "min": {"digit": 4}}"#,
        "abcdefghijklmnopqrst123",
        4,
    ),
    // Letters without case stand in for both.
    (
        r#"{"rule": "length", "min": 3, "max": 3}, {"rule": "character_classes", "min": {"lower": 2, "upper": 2}}"#,
        "aA密码",
        3,
    ),
    (
        r#"{"rule": "length", "min": 3, "max": 3}, {"rule": "character_classes", "at_least": 2, "of": ["lower", "caseless", "digit"]}"#,
        "aA密1",
        3,
    ),
];

fn small(rules: &str, alphabet: &str) -> Policy {
    policy(&format!(r#"{rules}, {{"rule": "allowed_characters", "set": {{"characters": "{alphabet}"}}}}"#))
}

/// The entropy is that of the texts that the engine accepts, and each of them comes as often as it should.
///
/// Chi-square against the 0.9999 quantile, by Wilson and Hilferty's approximation: df·(1 − 2/(9·df) + 3.719·√(2/(9·df)))³. The
/// bytes are fixed, so this does not fail now and then.
#[test]
fn what_is_drawn_is_uniform_and_counted() {
    for (rules, alphabet, length) in SMALL {
        let policy = small(rules, alphabet);
        let mut accepted: Vec<String> = all(alphabet, *length)
            .into_iter()
            .filter(|text| !refused(&policy, &Password::from(text.as_str())))
            .collect();
        accepted.sort_unstable();
        let generator = Generator::new(&policy, &Options::default()).unwrap();
        let bits = libm::log2(accepted.len() as f64) * 1_000.0;
        let told = f64::from(generator.entropy_millibits());
        assert!((bits - told).abs() <= 1.0, "{told} for {} texts: {rules}", accepted.len());

        let each = if cfg!(debug_assertions) { 10 } else { 40 };
        let draws = accepted.len() * each;
        let mut counts = vec![0_u32; accepted.len()];
        let mut random = bytes(7);
        for _ in 0..draws {
            let generated = generator.generate(&mut random).unwrap();
            let at = accepted.binary_search_by(|text| text.as_str().cmp(generated.password.expose()));
            counts[at.expect("one of those that are accepted")] += 1;
        }
        let each = each as f64;
        let chi: f64 = counts.iter().map(|count| (f64::from(*count) - each).powi(2) / each).sum();
        let df = (accepted.len() - 1) as f64;
        let part = 2.0 / (9.0 * df);
        let critical = df * (1.0 - part + 3.719 * part.sqrt()).powi(3);
        assert!(chi < critical, "{chi} ≥ {critical} with {df}: {rules}");
    }
}

/// Rules that cannot be counted take some of the entropy off, never less than they refuse by more than the probes can tell.
#[test]
fn what_the_engine_refuses_is_taken_off() {
    let rules = r#"{"rule": "length", "min": 4, "max": 4}, {"rule": "repeats", "max_total": 1}"#;
    let generator = small(rules, "abcdefgh");
    let told = f64::from(Generator::new(&generator, &Options::default()).unwrap().entropy_millibits());
    // 8 · 7 · 6 · 5 of 8^4.
    let exact = libm::log2(1_680.0) * 1_000.0;
    assert!((exact - told).abs() < 500.0, "{told}, exactly {exact}");
    assert!(told < 11_500.0);
}

#[test]
fn a_broken_source_ends() {
    let policies = [
        policy(r#"{"rule": "length", "min": 8}, {"rule": "repeats", "max_run": 2}"#),
        policy(
            r#"{"rule": "length", "min": 8}, {"rule": "character_classes", "min": {"digit": 9}, "max": {"digit": 9}}"#,
        ),
    ];
    for policy in &policies {
        for byte in [0, 0x55, 0xFF] {
            for kind in [Kind::Random, Kind::Passphrase, Kind::Pronounceable] {
                let options = Options { kind, ..Options::default() };
                let constant = generate(policy, &options, &mut |bytes| bytes.fill(byte)).map(drop);
                // Phrases cannot be of the second policy at all.
                let unfit = kind != Kind::Random && constant == Err(GenerateError::DoesNotFit);
                assert!(
                    unfit || constant == Err(GenerateError::BrokenSource),
                    "{byte} {kind:?}: {constant:?}"
                );
            }
        }
        let mut given = 0_u32;
        let mut runs_dry = |bytes: &mut [u8]| {
            bytes.fill(if given < 3 { 0x5A } else { 0 });
            given += 1;
        };
        // Whatever comes of it, it ends, and is accepted or told to be impossible.
        if let Ok(generated) = generate(policy, &Options::default(), &mut runs_dry) {
            assert!(!refused(policy, &generated.password));
        }
    }
}

#[test]
fn what_cannot_be_generated_is_told() {
    let cyrillic = r#"{"rule": "allowed_characters", "set": {"characters": "абвгд"}}"#;
    // (why, rules, options, error)
    let table = [
        (
            "no such password",
            r#"{"rule": "allowed_characters", "set": {"characters": "0123456789"}}, {"rule": "distinct_characters", "min": 11}"#,
            Options::default(),
            GenerateError::Unsatisfiable { rules: vec![0, 1] },
        ),
        (
            "shorter than the policy allows",
            r#"{"rule": "length", "min": 12}"#,
            Options { length: Some(8), ..Options::default() },
            GenerateError::DoesNotFit,
        ),
        (
            "no Cyrillic on an American keyboard",
            cyrillic,
            Options { layout: Some(KeyboardLayout::Qwerty), ..Options::default() },
            GenerateError::NoCharacters,
        ),
        (
            "no English words in Cyrillic",
            cyrillic,
            Options { kind: Kind::Passphrase, ..Options::default() },
            GenerateError::DoesNotFit,
        ),
        (
            "a password of two words at most",
            r#"{"rule": "length", "max": 9}"#,
            Options { kind: Kind::Passphrase, ..Options::default() },
            GenerateError::DoesNotFit,
        ),
        (
            "a word that nobody draws",
            r#"{"rule": "pattern", "must_match": "volga"}"#,
            Options::default(),
            GenerateError::NoneAccepted { tries: 1_000 },
        ),
    ];
    for (why, rules, options, expected) in table {
        let policy = policy(rules);
        let error = generate(&policy, &options, &mut bytes(3)).expect_err(why);
        assert_eq!(error, expected, "{why}");
    }
}

#[test]
fn passwords_are_as_long_and_strong_as_asked() {
    let twelve = policy(r#"{"rule": "length", "min": 12}"#);
    let short = policy(r#"{"rule": "length", "min": 4, "max": 20}"#);
    let bands = policy(
        r#"{"rule": "any_of", "alternatives": [
            {"rules": [{"rule": "length", "min": 8, "max": 10}, {"rule": "character_classes", "at_least": 4}]},
            {"rules": [{"rule": "length", "min": 20}, {"rule": "character_classes", "at_least": 2}]}
        ]}"#,
    );
    let words = |words| Options { kind: Kind::Passphrase, words, ..Options::default() };
    let syllables = Options { kind: Kind::Pronounceable, ..Options::default() };
    let length = |length| Options { length, ..Options::default() };
    // (policy, options, code points, least and most thousandths of a bit)
    let table = [
        // log2 of 95 is 6.57: twelve make 78.8 bits.
        (&twelve, length(None), 12..=12, 78_800..=78_900),
        (&twelve, length(Some(20)), 20..=20, 131_000..=132_000),
        (&twelve, words(None), 34..=62, 83_900..=84_000),
        (&twelve, words(Some(5)), 24..=44, 59_900..=60_000),
        (&twelve, syllables.clone(), 27..=27, 75_800..=75_900),
        (&short, words(None), 14..=20, 35_000..=36_000),
        (&bands, length(None), 20..=20, 131_000..=132_000),
        (&bands, length(Some(9)), 9..=9, 57_000..=59_000),
    ];
    for (at, (policy, options, lengths, bits)) in table.into_iter().enumerate() {
        let generator = Generator::new(policy, &options).unwrap();
        assert!(bits.contains(&generator.entropy_millibits()), "{at}: {}", generator.entropy_millibits());
        for seed in 0..20 {
            let generated = generator.generate(&mut bytes(seed)).unwrap();
            let length = generated.password.expose().chars().count();
            assert!(lengths.contains(&length), "{at}: {length}");
        }
    }
}

/// What a policy asks for is added to phrases, and nothing else.
#[test]
fn phrases_dress_for_the_policy() {
    type Has = fn(char) -> bool;
    // (rules, what a phrase then has or has not)
    let table: [(&str, Has, bool); 5] = [
        (r#"{"rule": "length", "min": 8}"#, |c| c.is_ascii_uppercase() || c.is_ascii_digit(), false),
        (r#"{"rule": "character_classes", "at_least": 4}"#, |c| c.is_ascii_uppercase(), true),
        (r#"{"rule": "character_classes", "at_least": 4}"#, |c| c.is_ascii_digit(), true),
        (r#"{"rule": "character_classes", "max": {"symbol": 0}}"#, |c| c.is_ascii_uppercase(), true),
        (r#"{"rule": "forbidden_characters", "set": {"characters": "-"}}"#, |c| c == ' ', true),
    ];
    for (rules, has, expected) in table {
        let policy = policy(rules);
        for kind in [Kind::Passphrase, Kind::Pronounceable] {
            let options = Options { kind, ..Options::default() };
            let generated = generate(&policy, &options, &mut bytes(11)).unwrap();
            assert_eq!(generated.password.expose().chars().any(has), expected, "{rules} {kind:?}");
        }
    }
}

/// Every character of what is generated is typed by one key.
#[test]
fn passwords_are_typed_on_the_keyboard() {
    let policy = policy(r#"{"rule": "length", "min": 30}, {"rule": "character_classes", "at_least": 3}"#);
    // (layout, what it never has: no key of it, or taken for another)
    let table = [
        (KeyboardLayout::Qwerty, "åäöё§€lI1O0o|"),
        (KeyboardLayout::QwertySwedish, "~^`[]{}|@$\\ёlI1O0o"),
        (KeyboardLayout::QwertyDutch, "^~`{}\\ёlI1O0o|"),
        (KeyboardLayout::Jcuken, "abcXYZ@#$[]{}<>'Оо0"),
    ];
    for (layout, never) in table {
        let options = Options { layout: Some(layout), avoid_look_alikes: true, ..Options::default() };
        let generator = Generator::new(&policy, &options).unwrap();
        let mut random = bytes(5);
        for _ in 0..50 {
            let generated = generator.generate(&mut random).unwrap();
            let has = |c: char| generated.password.expose().contains(c);
            assert!(
                !never.chars().any(has) && !"lI1O0o|ОоЗ3".chars().any(|c| has(c) && c != '3' && c != 'З'),
                "{layout:?}"
            );
        }
    }
}
