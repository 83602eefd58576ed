use std::fmt;

use super::{HasherUnavailable, NotAllowed};

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
