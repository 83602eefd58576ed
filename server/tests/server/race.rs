//! Two changes at once.

use std::sync::Barrier;

use passmuster_server::store::{Commit, Creation, NewAccount, Replacement};
use passmuster_server::{Account, AccountId, Attempts, MemoryStore, SqliteStore, Store, StoreError};

use crate::scene::*;

/// A store in which everybody has read the account before anybody writes.
struct Together {
    store: MemoryStore,
    barrier: Barrier,
}

impl Store for Together {
    fn account(&self, id: &AccountId) -> Result<Option<Account>, StoreError> {
        let account = self.store.account(id);
        self.barrier.wait();
        account
    }

    fn create(&self, id: &AccountId, account: &NewAccount<'_>) -> Result<Creation, StoreError> {
        self.store.create(id, account)
    }

    fn replace(&self, id: &AccountId, change: &Replacement<'_>) -> Result<Commit, StoreError> {
        self.store.replace(id, change)
    }

    fn attempts(
        &self,
        id: &AccountId,
        update: &mut dyn FnMut(Attempts) -> Option<Attempts>,
    ) -> Result<(), StoreError> {
        self.store.attempts(id, update)
    }
}

#[test]
fn of_two_changes_at_once_one_is_written() {
    let enforcer = with_anna(Together { store: MemoryStore::new(), barrier: Barrier::new(2) });
    let mut names: Vec<_> = std::thread::scope(|scope| {
        let changes = ["sju blöta paraplyer", "tre gula hinkar"].map(|new| {
            let enforcer = &enforcer;
            scope.spawn(move || name(&change(enforcer, FIRST, new)))
        });
        changes.into_iter().map(|change| change.join().expect("no panic")).collect()
    });
    names.sort_unstable();
    assert_eq!(names, ["changed", "conflict"]);
}

#[test]
fn of_many_changes_at_once_through_two_connections_one_is_written_per_version() {
    let folder = Folder::new("race");
    let first = with_anna(SqliteStore::open(&folder.database()).expect("opens"));
    let second = enforcer(SqliteStore::open(&folder.database()).expect("opens"), POLICY);
    let texts: Vec<String> = ('a'..='h').map(|c| c.to_string().repeat(12)).collect();
    let names: Vec<_> = std::thread::scope(|scope| {
        let changes: Vec<_> = texts
            .iter()
            .zip([&first, &second].into_iter().cycle())
            .map(|(new, enforcer)| scope.spawn(move || name(&change(enforcer, FIRST, new))))
            .collect();
        changes.into_iter().map(|change| change.join().expect("no panic")).collect()
    });
    // Whoever came after the one that was written found another current password, or a conflict.
    assert_eq!(names.iter().filter(|name| **name == "changed").count(), 1, "{names:?}");
    let store = SqliteStore::open(&folder.database()).expect("opens");
    assert_eq!(store.account(&id("anna")).unwrap().unwrap().version, 2);
}

#[test]
fn a_change_that_rests_on_another_version_conflicts() {
    for store in stores() {
        let hash = hash_of(b"x");
        let replace = |account: &str, expected_version| {
            store.replace(&id(account), &Replacement { expected_version, hash: &hash, keep_earlier: 3 })
        };
        plant(&store, &hash);
        // (account, version, outcome, version afterwards)
        let table = [
            ("anna", 0, Commit::Conflict, 1),
            ("anna", 2, Commit::Conflict, 1),
            ("anna", 1, Commit::Written, 2),
            ("anna", 1, Commit::Conflict, 2),
            ("nobody", 1, Commit::Conflict, 2),
        ];
        for (account, version, outcome, afterwards) in table {
            assert_eq!(replace(account, version).expect("works"), outcome, "{account} {version}");
            let anna = store.account(&id("anna")).expect("works").expect("there");
            assert_eq!((anna.version, anna.earlier.len() as u64), (afterwards, afterwards - 1));
        }
    }
}
