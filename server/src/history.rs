//! The earlier passwords of an account, as hashes.

use passmuster::Password;
use passmuster::reuse::{History, HistoryUnavailable};

use crate::account::{Account, PasswordHash};
use crate::hasher::Hasher;

/// The password in use and the ones before it.
///
/// The password in use is position 1: `{"rule": "history", "last": 3}` keeps a person from returning to it and to the
/// two before it. Were it left out, a policy with a history and without `not_current` would let the same password be
/// set again.
pub(crate) struct StoredHistory<'a> {
    pub(crate) hasher: &'a Hasher,
    pub(crate) account: &'a Account,
    /// The new password as it was typed: an old hash may be of such bytes.
    pub(crate) typed: &'a Password,
}

impl StoredHistory<'_> {
    fn matches(&self, candidate: &[u8], hash: &PasswordHash) -> Result<bool, HistoryUnavailable> {
        let typed = self.typed.expose().as_bytes();
        let verify = |bytes| self.hasher.verify(bytes, hash).map_err(|_| HistoryUnavailable);
        Ok(verify(candidate)? || (typed != candidate && verify(typed)?))
    }
}

impl History for StoredHistory<'_> {
    fn used_before(&self, candidate: &[u8], last: u32) -> Result<Option<u32>, HistoryUnavailable> {
        let newest_first = std::iter::once(&self.account.current).chain(&self.account.earlier);
        for (position, hash) in (1..=last).zip(newest_first) {
            if self.matches(candidate, hash)? {
                return Ok(Some(position));
            }
        }
        Ok(None)
    }
}

/// Of a new account: there is nothing before its first password.
pub(crate) struct NoHistory;

impl History for NoHistory {
    fn used_before(&self, _: &[u8], _: u32) -> Result<Option<u32>, HistoryUnavailable> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hasher::HashCost;
    use passmuster::text::bytes_to_hash;

    #[test]
    fn positions_begin_with_the_password_in_use() {
        let hasher = Hasher::new(HashCost { memory_kib: 8, iterations: 1, lanes: 1 }).expect("a cost");
        let hash = |text: &str| hasher.hash(&Password::from(text)).expect("a hash");
        let mut account = Account {
            user: None,
            policy: None,
            version: 3,
            current: hash("one"),
            earlier: vec![hash("two"), hash("three")],
        };
        let used_before = |account: &Account, text: &str, last| {
            let typed = Password::from(text);
            let history = StoredHistory { hasher: &hasher, account, typed: &typed };
            history.used_before(&bytes_to_hash(&typed), last)
        };
        // (password, last, position)
        let table = [
            ("one", 1, Some(1)),
            ("two", 1, None),
            ("two", 2, Some(2)),
            ("three", 3, Some(3)),
            ("three", 24, Some(3)),
            ("four", 24, None),
            ("one", 0, None),
        ];
        for (text, last, position) in table {
            assert_eq!(used_before(&account, text, last), Ok(position), "{text} among {last}");
        }
        account.earlier.insert(0, PasswordHash::new("broken"));
        assert_eq!(used_before(&account, "one", 3), Ok(Some(1)), "the latest first, and no further");
        assert_eq!(used_before(&account, "three", 3), Err(HistoryUnavailable));
    }
}
