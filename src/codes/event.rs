use serde::Serialize;

use super::{Actor, Moment, Route};
use crate::report::{ClaimOutcome, SignInOutcome};

/// Something that happened to an account, for the audit log. Never a secret, nor a hash of one.
///
/// ```
/// use passmuster::codes::{Actor, Moment, PasswordRecord};
///
/// let now = Moment::from_unix_seconds(1_795_435_200);
/// let event = PasswordRecord::new("account 17").require_change(Actor::Administrator, now)?;
/// assert_eq!(
///     serde_json::to_string(&event)?,
///     r#"{"account":"account 17","at":1795435200,"actor":"administrator","event":"change_required"}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Event {
    /// The account, in the caller's own terms.
    pub account: String,
    /// When.
    pub at: Moment,
    /// Who, by role.
    pub actor: Actor,
    /// What.
    #[serde(flatten)]
    pub what: EventKind,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum EventKind {
    /// An access code was issued.
    CodeIssued {
        /// Until when it is valid.
        expires: Moment,
    },
    /// An unused access code became void because another was issued.
    CodeVoided,
    /// An access code was used, and is void now.
    CodeClaimed,
    /// An access code was found to have expired without having been used.
    CodeExpired {
        /// Since when.
        expired: Moment,
    },
    /// An unused access code was deactivated.
    CodeDeactivated,
    /// An access code was locked.
    CodeLocked {
        /// After so many wrong entries.
        failures: u32,
    },
    /// Somebody tried to claim the account and could not.
    ClaimRefused {
        /// Why.
        reason: ClaimOutcome,
        /// How many wrong entries of this code there were; 0 when no code is valid.
        failures: u32,
    },
    /// The user chose a password in place of the one before.
    PasswordChanged,
    /// A temporary password was set.
    PasswordReset {
        /// In which way.
        route: Route,
        /// Until when one can sign in with it.
        expires: Moment,
    },
    /// The user chose a password after claiming the account with an access code.
    PasswordRecovered,
    /// The user has to choose a new password at the next sign-in.
    ChangeRequired,
    /// The temporary password was used to sign in, and cannot be again.
    TemporaryPasswordUsed {
        /// Until when the new password may be chosen.
        deadline: Moment,
    },
    /// The temporary password was found to have expired, or the time for choosing a new one to be over.
    TemporaryPasswordExpired {
        /// Since when.
        expired: Moment,
    },
    /// Somebody signed in with the right password and was kept out all the same.
    SignInRefused {
        /// Why.
        reason: SignInOutcome,
    },
}
