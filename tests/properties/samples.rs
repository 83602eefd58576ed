//! What the properties are tried on.

use passmuster::evidence::Breach;
use passmuster::reuse::{History, HistoryUnavailable};
use passmuster::{Context, Password, Policy, User, Verdict, check_with_history, presets};
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that have gone wrong somewhere: marks, jamo, joiners, spaces, controls, forms that normalise, words.
pub(crate) const PIECES: &[&str] = &[
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

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(select(PIECES), 0..16).prop_map(|pieces| pieces.concat()),
        2 => prop::collection::vec(any::<char>(), 0..40).prop_map(|chars| chars.into_iter().collect()),
        2 => "[ -~]{0,40}",
        1 => (select(PIECES), 1..300_usize).prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

pub(crate) fn context() -> impl Strategy<Value = Context> {
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
    let breached = prop_oneof![
        (1..5_u32).prop_map(|count| Breach::Found { count }),
        Just(Breach::NotFound),
        Just(Breach::Unavailable)
    ];
    let breached = prop::option::of(breached);
    (prop::option::of(user), word(), word(), breached).prop_map(|(user, current, confirmation, breached)| {
        let mut context = Context::default();
        context.breached = breached;
        context.user = user;
        context.current_password = current.map(Password::from);
        context.confirmation = confirmation.map(Password::from);
        context
    })
}

/// A policy of every rule.
pub(crate) const EVERY_RULE: &str = r#"{"schema": 1, "rules": [
    {"rule": "length", "min": 8, "max": 64},
    {"rule": "length", "min": 4, "max": 40, "unit": "graphemes"},
    {"rule": "length", "max": 200, "unit": "bytes"},
    {"rule": "max_bytes", "max": 72},
    {"rule": "character_classes", "min": {"lower": 1, "upper": 1}, "max": {"symbol": 3, "caseless": 5}, "at_least": 3},
    {"rule": "allowed_characters", "set": {"ascii": true, "classes": ["lower", "caseless"], "characters": "ÅÄÖ"}},
    {"rule": "forbidden_characters", "set": {"characters": "<>é", "classes": ["digit"]}},
    {"rule": "distinct_characters", "min": 5},
    {"rule": "alphabet_size", "min": 60},
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
    {"rule": "absent_from_current", "min": 3},
    {"rule": "history", "last": 3},
    {"rule": "breached", "max_count": 2},
    {"rule": "strength", "min_score": 2, "mode": "advise"},
    {"rule": "min_age", "days": 1},
    {"rule": "max_age", "days": 90, "warn_days": 14},
    {"rule": "any_of", "alternatives": [
        {"rules": [{"rule": "length", "min": 8, "max": 12}, {"rule": "character_classes", "at_least": 4}]},
        {"rules": [{"rule": "length", "min": 20}, {"rule": "sequences", "max": 3}, {"rule": "not_current"}]}
    ]}
]}"#;

pub(crate) fn all_policies() -> Vec<Policy> {
    let every = Policy::from_json(EVERY_RULE).unwrap();
    presets::NAMES.iter().map(|name| presets::get(name).unwrap()).chain([every]).collect()
}

pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

struct NoHistory;

impl History for NoHistory {
    fn used_before(&self, _: &[u8], _: u32) -> Result<Option<u32>, HistoryUnavailable> {
        Ok(None)
    }
}

/// The verdict for somebody of whom nothing is known, whose password is old and empty, who enters the new one twice the same,
/// and where no leak holds it: so nothing that a rule may ask for is missing.
pub(crate) fn without_a_past(policy: &Policy, password: &Password) -> Verdict {
    let known =
        r#"{"current_set_on": "2000-01-01", "today": "2026-05-01", "breached": {"outcome": "not_found"}}"#;
    let context = Context::from_json(known)
        .unwrap()
        .with_user(User::default())
        .with_current_password(Password::from(""))
        .with_confirmation(Password::from(password.expose()));
    check_with_history(policy, password, &context, &NoHistory).verdict
}
