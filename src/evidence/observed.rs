use crate::report::{Estimate, Likeness, Missing, Pattern};
use crate::text::Prepared;

/// Everything that the rules may look at. Rules read it and search no further.
#[derive(Debug)]
pub struct Evidence<'a> {
    /// The prepared password.
    pub text: &'a Prepared,
    /// Every guessable pattern that was found in it.
    pub patterns: &'a [Pattern],
    /// Its strength, or why that is not known.
    pub estimate: Result<&'a Estimate, Missing>,
    /// Whether the caller said who the user is.
    pub user_known: bool,
    /// Whether the second entry agrees; absent when there is none.
    pub confirmed: Option<bool>,
    /// How it compares with the current password; absent when that is not known.
    pub current: Option<Comparison>,
    /// The position among earlier passwords, 1 for the latest, or why that is not known.
    pub used_before: Result<Option<u32>, Missing>,
    /// How many days ago the password in use was set, or why that is not known.
    pub age: Result<u32, Missing>,
    /// How often the password was seen among leaked ones, or why that is not known.
    pub breached: Result<u32, Missing>,
    /// Whether the change is not of the user's own choice.
    pub must_change: bool,
}

/// How the new password compares with the current one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Whether both are prepared to the same bytes.
    pub same: bool,
    /// In which ways they are alike; edits are counted up to a limit.
    pub likeness: Vec<Likeness>,
    /// How many different characters the current one does not have; absent when that one is too long to be read.
    pub absent: Option<u32>,
}
