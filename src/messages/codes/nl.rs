use super::super::plural::one_other;
use super::catalogue::Catalogue;
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

pub(super) struct Dutch;

impl Catalogue for Dutch {
    fn entry(&self, problem: EntryProblem) -> String {
        match problem {
            EntryProblem::Length { expected } => format!(
                "Een toegangscode heeft {expected} {}. Voer de hele code in.",
                one_other(expected, "teken", "tekens")
            ),
            EntryProblem::Character => {
                "Voer alleen de tekens van de toegangscode in. Dat zijn letters van A tot en met Z, of cijfers.".to_owned()
            }
        }
    }

    fn claimed(&self) -> &'static str {
        "Uw toegangscode werkt. Kies een nieuw wachtwoord."
    }

    fn claim_refused(&self) -> &'static str {
        "Deze toegangscode en gebruikersnaam geven geen toegang. Controleer beide of vraag uw beheerder om een nieuwe toegangscode."
    }

    fn claim(&self, outcome: ClaimOutcome) -> &'static str {
        match outcome {
            ClaimOutcome::Claimed => "De toegangscode is gebruikt om toegang te krijgen tot het account.",
            ClaimOutcome::WrongCode => "Er is een andere toegangscode ingevoerd dan de geldige.",
            ClaimOutcome::NoCode => "Voor dit account is nog nooit een toegangscode uitgegeven.",
            ClaimOutcome::Expired => "De toegangscode is verlopen. Geef een nieuwe uit.",
            ClaimOutcome::Deactivated => "De toegangscode is gedeactiveerd. Geef een nieuwe uit.",
            ClaimOutcome::Locked => {
                "De toegangscode is geblokkeerd na te veel pogingen. Geef een nieuwe uit."
            }
            ClaimOutcome::AlreadyUsed => "De toegangscode is al gebruikt. Geef zo nodig een nieuwe uit.",
            ClaimOutcome::ClockBehind => {
                "De klok van de server geeft een tijd aan van vóór de uitgifte van de toegangscode. Controleer de klok of geef een nieuwe code uit."
            }
        }
    }

    fn signed_in(&self) -> &'static str {
        "U bent aangemeld."
    }

    fn must_change(&self) -> &'static str {
        "U bent aangemeld. Kies een nieuw wachtwoord om verder te gaan."
    }

    fn sign_in_refused(&self) -> &'static str {
        "Deze gebruikersnaam en dit wachtwoord geven geen toegang. Controleer beide of vraag uw beheerder om hulp."
    }

    fn sign_in(&self, outcome: SignInOutcome) -> &'static str {
        match outcome {
            SignInOutcome::Accepted => "De gebruiker heeft zich aangemeld.",
            SignInOutcome::MustChange => {
                "De gebruiker heeft zich aangemeld en kiest nu een nieuw wachtwoord."
            }
            SignInOutcome::TemporaryUsed => "Het tijdelijke wachtwoord is al gebruikt. Stel een nieuw in.",
            SignInOutcome::TemporaryExpired => "Het tijdelijke wachtwoord is verlopen. Stel een nieuw in.",
            SignInOutcome::ClockBehind => {
                "De klok van de server geeft een tijd aan van vóór het instellen van het tijdelijke wachtwoord. Controleer de klok of stel een nieuw in."
            }
        }
    }
}
