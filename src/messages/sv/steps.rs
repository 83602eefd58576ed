//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::{Swedish, characters, days, different, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for Swedish {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => say!("Ange ett lösenord."),
            ViolationCode::TooLongToRead { max } => say!("Använd högst {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                say!("Ta bort styrtecken, till exempel tabbar och radbrytningar.")
            }
            ViolationCode::Noncharacter => {
                say!("Ta bort koder som inte är tecken. De kan ha följt med när du klistrade in.")
            }
            ViolationCode::PrivateUse => {
                say!("Byt ut tecken från egna teckensnitt. De finns inte på andra enheter.")
            }
            ViolationCode::Unassigned => {
                say!("Byt ut tecken som är för nya, till exempel de allra senaste emojierna.")
            }
            ViolationCode::LoneJamo => say!("Skriv hela koreanska stavelser i stället för lösa delar."),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                say!("Använd minst {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                say!("Använd minst {} – nu har du {}.", length(*min, *unit), actual)
            }
            ViolationCode::TooLong { max, actual, unit } => {
                say!("Använd högst {} – nu har du {}.", length(*max, *unit), actual)
            }
            ViolationCode::TooManyBytes { max, actual } => say!(
                "Gör lösenordet kortare: högst {}, nu {}. Å, ä, ö och emojier tar mer än en byte var.",
                length(*max, Unit::Bytes),
                actual
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                say!("Använd minst {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                say!("Använd minst {} – nu har du {}.", of_class(*min, *class), actual)
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                say!("Ta bort alla {} – nu har du {}.", self.class(*class), actual)
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                say!("Använd högst {} – nu har du {}.", of_class(*max, *class), actual)
            }
            ViolationCode::TooFewClasses { min, actual } => {
                say!("Använd fler teckentyper: minst {}, nu {}.", min, actual)
            }
            ViolationCode::CharacterNotAllowed => say!("Använd bara de tillåtna tecknen."),
            ViolationCode::CharacterForbidden => say!("Ta bort tecken som inte är tillåtna."),
            ViolationCode::TooFewDistinct { min, actual } => {
                say!("Använd minst {} – nu har du {}.", different(*min), actual)
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                say!("Använd fler teckentyper: tillsammans minst {}, nu {}.", min, actual)
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                say!("Använd inte samma tecken flera gånger i rad – nu har du {}.", actual)
            }
            ViolationCode::RepeatedRun { max, actual } => {
                say!("Använd högst {} likadana tecken i rad – nu har du {}.", max, actual)
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                say!("Använd varje tecken en gång – nu förekommer ett tecken {} gånger.", actual)
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                say!("Använd varje tecken högst {} gånger – nu förekommer ett tecken {} gånger.", max, actual)
            }
            ViolationCode::Sequence { length, max } => {
                say!("Använd högst {} tecken i följd – nu har du {}.", max, length)
            }
            ViolationCode::KeyboardWalk { length, max } => {
                say!("Korta tangentbordsmönstret på {} till högst {}.", characters(*length), max)
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                say!("Ta bort personuppgifter.")
            }
            ViolationCode::PersonalData { found } => {
                say!("Ta bort personuppgifter: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                say!("Välj ett annat lösenord – det här finns på listan över vanligt förekommande lösenord.")
            }
            ViolationCode::ContainsBlocklisted => {
                say!("Byt ut ord som finns på listan över spärrade ord.")
            }
            ViolationCode::PatternNotMatched => say!("Anpassa lösenordet efter det här kravet."),
            ViolationCode::PatternMatched => say!("Ändra den del som det här kravet gäller."),
            ViolationCode::ConfirmationDiffers => say!("Ange samma lösenord i båda fälten."),
            ViolationCode::SameAsCurrent => say!("Välj ett annat lösenord än ditt nuvarande."),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                say!("Välj ett lösenord som är mindre likt ditt nuvarande.")
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                say!(
                    "Använd fler tecken som inte finns i ditt nuvarande lösenord: minst {}, nu {}.",
                    min,
                    actual
                )
            }
            ViolationCode::UsedBefore { last: 1 } => say!("Välj ett annat lösenord än ditt förra."),
            ViolationCode::UsedBefore { last } => {
                say!("Välj ett annat lösenord än dina {} senaste.", last)
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                let times = one_other(*count, "gång", "gånger");
                say!("Välj ett annat lösenord – det här har hittats {} {} i kända dataläckor.", count, times)
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                say!("Gör lösenordet svårare att gissa, till exempel med ett eller två ord till.")
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                say!(
                    "Vänta lite till med att byta: minst {} efter förra bytet, nu {}.",
                    days(*min_days),
                    actual_days
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                say!(
                    "Välj ett nytt lösenord – det här är {} gammalt och gäller i högst {}.",
                    days(*actual_days),
                    max_days
                )
            }
            ViolationCode::MustChange => say!("Välj ett nytt lösenord innan du fortsätter."),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                say!("Uppfyll allt i något av alternativen.")
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        say!("Alternativ {}: {}", number, steps)
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                say!("Ändra fler tecken – hittills har du ändrat {}.", distance)
            }
            Likeness::SameWord => {
                say!("Välj ett annat ord – det räcker inte med andra siffror eller specialtecken runt det.")
            }
            Likeness::Contained => {
                say!("Hitta på ett nytt lösenord i stället för att förlänga eller korta det nuvarande.")
            }
            Likeness::Reversed => {
                say!("Hitta på ett nytt lösenord i stället för att skriva det nuvarande baklänges.")
            }
            Likeness::Rotated => {
                say!(
                    "Hitta på ett nytt lösenord i stället för att byta plats på början och slut i det nuvarande."
                )
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
                return say!("Lösenordet gäller i {} till. Välj ett nytt i tid.", days(days_left));
            }
        }
        .to_owned()
    }
}
