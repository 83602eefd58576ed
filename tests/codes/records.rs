//! What is stored: no secret, one version, no unknown keys.

use passmuster::codes::{AccessCodeRecord, Actor, EventKind, PasswordRecord, Route};
use passmuster::json;
use passmuster::report::{ClaimOutcome, SignInOutcome};

use crate::support::{NOW, Plain, Random, issue, typed};

/// Four letters of a code, at any place, in none of what is shown or stored.
#[test]
fn nothing_shows_a_piece_of_the_code() {
    let mut random = Random::new(11);
    let mut record = AccessCodeRecord::new("a");
    for _ in 0..100 {
        let issued = issue(&mut record, &mut random, NOW);
        let entry = typed(&issued.code);
        let shown = [
            format!("{issued:?} {record:?} {entry:?} {:?}", issued.code),
            serde_json::to_string(&record).unwrap(),
            serde_json::to_string(&issued.events).unwrap(),
            format!("{:?}", record.clone().claim(&entry, NOW, &Plain).unwrap()),
        ];
        let code = issued.code.expose();
        for shown in shown.map(|text| text.to_ascii_uppercase()) {
            for piece in code.as_bytes().windows(4) {
                assert!(!shown.contains(str::from_utf8(piece).unwrap()), "{shown}");
            }
        }
    }
}

/// The hash goes when the code goes.
#[test]
fn a_code_that_is_not_valid_leaves_no_hash() {
    let mut random = Random::new(12);
    let mut record = AccessCodeRecord::new("a");
    let issued = issue(&mut record, &mut random, NOW);
    assert!(serde_json::to_string(&record).unwrap().contains("\"hash\""));
    assert_eq!(record.scheme(), Some("plain"));
    record.claim(&typed(&issued.code), NOW, &Plain).unwrap();
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(json, r#"{"version":1,"account":"a","latest":{"state":"claimed","at":1795435200}}"#);
    assert_eq!(record.scheme(), None);
}

#[test]
fn a_record_is_read_as_it_was_written_and_nothing_else_is() {
    let valid = |more: &str| {
        let (salt, hash) = ("0f".repeat(16), "a5".repeat(32));
        format!(
            r#"{{"version": 1, "account": "a", "latest": {{"state": "valid", "issued": 1, "expires": 2, "failures": 0,
                "most_failures": 10, "scheme": "s", "salt": "{salt}", "hash": "{hash}"{more}}}}}"#
        )
    };
    let codes = [
        (r#"{"version": 1, "account": "a"}"#.to_owned(), true),
        (valid(""), true),
        (valid(r#", "code": "ABCD""#), false),
        (valid("").replace("a5", "a"), false),
        (valid("").replace("valid", "claimed"), false),
        (r#"{"version": 2, "account": "a"}"#.to_owned(), false),
        (r#"{"account": "a"}"#.to_owned(), false),
        (r#"{"version": 1, "account": "a", "code": "ABCD"}"#.to_owned(), false),
        (r#"{"version": 1, "account": "a", "latest": {"state": "voided", "at": 1}}"#.to_owned(), false),
    ];
    for (text, good) in &codes {
        assert_eq!(json::from_str::<AccessCodeRecord>(text).is_ok(), *good, "{text}");
        assert_eq!(serde_json::from_str::<AccessCodeRecord>(text).is_ok(), *good, "{text}");
    }
    let passwords = [
        (r#"{"version": 1, "account": "a", "password": {"state": "active"}}"#, true),
        (r#"{"version": 1, "account": "a", "password": {"state": "lapsed", "at": 7, "used": true}}"#, true),
        (r#"{"version": 1, "account": "a", "password": {"state": "lapsed", "at": 7}}"#, false),
        (r#"{"version": 1, "account": "a", "password": {"state": "lapsed", "at": -7, "used": true}}"#, false),
        (r#"{"version": 0, "account": "a", "password": {"state": "active"}}"#, false),
        (r#"{"version": 1, "account": "a", "password": {"state": "active"}, "hash": "x"}"#, false),
        (r#"{"version": 1, "account": "a", "password": {"state": "elsewhere", "at": 1}}"#, false),
        (r#"{"version": 1, "account": "a"}"#, false),
    ];
    for (text, good) in passwords {
        assert_eq!(json::from_str::<PasswordRecord>(text).is_ok(), good, "{text}");
    }
}

/// Whoever reads the log finds each event explained.
#[test]
fn the_page_for_operators_names_every_event() {
    let page = include_str!("../../docs/codes.md");
    let events = [
        EventKind::CodeIssued { expires: NOW },
        EventKind::CodeVoided,
        EventKind::CodeClaimed,
        EventKind::CodeExpired { expired: NOW },
        EventKind::CodeDeactivated,
        EventKind::CodeLocked { failures: 10 },
        EventKind::ClaimRefused { reason: ClaimOutcome::WrongCode, failures: 1 },
        EventKind::PasswordChanged,
        EventKind::PasswordReset { route: Route::AdministratorReset, expires: NOW },
        EventKind::PasswordRecovered,
        EventKind::ChangeRequired,
        EventKind::TemporaryPasswordUsed { deadline: NOW },
        EventKind::TemporaryPasswordExpired { expired: NOW },
        EventKind::SignInRefused { reason: SignInOutcome::TemporaryUsed },
    ];
    for event in events {
        let json = serde_json::to_value(event).unwrap();
        let name = json["event"].as_str().unwrap();
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
    let mut record = AccessCodeRecord::new("a");
    let issued = issue(&mut record, &mut Random::new(13), NOW);
    assert_eq!(
        serde_json::to_string(&issued.events).unwrap(),
        format!(
            r#"[{{"account":"a","at":{},"actor":"administrator","event":"code_issued","expires":{}}}]"#,
            NOW.unix_seconds(),
            NOW.unix_seconds() + 90 * 86_400
        )
    );
    assert_eq!(serde_json::to_value(Actor::SystemUser).unwrap(), "system_user");
}
