//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::plural::one_other;
use super::words::{Swedish, characters, days, different, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Swedish {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "Ange ett lösenord.".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("Använd högst {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                "Ta bort styrtecken, till exempel tabbar och radbrytningar.".to_owned()
            }
            ViolationCode::Noncharacter => {
                "Ta bort koder som inte är tecken. De kan ha följt med när du klistrade in.".to_owned()
            }
            ViolationCode::PrivateUse => {
                "Byt ut tecken från egna teckensnitt. De finns inte på andra enheter.".to_owned()
            }
            ViolationCode::Unassigned => {
                "Byt ut tecken som är för nya, till exempel de allra senaste emojierna.".to_owned()
            }
            ViolationCode::LoneJamo => "Skriv hela koreanska stavelser i stället för lösa delar.".to_owned(),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                format!("Använd minst {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                format!("Använd minst {} – nu har du {actual}.", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("Använd högst {} – nu har du {actual}.", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "Gör lösenordet kortare: högst {}, nu {actual}. Å, ä, ö och emojier tar mer än en byte var.",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("Använd minst {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("Använd minst {} – nu har du {actual}.", of_class(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("Ta bort alla {} – nu har du {actual}.", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("Använd högst {} – nu har du {actual}.", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("Använd fler teckentyper: minst {min}, nu {actual}.")
            }
            ViolationCode::CharacterNotAllowed => "Använd bara de tillåtna tecknen.".to_owned(),
            ViolationCode::CharacterForbidden => "Ta bort tecken som inte är tillåtna.".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("Använd minst {} – nu har du {actual}.", different(*min))
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                format!("Använd fler teckentyper: tillsammans minst {min}, nu {actual}.")
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!("Använd inte samma tecken flera gånger i rad – nu har du {actual}.")
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("Använd högst {max} likadana tecken i rad – nu har du {actual}.")
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("Använd varje tecken en gång – nu förekommer ett tecken {actual} gånger.")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("Använd varje tecken högst {max} gånger – nu förekommer ett tecken {actual} gånger.")
            }
            ViolationCode::Sequence { length, max } => {
                format!("Använd högst {max} tecken i följd – nu har du {length}.")
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!("Korta tangentbordsmönstret på {} till högst {max}.", characters(*length))
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                "Ta bort personuppgifter.".to_owned()
            }
            ViolationCode::PersonalData { found } => {
                format!("Ta bort personuppgifter: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                "Välj ett annat lösenord – det här finns på listan över vanligt förekommande lösenord."
                    .to_owned()
            }
            ViolationCode::ContainsBlocklisted => {
                "Byt ut ord som finns på listan över spärrade ord.".to_owned()
            }
            ViolationCode::PatternNotMatched => "Anpassa lösenordet efter det här kravet.".to_owned(),
            ViolationCode::PatternMatched => "Ändra den del som det här kravet gäller.".to_owned(),
            ViolationCode::ConfirmationDiffers => "Ange samma lösenord i båda fälten.".to_owned(),
            ViolationCode::SameAsCurrent => "Välj ett annat lösenord än ditt nuvarande.".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                "Välj ett lösenord som är mindre likt ditt nuvarande.".to_owned()
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                format!(
                    "Använd fler tecken som inte finns i ditt nuvarande lösenord: minst {min}, nu {actual}."
                )
            }
            ViolationCode::UsedBefore { last: 1 } => "Välj ett annat lösenord än ditt förra.".to_owned(),
            ViolationCode::UsedBefore { last } => {
                format!("Välj ett annat lösenord än dina {last} senaste.")
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                let times = one_other(*count, "gång", "gånger");
                format!("Välj ett annat lösenord – det här har hittats {count} {times} i kända dataläckor.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Gör lösenordet svårare att gissa, till exempel med ett eller två ord till.".to_owned()
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                format!(
                    "Vänta lite till med att byta: minst {} efter förra bytet, nu {actual_days}.",
                    days(*min_days)
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                format!(
                    "Välj ett nytt lösenord – det här är {} gammalt och gäller i högst {max_days}.",
                    days(*actual_days)
                )
            }
            ViolationCode::MustChange => "Välj ett nytt lösenord innan du fortsätter.".to_owned(),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                "Uppfyll allt i något av alternativen.".to_owned()
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        format!("Alternativ {number}: {steps}")
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                format!("Ändra fler tecken – hittills har du ändrat {distance}.")
            }
            Likeness::SameWord => {
                "Välj ett annat ord – det räcker inte med andra siffror eller specialtecken runt det."
                    .to_owned()
            }
            Likeness::Contained => {
                "Hitta på ett nytt lösenord i stället för att förlänga eller korta det nuvarande.".to_owned()
            }
            Likeness::Reversed => {
                "Hitta på ett nytt lösenord i stället för att skriva det nuvarande baklänges.".to_owned()
            }
            Likeness::Rotated => {
                "Hitta på ett nytt lösenord i stället för att byta plats på början och slut i det nuvarande."
                    .to_owned()
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Kontrolleras när du bekräftar lösenordet.",
            Missing::CurrentPassword => "Kontrolleras när du anger ditt nuvarande lösenord.",
            Missing::History => "Kontrolleras när du sparar.",
            Missing::HistoryUnavailable => "Det gick inte att kontrollera just nu. Försök igen senare.",
            Missing::BreachUnknown => "Kontrolleras när kända dataläckor har genomsökts.",
            Missing::BreachUnavailable => {
                "Det går inte att söka i kända dataläckor just nu. Försök igen senare."
            }
            Missing::User => "Kontrolleras när användarnamn eller e-postadress har angetts.",
            Missing::Dates => "Kontrolleras när det är känt när lösenordet senast byttes.",
            Missing::Text => "Kontrolleras när lösenordet är kortare.",
            Missing::Lists => "Kontrolleras när ordlistorna har lästs in.",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => {
                "Lösenordet innehåller tecken med full bredd. De kan vara svåra att skriva på andra enheter. \
                 Använd hellre vanliga tecken."
            }
            WarningCode::Invisible => {
                "Lösenordet innehåller osynliga tecken, som kan vara svåra att skriva igen."
            }
            WarningCode::Contextual => {
                "Lösenordet innehåller tecken som kan vara svåra att skriva på ett annat tangentbord."
            }
            WarningCode::LeadingSpace => "Lösenordet börjar med ett mellanslag. Det ingår i lösenordet.",
            WarningCode::TrailingSpace => "Lösenordet slutar med ett mellanslag. Det ingår i lösenordet.",
            WarningCode::SpaceMapped => {
                "Ett särskilt mellanslag i lösenordet räknas som ett vanligt mellanslag."
            }
            WarningCode::ChangedByNormalisation => {
                "Vissa tecken omvandlas till en standardform. Du kan fortsätta att skriva dem som nu."
            }
            WarningCode::ExpiresSoon { days_left: 0 } => {
                "I dag är sista dagen för det här lösenordet. Välj ett nytt i tid."
            }
            WarningCode::ExpiresSoon { days_left } => {
                return format!("Lösenordet gäller i {} till. Välj ett nytt i tid.", days(days_left));
            }
        }
        .to_owned()
    }
}
