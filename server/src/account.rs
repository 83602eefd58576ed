//! What is stored of an account.

use std::fmt;

use passmuster::User;

/// The name under which an account is stored: 1 to 128 ASCII letters, digits and `.`, `_`, `-`, `@`, `+`.
///
/// ```
/// use passmuster_server::AccountId;
///
/// assert!(AccountId::new("p.jansen@voorbeeld.nl").is_ok());
/// assert!(AccountId::new("../etc").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountId(String);

impl AccountId {
    /// The longest that is taken, in bytes. It stands in addresses and, for every failed attempt, in the store.
    pub const MAX_BYTES: usize = 128;

    /// Takes a text as an account's name.
    ///
    /// # Errors
    ///
    /// When it is empty, too long, or holds another character.
    pub fn new(id: impl Into<String>) -> Result<Self, InvalidAccountId> {
        let id = id.into();
        let fits = (1..=Self::MAX_BYTES).contains(&id.len());
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-@+".contains(&byte);
        if fits && id.bytes().all(allowed) { Ok(Self(id)) } else { Err(InvalidAccountId) }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text cannot be an account's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidAccountId;

impl fmt::Display for InvalidAccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "an account's name has 1 to {} ASCII letters, digits and . _ - @ + characters",
            AccountId::MAX_BYTES
        )
    }
}

impl std::error::Error for InvalidAccountId {}

/// A hash with its algorithm, parameters and salt, as a PHC string. `Debug` does not show it: a log is no place for
/// what can be attacked offline.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// Takes a PHC string, which is looked at only when something is verified against it.
    #[must_use]
    pub fn new(phc: impl Into<String>) -> Self {
        Self(phc.into())
    }

    /// The PHC string.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// An account as a [`crate::Store`] holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What is known of its user; `None` if nothing is.
    pub user: Option<User>,
    /// The name of its policy in [`crate::Policies`]; `None` for the usual one.
    pub policy: Option<String>,
    /// Counts the passwords it has had, from 1.
    pub version: u64,
    /// The password in use.
    pub current: PasswordHash,
    /// The ones before, the latest first.
    pub earlier: Vec<PasswordHash>,
}
