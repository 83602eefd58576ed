use serde::{Deserialize, Serialize};

/// What is wrong with an access code as it was typed, whosever account it is for. May be told to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum EntryProblem {
    /// Too many or too few characters.
    Length {
        /// How many a code has.
        expected: u32,
    },
    /// A character that no code has.
    Character,
}

/// What became of the claim of an account by an access code. For administrators and the log: who has not proved anything
/// is told only whether it was [`ClaimOutcome::Claimed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimOutcome {
    /// It was the valid code, and is void now.
    Claimed,
    /// Not the valid code.
    WrongCode,
    /// No code was ever issued for this account.
    NoCode,
    /// The latest code has expired.
    Expired,
    /// The latest code was deactivated.
    Deactivated,
    /// The latest code was locked after too many wrong entries.
    Locked,
    /// The latest code has been used.
    AlreadyUsed,
    /// The clock stands before the moment when the code was issued: it cannot be judged whether it is still valid.
    ClockBehind,
}

impl ClaimOutcome {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Claimed,
        Self::WrongCode,
        Self::NoCode,
        Self::Expired,
        Self::Deactivated,
        Self::Locked,
        Self::AlreadyUsed,
        Self::ClockBehind,
    ];
}

/// What a sign-in with the right password leads to. What is refused is for administrators and the log: who signs in is told
/// the same as after a wrong password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignInOutcome {
    /// In.
    Accepted,
    /// In, to choose a new password and for nothing else.
    MustChange,
    /// Out: the temporary password has been used.
    TemporaryUsed,
    /// Out: the temporary password has expired.
    TemporaryExpired,
    /// Out: the clock stands before the moment when the temporary password was set.
    ClockBehind,
}

impl SignInOutcome {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Accepted, Self::MustChange, Self::TemporaryUsed, Self::TemporaryExpired, Self::ClockBehind];
}
