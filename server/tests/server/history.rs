//! What the earlier passwords forbid.

use std::sync::Arc;

use passmuster::report::{Missing, Outcome};
use passmuster_server::store::{Commit, Replacement};
use passmuster_server::{CreateOutcome, MemoryStore, PasswordHash, Store};

use crate::scene::*;

#[test]
fn history_counts_the_password_in_use_and_lets_the_one_after_back() {
    let texts = ["tre gula hinkar", "nattens sista buss", "kaffe under granen", "moln över hamnen"];
    for store in stores() {
        let enforcer = with_anna(store.clone());
        let mut current = FIRST;
        for new in texts {
            assert_eq!(name(&change(&enforcer, current, new)), "changed", "{new}");
            current = new;
        }
        // Positions now: 1 moln, 2 kaffe, 3 nattens, 4 tre gula, 5 the first. The policy looks at three.
        let kept = store.account(&id("anna")).unwrap().unwrap().earlier.len();
        assert_eq!(kept, 2, "with the one in use, three");
        for (reused, expected) in [(texts[2], "refused"), (texts[1], "refused"), (texts[0], "changed")] {
            let outcome = change(&enforcer, current, reused);
            assert_eq!(name(&outcome), expected, "{reused}");
            let report = report(outcome);
            let history = outcome_of(&report, "history");
            assert_eq!(
                matches!(history, Outcome::Fail { .. }),
                expected == "refused",
                "{reused}: {history:?}"
            );
        }
    }
}

#[test]
fn a_refused_password_is_not_held_against_the_history() {
    let enforcer = with_anna(MemoryStore::new());
    let report = report(change(&enforcer, FIRST, "kort"));
    assert_eq!(*outcome_of(&report, "history"), Outcome::Deferred { missing: Missing::History });
}

#[test]
fn a_history_without_not_current_still_refuses_the_password_in_use() {
    let json = r#"{"schema": 1, "rules": [{"rule": "history", "last": 1}]}"#;
    let enforcer = enforcer(MemoryStore::new(), json);
    let created = enforcer.create_account(&id("anna"), None, &password(FIRST), &user()).unwrap();
    assert!(matches!(created, CreateOutcome::Created(_)));
    assert_eq!(name(&change(&enforcer, FIRST, FIRST)), "refused");
    assert_eq!(name(&change(&enforcer, FIRST, "fiolen")), "changed");
    assert_eq!(name(&change(&enforcer, "fiolen", FIRST)), "changed", "only one is remembered");
}

#[test]
fn an_advising_history_is_told_and_refuses_nothing() {
    let json = r#"{"schema": 1, "rules": [{"rule": "history", "last": 2, "mode": "advise"}]}"#;
    let enforcer = enforcer(MemoryStore::new(), json);
    let created = enforcer.create_account(&id("anna"), None, &password(FIRST), &user()).unwrap();
    assert!(matches!(created, CreateOutcome::Created(_)));
    let outcome = change(&enforcer, FIRST, FIRST);
    assert_eq!(name(&outcome), "changed");
    assert!(matches!(outcome_of(&report(outcome), "history"), Outcome::Fail { .. }));
}

#[test]
fn an_earlier_hash_of_typed_bytes_is_recognised() {
    let store = Arc::new(MemoryStore::new());
    let json = r#"{"schema": 1, "rules": [{"rule": "history", "last": 3}]}"#;
    let enforcer = enforcer(store.clone(), json);
    let decomposed = "Lo\u{308}senordet";
    plant(&store, &hash_of(decomposed.as_bytes()));
    assert_eq!(name(&change(&enforcer, decomposed, "mellanspel")), "changed");
    assert_eq!(name(&change(&enforcer, "mellanspel", decomposed)), "refused");
}

#[test]
fn an_unreadable_history_leaves_it_undecided_and_unwritten() {
    let store = Arc::new(MemoryStore::new());
    let enforcer = enforcer(store.clone(), POLICY);
    plant(&store, &PasswordHash::new("broken"));
    let good = hash_of(FIRST.as_bytes());
    let change_in_store = Replacement { expected_version: 1, hash: &good, keep_earlier: 2 };
    assert_eq!(store.replace(&id("anna"), &change_in_store).unwrap(), Commit::Written);
    let outcome = change(&enforcer, FIRST, "sju blöta paraplyer");
    assert_eq!(name(&outcome), "undecided");
    let missing = Outcome::Deferred { missing: Missing::HistoryUnavailable };
    assert_eq!(*outcome_of(&report(outcome), "history"), missing);
    assert_eq!(store.account(&id("anna")).unwrap().unwrap().version, 2, "not written");
}
