//! First passwords.

use passmuster::evidence::Breach;
use passmuster::{Context, User};
use passmuster_server::{CreateOutcome, EnforcerError, MemoryStore, Store};

use crate::scene::*;

#[test]
fn first_passwords_are_held_to_the_policy() {
    let everything = format!(
        r#"{{"user": {{"user_name": "abergman", "names": ["Astrid"]}}, "confirmation": "{FIRST}", "current_password": "{FIRST}"}}"#
    );
    // (password, context, created?, why)
    let table = [
        (
            FIRST,
            r#"{"user": {}}"#,
            "created",
            "no current password, no confirmation, no history: none needed",
        ),
        (
            FIRST,
            r#"{"user": {}, "confirmation": "fiolen"}"#,
            "refused",
            "a confirmation that is given counts",
        ),
        (FIRST, everything.as_str(), "refused", "so does a current password, such as an access code"),
        ("kort", r#"{"user": {}}"#, "refused", "too short"),
        ("", r#"{"user": {}}"#, "refused", "empty"),
        ("astrid på bron", r#"{"user": {"names": ["Astrid"]}}"#, "refused", "personal"),
        (FIRST, "{}", "undecided", "a rule wants to know the user"),
    ];
    for (text, context, expected, why) in table {
        for store in stores() {
            let enforcer = enforcer(store.clone(), POLICY);
            let context = Context::from_json(context).expect("a context");
            let outcome =
                enforcer.create_account(&id("anna"), None, &password(text), &context).expect("works");
            let name = match outcome {
                CreateOutcome::Created(_) => "created",
                CreateOutcome::Refused(_) => "refused",
                CreateOutcome::Undecided(_) => "undecided",
                _ => "exists",
            };
            assert_eq!(name, expected, "{why}");
            assert_eq!(store.account(&id("anna")).unwrap().is_some(), expected == "created", "{why}");
        }
    }
}

#[test]
fn an_account_is_not_created_twice() {
    for store in stores() {
        let enforcer = with_anna(store.clone());
        let again =
            enforcer.create_account(&id("anna"), None, &password("tre gula hinkar"), &user()).unwrap();
        assert_eq!(again, CreateOutcome::Exists);
        assert_eq!(name(&change(&enforcer, FIRST, "sju blöta paraplyer")), "changed");
    }
}

#[test]
fn a_profile_that_is_too_large_is_refused_at_the_door() {
    let enforcer = enforcer(MemoryStore::new(), POLICY);
    let mut context = user();
    context.user.as_mut().unwrap().names = vec!["n".to_owned(); User::MAX_NAMES + 1];
    let answer = enforcer.create_account(&id("anna"), None, &password(FIRST), &context);
    assert!(matches!(answer, Err(EnforcerError::Profile(_))));
}

/// Who set the policy decides whether an outage keeps people out: it never lets anything in that was asked about.
#[test]
fn a_first_password_waits_for_the_search_of_leaked_ones() {
    let enforced = r#"{"schema": 1, "rules": [{"rule": "breached"}]}"#;
    let advised = r#"{"schema": 1, "rules": [{"rule": "breached", "mode": "advise"}]}"#;
    for (policy, answer, expected) in [
        (enforced, None, "undecided"),
        (enforced, Some(Breach::Unavailable), "undecided"),
        (enforced, Some(Breach::Found { count: 1 }), "refused"),
        (enforced, Some(Breach::NotFound), "created"),
        (advised, Some(Breach::Unavailable), "created"),
    ] {
        let enforcer = enforcer(MemoryStore::new(), policy);
        let mut context = Context::default();
        context.breached = answer;
        let outcome = enforcer.create_account(&id("anna"), None, &password(FIRST), &context).expect("works");
        let name = match outcome {
            CreateOutcome::Created(_) => "created",
            CreateOutcome::Refused(_) => "refused",
            CreateOutcome::Undecided(_) => "undecided",
            _ => "exists",
        };
        assert_eq!(name, expected, "{policy} {answer:?}");
    }
}
