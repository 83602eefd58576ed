use super::super::Language;
use super::catalogue;
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

/// Who reads a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Anybody, perhaps an attacker.
    Outsider,
    /// An administrator, who is told why.
    Administrator,
}

/// Tells what came of a claim by an access code.
#[must_use]
pub fn render_claim(outcome: ClaimOutcome, audience: Audience, language: Language) -> &'static str {
    let catalogue = catalogue::of(language);
    match (audience, outcome) {
        (Audience::Administrator, outcome) => catalogue.claim(outcome),
        (Audience::Outsider, ClaimOutcome::Claimed) => catalogue.claimed(),
        (Audience::Outsider, _) => catalogue.claim_refused(),
    }
}

/// Tells what is wrong with an access code as it was typed. It says nothing of any account.
#[must_use]
pub fn render_entry(problem: EntryProblem, language: Language) -> String {
    catalogue::of(language).entry(problem)
}

/// Tells what came of a sign-in with the right password. The text for outsiders who are refused is also that for a wrong one.
#[must_use]
pub fn render_sign_in(outcome: SignInOutcome, audience: Audience, language: Language) -> &'static str {
    let catalogue = catalogue::of(language);
    match (audience, outcome) {
        (Audience::Administrator, outcome) => catalogue.sign_in(outcome),
        (Audience::Outsider, SignInOutcome::Accepted) => catalogue.signed_in(),
        (Audience::Outsider, SignInOutcome::MustChange) => catalogue.must_change(),
        (Audience::Outsider, _) => catalogue.sign_in_refused(),
    }
}
