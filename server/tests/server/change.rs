//! What becomes of a change, and by which policy and profile.

use passmuster::report::Requirement;
use passmuster::{Context, User};
use passmuster_server::{CreateOutcome, Enforcer, EnforcerError, Hasher, MemoryStore, Policies};

use crate::scene::*;

#[test]
fn what_becomes_of_a_change() {
    // (current, new, confirmation, outcome, why)
    let table = [
        (FIRST, "sju blöta paraplyer", Some("sju blöta paraplyer"), "changed", "right and good"),
        ("fiolen i snön", "sju blöta paraplyer", Some("sju blöta paraplyer"), "wrong", "another password"),
        ("", "sju blöta paraplyer", Some("sju blöta paraplyer"), "wrong", "none at all"),
        ("fiolen i snön", "x", Some("y"), "wrong", "nothing is said of a new one that would be refused"),
        ("fiolen i snön", FIRST, Some(FIRST), "wrong", "nor of its being the current one"),
        (FIRST, "kort", Some("kort"), "refused", "too short"),
        (FIRST, "", Some(""), "refused", "empty"),
        (
            FIRST,
            "astrid bergman ja",
            Some("astrid bergman ja"),
            "refused",
            "personal, by the profile in the store",
        ),
        (FIRST, FIRST, Some(FIRST), "refused", "the current one"),
        (FIRST, "fiolen i regnet 2", Some("fiolen i regnet 2"), "refused", "like the current one"),
        (FIRST, "sju blöta paraplyer", Some("sju blota paraplyer"), "refused", "not confirmed"),
        (FIRST, "sju blöta paraplyer", None, "undecided", "an enforced rule misses the confirmation"),
        (
            FIRST,
            "sju blöta paraplyer",
            Some("sju blo\u{308}ta paraplyer"),
            "changed",
            "confirmed in another normal form",
        ),
    ];
    for (current, new, confirmation, expected, why) in table {
        for store in stores() {
            let enforcer = with_anna(store.clone());
            let mut context = Context::default();
            context.confirmation = confirmation.map(password);
            let outcome = enforcer
                .change_password(&id("anna"), password(current), &password(new), context)
                .expect("works");
            assert_eq!(name(&outcome), expected, "{why}");
            let account = store.account(&id("anna")).expect("works").expect("there");
            let written = expected == "changed";
            assert_eq!(account.version, if written { 2 } else { 1 }, "{why}");
            let in_use = if written { new } else { FIRST };
            let hasher = Hasher::new(CHEAP).expect("a cost");
            assert_eq!(hasher.matches(&password(in_use), &account.current), Ok(true), "{why}");
        }
    }
}

#[test]
fn the_browsers_profile_does_not_replace_the_stores() {
    let enforcer = with_anna(MemoryStore::new());
    let mut context = confirmed("astrid bergman ja");
    let mut other = User::default();
    other.user_name = Some("nobody".to_owned());
    context.user = Some(other);
    let outcome = enforcer
        .change_password(&id("anna"), password(FIRST), &password("astrid bergman ja"), context)
        .unwrap();
    assert_eq!(name(&outcome), "refused");
}

#[test]
fn the_report_is_the_cores_to_the_byte() {
    let enforcer = with_anna(MemoryStore::new());
    let written = report(change(&enforcer, FIRST, "kort"));
    let mut context = confirmed("kort");
    context.user = user().user;
    context.current_password = Some(password(FIRST));
    let core = passmuster::check(&policy(POLICY), &password("kort"), &context);
    assert_eq!(serde_json::to_string(&written).unwrap(), serde_json::to_string(&core).unwrap());
    assert!(written.judgements.iter().any(|judgement| judgement.requirement == Requirement::NotCurrent));
}

#[test]
fn each_account_is_held_to_its_own_policy() {
    let lax = r#"{"schema": 1, "rules": [{"rule": "length", "min": 4}]}"#;
    for store in stores() {
        let policies = Policies::new(policy(POLICY)).with("lax", policy(lax));
        let enforcer = Enforcer::new(store.clone(), policies, CHEAP).unwrap();
        let created = enforcer.create_account(&id("anna"), Some("lax"), &password("fiol"), &user()).unwrap();
        assert!(matches!(created, CreateOutcome::Created(_)));
        assert_eq!(name(&change(&enforcer, "fiol", "viol")), "changed");
        assert!(matches!(
            enforcer.create_account(&id("bo"), Some("none"), &password(FIRST), &user()),
            Err(EnforcerError::UnknownPolicy { name }) if name == "none"
        ));
        // Never by another policy instead.
        let other = self::enforcer(store, POLICY);
        let answer = other.change_password(&id("anna"), password("viol"), &password(FIRST), confirmed(FIRST));
        assert!(matches!(answer, Err(EnforcerError::UnknownPolicy { .. })));
    }
}
