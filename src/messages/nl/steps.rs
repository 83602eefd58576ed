//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::say::say;
use super::words::{Dutch, characters, days, different, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Dutch {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => say!("Voer een wachtwoord in."),
            ViolationCode::TooLongToRead { max } => say!("Gebruik maximaal {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                say!("Verwijder besturingstekens, zoals tabs en regeleinden.")
            }
            ViolationCode::Noncharacter => {
                say!("Verwijder codes die geen teken zijn. Misschien zijn ze bij het plakken meegekomen.")
            }
            ViolationCode::PrivateUse => {
                say!("Vervang tekens uit een eigen lettertype. Op andere apparaten bestaan ze niet.")
            }
            ViolationCode::Unassigned => {
                say!("Vervang tekens die nog te nieuw zijn, zoals de nieuwste emoji’s.")
            }
            ViolationCode::LoneJamo => {
                say!("Typ hele Koreaanse lettergrepen in plaats van losse delen.")
            }
            ViolationCode::TooShort { min, actual: 0, unit } => {
                say!("Gebruik minimaal {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                say!("Gebruik minimaal {}; u hebt er nu {}.", length(*min, *unit), actual)
            }
            ViolationCode::TooLong { max, actual, unit } => {
                say!("Gebruik maximaal {}; u hebt er nu {}.", length(*max, *unit), actual)
            }
            ViolationCode::TooManyBytes { max, actual } => say!(
                "Maak het wachtwoord korter: maximaal {}, nu {}. Letters met accenten en emoji’s \
                 tellen voor meer dan één byte.",
                length(*max, Unit::Bytes),
                actual
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                say!("Gebruik minimaal {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                say!("Gebruik minimaal {}; u hebt er nu {}.", of_class(*min, *class), actual)
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                say!("Laat {} weg; u hebt er nu {}.", self.class(*class), actual)
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                say!("Gebruik maximaal {}; u hebt er nu {}.", of_class(*max, *class), actual)
            }
            ViolationCode::TooFewClasses { min, actual } => {
                say!("Gebruik meer tekensoorten: minimaal {}, nu {}.", min, actual)
            }
            ViolationCode::CharacterNotAllowed => say!("Gebruik alleen tekens die zijn toegestaan."),
            ViolationCode::CharacterForbidden => say!("Laat tekens weg die niet zijn toegestaan."),
            ViolationCode::TooFewDistinct { min, actual } => {
                say!("Gebruik minimaal {}; u hebt er nu {}.", different(*min), actual)
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                say!("Gebruik meer tekensoorten: samen minimaal {}, nu {}.", min, actual)
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                say!("Gebruik geen gelijke tekens achter elkaar; u hebt er nu {}.", actual)
            }
            ViolationCode::RepeatedRun { max, actual } => {
                say!("Gebruik maximaal {} gelijke tekens achter elkaar; u hebt er nu {}.", max, actual)
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                say!("Gebruik elk teken één keer; een teken komt nu {} keer voor.", actual)
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                say!("Gebruik elk teken maximaal {} keer; een teken komt nu {} keer voor.", max, actual)
            }
            ViolationCode::Sequence { length, max } => {
                say!("Kort de reeks van {} in tot maximaal {}.", characters(*length), max)
            }
            ViolationCode::KeyboardWalk { length, max } => {
                say!("Kort het toetsenbordpatroon van {} in tot maximaal {}.", characters(*length), max)
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                say!("Laat persoonlijke gegevens weg.")
            }
            ViolationCode::PersonalData { found } => {
                say!("Laat persoonlijke gegevens weg: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                say!("Kies een ander wachtwoord; dit staat op de lijst met veelgebruikte wachtwoorden.")
            }
            ViolationCode::ContainsBlocklisted => {
                say!("Vervang woorden die op de lijst met geblokkeerde woorden staan.")
            }
            ViolationCode::PatternNotMatched => {
                say!("Wijzig het wachtwoord zo dat het aan deze vereiste voldoet.")
            }
            ViolationCode::PatternMatched => say!("Wijzig het deel waarover deze vereiste gaat."),
            ViolationCode::ConfirmationDiffers => say!("Voer in beide velden hetzelfde wachtwoord in."),
            ViolationCode::SameAsCurrent => say!("Kies een ander wachtwoord dan uw huidige wachtwoord."),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                say!("Kies een wachtwoord dat minder op uw huidige wachtwoord lijkt.")
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                say!(
                    "Gebruik meer tekens die niet in uw huidige wachtwoord staan: minimaal {}, nu {}.",
                    min,
                    actual
                )
            }
            ViolationCode::UsedBefore { last: 1 } => {
                say!("Kies een ander wachtwoord dan uw vorige wachtwoord.")
            }
            ViolationCode::UsedBefore { last } => {
                say!("Kies een ander wachtwoord dan uw laatste {} wachtwoorden.", last)
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                say!("Kies een ander wachtwoord; dit is {} keer gevonden in bekende datalekken.", count)
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                say!("Maak het wachtwoord moeilijker te raden, bijvoorbeeld met een of twee extra woorden.")
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                say!(
                    "Wacht nog even met wijzigen: minimaal {} na de vorige wijziging, nu {}.",
                    days(*min_days),
                    actual_days
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                say!(
                    "Kies een nieuw wachtwoord: dit is {} oud en maximaal {} geldig.",
                    days(*actual_days),
                    max_days
                )
            }
            ViolationCode::MustChange => say!("Kies een nieuw wachtwoord voordat u verdergaat."),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                say!("Voldoe aan alles van één van de mogelijkheden.")
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        say!("Mogelijkheid {}: {}", number, steps)
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                say!("Wijzig meer tekens; u hebt er nu {} gewijzigd.", distance)
            }
            Likeness::SameWord => {
                say!("Kies een ander woord; andere cijfers of speciale tekens eromheen zijn niet genoeg.")
            }
            Likeness::Contained => {
                say!("Bedenk een nieuw wachtwoord in plaats van uw huidige langer of korter te maken.")
            }
            Likeness::Reversed => {
                say!("Bedenk een nieuw wachtwoord in plaats van uw huidige om te draaien.")
            }
            Likeness::Rotated => {
                say!(
                    "Bedenk een nieuw wachtwoord in plaats van begin en einde van uw huidige te verwisselen."
                )
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Wordt gecontroleerd zodra u het wachtwoord bevestigt.",
            Missing::CurrentPassword => "Wordt gecontroleerd zodra u uw huidige wachtwoord invoert.",
            Missing::History => "Wordt gecontroleerd wanneer u opslaat.",
            Missing::HistoryUnavailable => "Kan nu niet worden gecontroleerd. Probeer het later opnieuw.",
            Missing::BreachUnknown => "Wordt gecontroleerd zodra in bekende datalekken is gezocht.",
            Missing::BreachUnavailable => {
                "In bekende datalekken kan nu niet worden gezocht. Probeer het later opnieuw."
            }
            Missing::User => "Wordt gecontroleerd zodra uw gebruikersnaam of e-mailadres bekend is.",
            Missing::Dates => {
                "Wordt gecontroleerd zodra bekend is wanneer het wachtwoord voor het laatst is gewijzigd."
            }
            Missing::Text => "Wordt gecontroleerd zodra het wachtwoord korter is.",
            Missing::Lists => "Wordt gecontroleerd zodra de woordenlijsten geladen zijn.",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => {
                "Het wachtwoord bevat tekens met volledige breedte. Op andere apparaten kunnen die lastig te \
                 typen zijn; gebruik liever gewone tekens."
            }
            WarningCode::Invisible => {
                "Het wachtwoord bevat onzichtbare tekens, die lastig opnieuw te typen kunnen zijn."
            }
            WarningCode::Contextual => {
                "Het wachtwoord bevat tekens die op een ander toetsenbord lastig te typen kunnen zijn."
            }
            WarningCode::LeadingSpace => {
                "Het wachtwoord begint met een spatie. Die hoort bij het wachtwoord."
            }
            WarningCode::TrailingSpace => {
                "Het wachtwoord eindigt met een spatie. Die hoort bij het wachtwoord."
            }
            WarningCode::SpaceMapped => "Een bijzondere spatie in het wachtwoord telt als gewone spatie.",
            WarningCode::ChangedByNormalisation => {
                "Sommige tekens worden omgezet in een standaardvorm. U kunt ze blijven typen zoals nu."
            }
            WarningCode::ExpiresSoon { days_left: 0 } => {
                "Vandaag is de laatste dag van dit wachtwoord. Kies op tijd een nieuw."
            }
            WarningCode::ExpiresSoon { days_left } => {
                return say!("Het wachtwoord is nog {} geldig. Kies op tijd een nieuw.", days(days_left));
            }
        }
        .to_owned()
    }
}
