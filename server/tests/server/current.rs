//! The current password: whatever exists is verified.

use std::sync::Arc;

use passmuster::Context;
use passmuster_server::{EnforcerError, MemoryStore, PasswordHash};

use crate::scene::*;

#[test]
fn a_current_password_is_verified_whatever_it_holds() {
    // (current password, why it could not be set today)
    let table = [
        ("", "empty"),
        ("bell\u{7}\u{0}", "controls"),
        ("\u{378}\u{2FE0}", "unassigned"),
        ("\u{FFFE}", "noncharacter"),
        ("\u{E000}\u{F8FF}", "private use"),
        ("\u{1112}\u{1161}", "conjoining jamo"),
        ("Lo\u{308}sen\u{3000}ord", "not normalised"),
    ];
    for (current, why) in table {
        let prepared = passmuster::text::bytes_to_hash(&password(current));
        for (bytes, of) in [(prepared.as_slice(), "prepared"), (current.as_bytes(), "typed")] {
            let store = Arc::new(MemoryStore::new());
            let enforcer = enforcer(store.clone(), POLICY);
            plant(&store, &hash_of(bytes));
            assert_eq!(name(&change(&enforcer, current, "sju blöta paraplyer")), "changed", "{why}, {of}");
        }
    }
}

#[test]
fn a_current_password_beyond_what_the_engine_reads_is_verified() {
    let current = "å".repeat(5_000);
    let store = Arc::new(MemoryStore::new());
    let enforcer = enforcer(store.clone(), POLICY);
    plant(&store, &hash_of(current.as_bytes()));
    assert_eq!(name(&change(&enforcer, &current, "sju blöta paraplyer")), "changed");
}

#[test]
fn a_broken_current_hash_is_a_failure_and_no_wrong_password() {
    let store = Arc::new(MemoryStore::new());
    let enforcer = enforcer(store.clone(), POLICY);
    plant(&store, &PasswordHash::new("broken"));
    let answer = enforcer.change_password(&id("anna"), password("x"), &password("y"), Context::default());
    assert!(matches!(answer, Err(EnforcerError::Hash(_))), "{answer:?}");
}
