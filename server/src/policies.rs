//! The policies by which accounts are judged.

use std::collections::BTreeMap;

use passmuster::Policy;

/// The usual policy, and others by name for accounts that are held to them.
///
/// An account whose policy is not here cannot change its password: it is never judged by another one instead.
#[derive(Debug)]
pub struct Policies {
    usual: Policy,
    named: BTreeMap<String, Policy>,
}

impl Policies {
    /// One policy for all.
    #[must_use]
    pub fn new(usual: Policy) -> Self {
        Self { usual, named: BTreeMap::new() }
    }

    /// Adds a policy under a name.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, policy: Policy) -> Self {
        self.named.insert(name.into(), policy);
        self
    }

    /// The policy of that name, or the usual one.
    #[must_use]
    pub fn get(&self, name: Option<&str>) -> Option<&Policy> {
        match name {
            None => Some(&self.usual),
            Some(name) => self.named.get(name),
        }
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }
}

impl From<Policy> for Policies {
    fn from(usual: Policy) -> Self {
        Self::new(usual)
    }
}
