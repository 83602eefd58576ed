use super::super::plural::one_other;
use super::catalogue::Catalogue;
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

pub(super) struct English;

impl Catalogue for English {
    fn entry(&self, problem: EntryProblem) -> String {
        match problem {
            EntryProblem::Length { expected } => format!(
                "An access code has {expected} {}. Enter all of them.",
                one_other(expected, "character", "characters")
            ),
            EntryProblem::Character => {
                "Enter only the characters of the access code. They are letters from A to Z, or digits."
                    .to_owned()
            }
        }
    }

    fn claimed(&self) -> &'static str {
        "Your access code works. Choose a new password."
    }

    fn claim_refused(&self) -> &'static str {
        "This access code and user name do not give access. Check both, or ask your administrator for a new access code."
    }

    fn claim(&self, outcome: ClaimOutcome) -> &'static str {
        match outcome {
            ClaimOutcome::Claimed => "The access code was used to get access to the account.",
            ClaimOutcome::WrongCode => "Another access code than the valid one was entered.",
            ClaimOutcome::NoCode => "No access code was ever issued for this account.",
            ClaimOutcome::Expired => "The access code has expired. Issue a new one.",
            ClaimOutcome::Deactivated => "The access code was deactivated. Issue a new one.",
            ClaimOutcome::Locked => "The access code is locked after too many attempts. Issue a new one.",
            ClaimOutcome::AlreadyUsed => {
                "The access code has already been used. Issue a new one if it is needed."
            }
            ClaimOutcome::ClockBehind => {
                "The clock of the server shows a time before the access code was issued. Check the clock, or issue a new code."
            }
        }
    }

    fn signed_in(&self) -> &'static str {
        "You are signed in."
    }

    fn must_change(&self) -> &'static str {
        "You are signed in. Choose a new password to continue."
    }

    fn sign_in_refused(&self) -> &'static str {
        "This user name and password do not give access. Check both, or ask your administrator for help."
    }

    fn sign_in(&self, outcome: SignInOutcome) -> &'static str {
        match outcome {
            SignInOutcome::Accepted => "The user signed in.",
            SignInOutcome::MustChange => "The user signed in and has to choose a new password.",
            SignInOutcome::TemporaryUsed => "The temporary password has already been used. Set a new one.",
            SignInOutcome::TemporaryExpired => "The temporary password has expired. Set a new one.",
            SignInOutcome::ClockBehind => {
                "The clock of the server shows a time before the temporary password was set. Check the clock, or set a new one."
            }
        }
    }
}
