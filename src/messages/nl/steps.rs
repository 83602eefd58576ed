//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::words::{Dutch, characters, days, different, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Dutch {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "Voer een wachtwoord in.".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("Gebruik maximaal {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                "Verwijder besturingstekens, zoals tabs en regeleinden.".to_owned()
            }
            ViolationCode::Noncharacter => {
                "Verwijder codes die geen teken zijn. Misschien zijn ze bij het plakken meegekomen."
                    .to_owned()
            }
            ViolationCode::PrivateUse => {
                "Vervang tekens uit een eigen lettertype. Op andere apparaten bestaan ze niet.".to_owned()
            }
            ViolationCode::Unassigned => {
                "Vervang tekens die nog te nieuw zijn, zoals de nieuwste emoji’s.".to_owned()
            }
            ViolationCode::LoneJamo => {
                "Typ hele Koreaanse lettergrepen in plaats van losse delen.".to_owned()
            }
            ViolationCode::TooShort { min, actual: 0, unit } => {
                format!("Gebruik minimaal {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                format!("Gebruik minimaal {}; u hebt er nu {actual}.", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("Gebruik maximaal {}; u hebt er nu {actual}.", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "Maak het wachtwoord korter: maximaal {}, nu {actual}. Letters met accenten en emoji’s \
                 tellen voor meer dan één byte.",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("Gebruik minimaal {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("Gebruik minimaal {}; u hebt er nu {actual}.", of_class(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("Laat {} weg; u hebt er nu {actual}.", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("Gebruik maximaal {}; u hebt er nu {actual}.", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("Gebruik meer tekensoorten: minimaal {min}, nu {actual}.")
            }
            ViolationCode::CharacterNotAllowed => "Gebruik alleen tekens die zijn toegestaan.".to_owned(),
            ViolationCode::CharacterForbidden => "Laat tekens weg die niet zijn toegestaan.".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("Gebruik minimaal {}; u hebt er nu {actual}.", different(*min))
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                format!("Gebruik meer tekensoorten: samen minimaal {min}, nu {actual}.")
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!("Gebruik geen gelijke tekens achter elkaar; u hebt er nu {actual}.")
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("Gebruik maximaal {max} gelijke tekens achter elkaar; u hebt er nu {actual}.")
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("Gebruik elk teken één keer; een teken komt nu {actual} keer voor.")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("Gebruik elk teken maximaal {max} keer; een teken komt nu {actual} keer voor.")
            }
            ViolationCode::Sequence { length, max } => {
                format!("Kort de reeks van {} in tot maximaal {max}.", characters(*length))
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!("Kort het toetsenbordpatroon van {} in tot maximaal {max}.", characters(*length))
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                "Laat persoonlijke gegevens weg.".to_owned()
            }
            ViolationCode::PersonalData { found } => {
                format!("Laat persoonlijke gegevens weg: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                "Kies een ander wachtwoord; dit staat op de lijst met veelgebruikte wachtwoorden.".to_owned()
            }
            ViolationCode::ContainsBlocklisted => {
                "Vervang woorden die op de lijst met geblokkeerde woorden staan.".to_owned()
            }
            ViolationCode::PatternNotMatched => {
                "Wijzig het wachtwoord zo dat het aan deze vereiste voldoet.".to_owned()
            }
            ViolationCode::PatternMatched => "Wijzig het deel waarover deze vereiste gaat.".to_owned(),
            ViolationCode::ConfirmationDiffers => "Voer in beide velden hetzelfde wachtwoord in.".to_owned(),
            ViolationCode::SameAsCurrent => "Kies een ander wachtwoord dan uw huidige wachtwoord.".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                "Kies een wachtwoord dat minder op uw huidige wachtwoord lijkt.".to_owned()
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                format!(
                    "Gebruik meer tekens die niet in uw huidige wachtwoord staan: minimaal {min}, nu {actual}."
                )
            }
            ViolationCode::UsedBefore { last: 1 } => {
                "Kies een ander wachtwoord dan uw vorige wachtwoord.".to_owned()
            }
            ViolationCode::UsedBefore { last } => {
                format!("Kies een ander wachtwoord dan uw laatste {last} wachtwoorden.")
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                format!("Kies een ander wachtwoord; dit is {count} keer gevonden in bekende datalekken.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Maak het wachtwoord moeilijker te raden, bijvoorbeeld met een of twee extra woorden."
                    .to_owned()
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                format!(
                    "Wacht nog even met wijzigen: minimaal {} na de vorige wijziging, nu {actual_days}.",
                    days(*min_days)
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                format!(
                    "Kies een nieuw wachtwoord: dit is {} oud en maximaal {max_days} geldig.",
                    days(*actual_days)
                )
            }
            ViolationCode::MustChange => "Kies een nieuw wachtwoord voordat u verdergaat.".to_owned(),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                "Voldoe aan alles van één van de mogelijkheden.".to_owned()
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        format!("Mogelijkheid {number}: {steps}")
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                format!("Wijzig meer tekens; u hebt er nu {distance} gewijzigd.")
            }
            Likeness::SameWord => {
                "Kies een ander woord; andere cijfers of speciale tekens eromheen zijn niet genoeg."
                    .to_owned()
            }
            Likeness::Contained => {
                "Bedenk een nieuw wachtwoord in plaats van uw huidige langer of korter te maken.".to_owned()
            }
            Likeness::Reversed => {
                "Bedenk een nieuw wachtwoord in plaats van uw huidige om te draaien.".to_owned()
            }
            Likeness::Rotated => {
                "Bedenk een nieuw wachtwoord in plaats van begin en einde van uw huidige te verwisselen."
                    .to_owned()
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
                return format!("Het wachtwoord is nog {} geldig. Kies op tijd een nieuw.", days(days_left));
            }
        }
        .to_owned()
    }
}
