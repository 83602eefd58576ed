//! What the enforcer answers.

use std::fmt;
use std::time::Duration;

use passmuster::{InputError, Report};

use crate::hasher::HashError;
use crate::store::StoreError;

/// What became of a change of password. Only [`ChangeOutcome::Changed`] wrote anything.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[must_use]
pub enum ChangeOutcome {
    /// The new password is in use.
    Changed(Report),
    /// The policy refuses it.
    Refused(Report),
    /// An enforced rule could not be judged: its evidence was not given, or an earlier hash cannot be read.
    Undecided(Report),
    /// There is no such account, or this is not its password; which of the two is not told.
    CurrentPasswordWrong,
    /// Too many wrong attempts: nothing was looked at.
    Throttled {
        /// How long to wait; `None` if waiting does not help.
        retry_after: Option<Duration>,
    },
    /// Another change came first. The current password may be another one now.
    Conflict,
}

/// What became of a new account. Only [`CreateOutcome::Created`] wrote anything.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[must_use]
pub enum CreateOutcome {
    /// The account is there. The report's verdict may be *undecided*: see [`crate::Enforcer::create_account`].
    Created(Report),
    /// The policy refuses the password.
    Refused(Report),
    /// An enforced rule could not be judged that matters for a first password.
    Undecided(Report),
    /// There is an account of that name.
    Exists,
}

/// Why there is no answer. Holds no password, no hash and no piece of a profile.
#[derive(Debug)]
#[non_exhaustive]
pub enum EnforcerError {
    /// The store failed.
    Store(StoreError),
    /// A hash could not be made, or the one in use cannot be verified.
    Hash(HashError),
    /// The account is held to a policy that is not in [`crate::Policies`].
    UnknownPolicy {
        /// Its name.
        name: String,
    },
    /// More is told of the user than the core reads.
    Profile(InputError),
}

impl fmt::Display for EnforcerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Hash(error) => error.fmt(f),
            Self::UnknownPolicy { name } => write!(f, "there is no policy `{name}`"),
            Self::Profile(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EnforcerError {}

impl From<StoreError> for EnforcerError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<HashError> for EnforcerError {
    fn from(error: HashError) -> Self {
        Self::Hash(error)
    }
}
