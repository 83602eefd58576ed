//! Where accounts are kept.
//!
//! A store keeps and compares; it decides nothing. Each method is one transaction, and none lasts as long as a hash.

mod memory;
#[cfg(feature = "sqlite")]
mod sqlite;

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use passmuster::User;

use crate::account::{Account, AccountId, PasswordHash};
use crate::throttle::Attempts;

pub use memory::MemoryStore;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;

/// The most names without an account of which failed attempts are remembered; beyond, the oldest are forgotten.
///
/// They are counted so that nobody can tell by being throttled which accounts exist. Filling this memory costs a hash
/// for each name.
pub const MAX_STRANGERS: u32 = 100_000;

/// Where accounts, the hashes of their passwords and their failed attempts are kept.
pub trait Store: Send + Sync {
    /// An account with all of its hashes, as of one moment.
    ///
    /// # Errors
    ///
    /// When the store fails.
    fn account(&self, id: &AccountId) -> Result<Option<Account>, StoreError>;

    /// Adds an account, at version 1.
    ///
    /// # Errors
    ///
    /// When the store fails.
    fn create(&self, id: &AccountId, account: &NewAccount<'_>) -> Result<Creation, StoreError>;

    /// Replaces the password in use, if the account is still at the version that the change rests on: the hash in use
    /// joins the earlier ones, of which the latest are kept, and the version is counted up.
    ///
    /// # Errors
    ///
    /// When the store fails; nothing is changed then.
    fn replace(&self, id: &AccountId, change: &Replacement<'_>) -> Result<Commit, StoreError>;

    /// Shows the failed attempts at a name, whether or not there is such an account, and writes what comes back.
    /// Nobody else changes them in between.
    ///
    /// # Errors
    ///
    /// When the store fails.
    fn attempts(
        &self,
        id: &AccountId,
        update: &mut dyn FnMut(Attempts) -> Option<Attempts>,
    ) -> Result<(), StoreError>;
}

/// An account to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'a> {
    /// What is known of its user.
    pub user: Option<&'a User>,
    /// The name of its policy.
    pub policy: Option<&'a str>,
    /// Its first password.
    pub hash: &'a PasswordHash,
}

/// What became of an account to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Creation {
    /// It is there now.
    Created,
    /// There is another one of that name, left as it was.
    Exists,
}

/// A new password for an account.
#[derive(Debug, Clone, Copy)]
pub struct Replacement<'a> {
    /// The version of the account that was read.
    pub expected_version: u64,
    /// The new password.
    pub hash: &'a PasswordHash,
    /// How many earlier ones to keep.
    pub keep_earlier: u32,
}

/// What became of a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Commit {
    /// It is written.
    Written,
    /// The account is at another version, or gone. Nothing is written.
    Conflict,
}

/// A store that failed. Says why to whoever reads the logs.
#[derive(Debug)]
pub struct StoreError(Box<dyn Error + Send + Sync>);

impl StoreError {
    /// Wraps the cause, which must not hold a hash.
    #[must_use]
    pub fn new(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store failed: {}", self.0)
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

impl<S: Store + ?Sized> Store for Arc<S> {
    fn account(&self, id: &AccountId) -> Result<Option<Account>, StoreError> {
        (**self).account(id)
    }

    fn create(&self, id: &AccountId, account: &NewAccount<'_>) -> Result<Creation, StoreError> {
        (**self).create(id, account)
    }

    fn replace(&self, id: &AccountId, change: &Replacement<'_>) -> Result<Commit, StoreError> {
        (**self).replace(id, change)
    }

    fn attempts(
        &self,
        id: &AccountId,
        update: &mut dyn FnMut(Attempts) -> Option<Attempts>,
    ) -> Result<(), StoreError> {
        (**self).attempts(id, update)
    }
}
