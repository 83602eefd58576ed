use std::fmt;

use serde::{Deserialize, Serialize};

use super::Actor;

/// The ways to another password that SuperOffice's help text for its own servers knows.
///
/// | route | who | whose password | what comes of it |
/// |---|---|---|---|
/// | own change | the user, signed in | his own | the new password, at once |
/// | administrator's reset | an administrator | another user's or administrator's | a temporary password |
/// | system user's reset | the system user | the only administrator's | a temporary password |
///
/// An administrator who knows the own password changes it as any user does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// The user changes the password.
    OwnChange,
    /// An administrator sets a temporary password.
    AdministratorReset,
    /// The system user sets a temporary password, because the only administrator has forgotten his.
    SystemUserReset,
}

/// Whose account it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// A user's.
    User,
    /// An administrator's, and there is another who can help.
    Administrator,
    /// The only administrator's.
    OnlyAdministrator,
}

impl AccountKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::User, Self::Administrator, Self::OnlyAdministrator];
}

impl Route {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::OwnChange, Self::AdministratorReset, Self::SystemUserReset];

    /// Who takes it.
    #[must_use]
    pub fn actor(self) -> Actor {
        match self {
            Self::OwnChange => Actor::User,
            Self::AdministratorReset => Actor::Administrator,
            Self::SystemUserReset => Actor::SystemUser,
        }
    }

    /// Whether this role may take this route to the password of such an account.
    ///
    /// ```
    /// use passmuster::codes::{AccountKind, Actor, Route, RouteClosed};
    ///
    /// let route = Route::SystemUserReset;
    /// assert!(route.allows(Actor::SystemUser, AccountKind::OnlyAdministrator).is_ok());
    /// // Whoever has an administrator asks him.
    /// let closed = route.allows(Actor::SystemUser, AccountKind::User);
    /// assert_eq!(closed, Err(RouteClosed::Take(Route::AdministratorReset)));
    /// ```
    ///
    /// # Errors
    ///
    /// When it may not.
    pub fn allows(self, actor: Actor, account: AccountKind) -> Result<(), RouteClosed> {
        if actor != self.actor() {
            return Err(RouteClosed::Only(self.actor()));
        }
        match (self, account) {
            (Self::AdministratorReset, AccountKind::OnlyAdministrator) => {
                Err(RouteClosed::Take(Self::SystemUserReset))
            }
            (Self::SystemUserReset, AccountKind::User | AccountKind::Administrator) => {
                Err(RouteClosed::Take(Self::AdministratorReset))
            }
            (Self::OwnChange, _)
            | (Self::AdministratorReset, AccountKind::User | AccountKind::Administrator)
            | (Self::SystemUserReset, AccountKind::OnlyAdministrator) => Ok(()),
        }
    }
}

/// Why a route cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteClosed {
    /// Only that role takes it.
    Only(Actor),
    /// For such an account there is another route.
    Take(Route),
}

impl fmt::Display for RouteClosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Only(Actor::User) => "only the user may do this",
            Self::Only(Actor::Administrator) => "only an administrator may do this",
            Self::Only(Actor::SystemUser) => "only the system user may do this",
            Self::Only(Actor::Visitor | Actor::Clock) => "nobody may do this",
            Self::Take(Route::OwnChange) => "the user changes this password",
            Self::Take(Route::AdministratorReset) => "an administrator resets this password",
            Self::Take(Route::SystemUserReset) => "the system user resets this password",
        })
    }
}

impl std::error::Error for RouteClosed {}
