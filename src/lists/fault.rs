//! Why a packed list cannot be read.

use std::fmt;

/// What is wrong with a packed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListFault {
    /// It ends too early.
    Truncated,
    /// It is something else: it does not begin as a packed list does.
    Foreign,
    /// It was packed for another version of this crate.
    UnknownVersion(u8),
    /// It is of a list or of an edition that this version does not know.
    UnknownName,
    /// It contradicts itself: its keys are out of order, say, or something follows its end.
    Corrupt,
    /// Another of the lists has the same name.
    Duplicate,
    /// All lists together have more keys than can be numbered.
    TooLarge,
}

impl fmt::Display for ListFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated => f.write_str("the list is cut short"),
            Self::Foreign => f.write_str("not a packed list"),
            Self::UnknownVersion(version) => write!(f, "a list of the unknown format {version}"),
            Self::UnknownName => f.write_str("a list of an unknown name or edition"),
            Self::Corrupt => f.write_str("the list contradicts itself"),
            Self::Duplicate => f.write_str("the same list twice"),
            Self::TooLarge => f.write_str("the lists are too large together"),
        }
    }
}

impl std::error::Error for ListFault {}
