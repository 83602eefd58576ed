use std::fmt;

use serde::{Deserialize, Serialize};

/// Who did something, by role. The caller has made sure of it; here it decides what is allowed, and stands in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The person whose account it is, having proved that.
    User,
    /// Somebody who has proved nothing yet.
    Visitor,
    /// An administrator.
    Administrator,
    /// The system user of an installation, whose credentials lie in its papers.
    SystemUser,
    /// Nobody: time passed.
    Clock,
}

impl Actor {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::User, Self::Visitor, Self::Administrator, Self::SystemUser, Self::Clock];

    /// Whether this one may issue and deactivate access codes, and have a password changed: who has an unused code has
    /// the account, so nobody issues one for himself.
    ///
    /// # Errors
    ///
    /// When it may not.
    pub(super) fn administers(self) -> Result<(), NotAllowed> {
        match self {
            Self::Administrator | Self::SystemUser => Ok(()),
            Self::User | Self::Visitor | Self::Clock => Err(NotAllowed { actor: self }),
        }
    }
}

/// This role may not do that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAllowed {
    /// The role.
    pub actor: Actor,
}

impl fmt::Display for NotAllowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let actor = match self.actor {
            Actor::User => "a user",
            Actor::Visitor => "a visitor",
            Actor::Administrator => "an administrator",
            Actor::SystemUser => "the system user",
            Actor::Clock => "the clock",
        };
        write!(f, "{actor} may not do this")
    }
}

impl std::error::Error for NotAllowed {}
