use super::super::Language;
use super::{en, nl, ru, sv, zh};
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

/// The texts of one language. All are sentences.
pub(super) trait Catalogue {
    /// What is wrong with an access code as it was typed, for everybody.
    fn entry(&self, problem: EntryProblem) -> String;

    /// The account was claimed, for whoever did it.
    fn claimed(&self) -> &'static str;

    /// It was not, for whoever tried. Says nothing of why.
    fn claim_refused(&self) -> &'static str;

    /// What came of a claim, for administrators.
    fn claim(&self, outcome: ClaimOutcome) -> &'static str;

    /// In, for the user.
    fn signed_in(&self) -> &'static str;

    /// In to choose a new password, for the user.
    fn must_change(&self) -> &'static str;

    /// Not in, for whoever tried. Says nothing of why: it is also the text for a wrong password.
    fn sign_in_refused(&self) -> &'static str;

    /// What came of a sign-in, for administrators.
    fn sign_in(&self, outcome: SignInOutcome) -> &'static str;
}

/// The catalogue of a language.
pub(super) fn of(language: Language) -> &'static dyn Catalogue {
    match language {
        Language::Nl => &nl::Dutch,
        Language::Sv => &sv::Swedish,
        Language::Ru => &ru::Russian,
        Language::Zh => &zh::Chinese,
        Language::En => &en::English,
    }
}
