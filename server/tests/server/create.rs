//! First passwords.

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
