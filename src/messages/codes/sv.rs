use super::catalogue::Catalogue;
use crate::report::{ClaimOutcome, EntryProblem, SignInOutcome};

pub(super) struct Swedish;

impl Catalogue for Swedish {
    fn entry(&self, problem: EntryProblem) -> String {
        match problem {
            EntryProblem::Length { expected } => {
                format!("En åtkomstkod har {expected} tecken. Ange hela koden.")
            }
            EntryProblem::Character => {
                "Ange bara åtkomstkodens tecken. De är bokstäver från A till Z eller siffror.".to_owned()
            }
        }
    }

    fn claimed(&self) -> &'static str {
        "Din åtkomstkod fungerar. Välj ett nytt lösenord."
    }

    fn claim_refused(&self) -> &'static str {
        "Den här åtkomstkoden och det här användarnamnet ger inte åtkomst. Kontrollera båda eller be din administratör om en ny åtkomstkod."
    }

    fn claim(&self, outcome: ClaimOutcome) -> &'static str {
        match outcome {
            ClaimOutcome::Claimed => "Åtkomstkoden användes för att få åtkomst till kontot.",
            ClaimOutcome::WrongCode => "En annan åtkomstkod än den giltiga angavs.",
            ClaimOutcome::NoCode => "Ingen åtkomstkod har skapats för det här kontot.",
            ClaimOutcome::Expired => "Åtkomstkoden har upphört att gälla. Skapa en ny.",
            ClaimOutcome::Deactivated => "Åtkomstkoden är inaktiverad. Skapa en ny.",
            ClaimOutcome::Locked => "Åtkomstkoden är låst efter för många försök. Skapa en ny.",
            ClaimOutcome::AlreadyUsed => "Åtkomstkoden har redan använts. Skapa en ny om det behövs.",
            ClaimOutcome::ClockBehind => {
                "Serverns klocka visar en tid före det att åtkomstkoden skapades. Kontrollera klockan eller skapa en ny kod."
            }
        }
    }

    fn signed_in(&self) -> &'static str {
        "Du är inloggad."
    }

    fn must_change(&self) -> &'static str {
        "Du är inloggad. Välj ett nytt lösenord för att fortsätta."
    }

    fn sign_in_refused(&self) -> &'static str {
        "Det här användarnamnet och lösenordet ger inte åtkomst. Kontrollera båda eller be din administratör om hjälp."
    }

    fn sign_in(&self, outcome: SignInOutcome) -> &'static str {
        match outcome {
            SignInOutcome::Accepted => "Användaren loggade in.",
            SignInOutcome::MustChange => "Användaren loggade in och behöver välja ett nytt lösenord.",
            SignInOutcome::TemporaryUsed => "Det tillfälliga lösenordet har redan använts. Ange ett nytt.",
            SignInOutcome::TemporaryExpired => {
                "Det tillfälliga lösenordet har upphört att gälla. Ange ett nytt."
            }
            SignInOutcome::ClockBehind => {
                "Serverns klocka visar en tid före det att det tillfälliga lösenordet angavs. Kontrollera klockan eller ange ett nytt."
            }
        }
    }
}
