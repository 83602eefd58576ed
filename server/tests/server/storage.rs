//! What stays in the database's file and what goes.

use std::sync::Arc;

use passmuster::report::Outcome;
use passmuster_server::{SqliteStore, Store};

use crate::scene::*;

#[test]
fn what_was_written_survives_reopening() {
    let folder = Folder::new("reopen");
    let hand = Hand::default();
    {
        let enforcer =
            with_anna(SqliteStore::open(&folder.database()).expect("opens")).with_clock(hand.clock());
        assert_eq!(name(&change(&enforcer, FIRST, "sju blöta paraplyer")), "changed");
        for _ in 0..5 {
            assert_eq!(name(&change(&enforcer, FIRST, "x")), "wrong");
        }
    }
    let enforcer =
        enforcer(SqliteStore::open(&folder.database()).expect("opens"), POLICY).with_clock(hand.clock());
    assert_eq!(name(&change(&enforcer, "sju blöta paraplyer", FIRST)), "throttled", "failures survive too");
    hand.forward(10);
    let refused = change(&enforcer, "sju blöta paraplyer", FIRST);
    assert_eq!(name(&refused), "refused", "the history survives");
    let refused = change(&enforcer, "sju blöta paraplyer", "astrid bergman ja");
    assert!(matches!(outcome_of(&report(refused), "personal_data"), Outcome::Fail { .. }), "and the profile");
}

#[cfg(unix)]
#[test]
fn the_database_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("rights");
    let _enforcer = with_anna(SqliteStore::open(&folder.database()).expect("opens"));
    for entry in std::fs::read_dir(&folder.0).expect("a folder") {
        let entry = entry.expect("an entry");
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.file_name());
    }
}

#[test]
fn hashes_that_leave_the_history_leave_the_file() {
    let folder = Folder::new("trim");
    let store = Arc::new(SqliteStore::open(&folder.database()).expect("opens"));
    let enforcer = with_anna(store.clone());
    let oldest = store.account(&id("anna")).unwrap().unwrap().current;
    let mut current = FIRST;
    for new in ["tre gula hinkar", "nattens sista buss", "kaffe under granen", "moln över hamnen"] {
        assert_eq!(name(&change(&enforcer, current, new)), "changed");
        current = new;
    }
    drop(enforcer);
    drop(Arc::into_inner(store).expect("the last one"));
    let file = std::fs::read(folder.database()).expect("a file");
    let oldest = oldest.expose().as_bytes();
    assert!(!file.windows(oldest.len()).any(|window| window == oldest));
}
