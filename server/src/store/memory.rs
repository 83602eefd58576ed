use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Commit, Creation, MAX_STRANGERS, NewAccount, Replacement, Store, StoreError};
use crate::account::{Account, AccountId};
use crate::throttle::Attempts;

/// Keeps accounts as long as it lives. For tests and examples.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Tables>);

#[derive(Debug, Default)]
struct Tables {
    accounts: BTreeMap<AccountId, Account>,
    attempts: BTreeMap<AccountId, Attempts>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        // Every method leaves the tables whole wherever it might panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn account(&self, id: &AccountId) -> Result<Option<Account>, StoreError> {
        Ok(self.tables().accounts.get(id).cloned())
    }

    fn create(&self, id: &AccountId, account: &NewAccount<'_>) -> Result<Creation, StoreError> {
        let mut tables = self.tables();
        if tables.accounts.contains_key(id) {
            return Ok(Creation::Exists);
        }
        let account = Account {
            user: account.user.cloned(),
            policy: account.policy.map(str::to_owned),
            version: 1,
            current: account.hash.clone(),
            earlier: Vec::new(),
        };
        tables.accounts.insert(id.clone(), account);
        Ok(Creation::Created)
    }

    fn replace(&self, id: &AccountId, change: &Replacement<'_>) -> Result<Commit, StoreError> {
        let mut tables = self.tables();
        match tables.accounts.get_mut(id) {
            Some(account) if account.version == change.expected_version => {
                let old = std::mem::replace(&mut account.current, change.hash.clone());
                account.earlier.insert(0, old);
                account.earlier.truncate(usize::try_from(change.keep_earlier).unwrap_or(usize::MAX));
                account.version += 1;
                Ok(Commit::Written)
            }
            _ => Ok(Commit::Conflict),
        }
    }

    fn attempts(
        &self,
        id: &AccountId,
        update: &mut dyn FnMut(Attempts) -> Option<Attempts>,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let before = tables.attempts.get(id).copied().unwrap_or_default();
        match update(before) {
            None => {}
            Some(after) if after == Attempts::default() => {
                tables.attempts.remove(id);
            }
            Some(after) => {
                let known = tables.attempts.insert(id.clone(), after).is_some();
                if !known {
                    tables.forget_strangers(MAX_STRANGERS);
                }
            }
        }
        Ok(())
    }
}

impl Tables {
    fn forget_strangers(&mut self, most: u32) {
        while self.attempts.len() > usize::try_from(most).unwrap_or(usize::MAX) {
            let strangers = self.attempts.iter().filter(|(id, _)| !self.accounts.contains_key(*id));
            let oldest = strangers.min_by_key(|(_, attempts)| attempts.last_ms).map(|(id, _)| id.clone());
            let Some(oldest) = oldest else { return };
            self.attempts.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::PasswordHash;

    #[test]
    fn the_oldest_strangers_are_forgotten_and_no_account() {
        let store = MemoryStore::new();
        let id = |n: u64| AccountId::new(format!("n{n}")).expect("a name");
        let hash = PasswordHash::new("$");
        let account = NewAccount { user: None, policy: None, hash: &hash };
        assert_eq!(store.create(&id(1), &account).expect("works"), Creation::Created);
        for n in 1..=5 {
            store.attempts(&id(n), &mut |_| Some(Attempts { failures: 1, last_ms: n })).expect("works");
        }
        store.tables().forget_strangers(2);
        let left: Vec<AccountId> = store.tables().attempts.keys().cloned().collect();
        assert_eq!(left, [id(1), id(5)]);
    }
}
