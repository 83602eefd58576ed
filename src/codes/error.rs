use std::fmt;

use super::{HasherUnavailable, NotAllowed, RouteClosed};
use crate::report::Verdict;

/// Why a claim could not be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimError {
    /// The code cannot be hashed just now.
    Hasher(HasherUnavailable),
    /// The valid code was hashed by another hasher: [`super::AccessCodeRecord::scheme`] names it.
    OtherScheme,
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hasher(error) => error.fmt(f),
            Self::OtherScheme => f.write_str("the code was hashed by another hasher"),
        }
    }
}

impl std::error::Error for ClaimError {}

/// Why a code was not deactivated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeactivateError {
    /// This role may not.
    NotAllowed(NotAllowed),
    /// There is no unused code.
    NoValidCode,
}

impl fmt::Display for DeactivateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAllowed(error) => error.fmt(f),
            Self::NoValidCode => f.write_str("the account has no valid access code"),
        }
    }
}

impl std::error::Error for DeactivateError {}

/// Why a password stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PasswordError {
    /// Another system keeps the password; it is changed there.
    Elsewhere,
    /// The route is not open.
    Route(RouteClosed),
    /// The route does not lead to a temporary password.
    NoReset,
    /// This role may not.
    NotAllowed(NotAllowed),
    /// The new password was not accepted.
    Verdict(Verdict),
    /// The report does not say that the new password is another than the present one, nor alike: the policy is to be made by
    /// [`super::replacing`].
    NotCompared,
    /// A temporary password has to be used to sign in first.
    SignInFirst,
    /// The temporary password has expired, or was used too long ago.
    TooLate,
    /// Another account was claimed.
    OtherAccount,
}

impl fmt::Display for PasswordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Elsewhere => f.write_str("the password is kept by another system, and changed there"),
            Self::Route(closed) => closed.fmt(f),
            Self::NoReset => f.write_str("this route leads to no temporary password"),
            Self::NotAllowed(error) => error.fmt(f),
            Self::Verdict(Verdict::Undecided) => f.write_str("the new password could not be judged"),
            Self::Verdict(_) => f.write_str("the new password was refused"),
            Self::NotCompared => f.write_str("the new password was not compared with the present one"),
            Self::SignInFirst => f.write_str("the temporary password has to be used to sign in first"),
            Self::TooLate => f.write_str("the time for replacing the temporary password is over"),
            Self::OtherAccount => f.write_str("another account was claimed"),
        }
    }
}

impl std::error::Error for PasswordError {}
