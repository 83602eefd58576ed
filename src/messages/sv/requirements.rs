//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::plural::one_other;
use super::words::{Swedish, characters, days, different, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Swedish {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "Bara tecken som syns och som går att skriva igen".to_owned(),
            Requirement::LengthMin { min, unit } => format!("Minst {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("Högst {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("Tillräckligt kort för att sparas (högst {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("Minst {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("Inga {}", self.class(*class)),
            Requirement::ClassMax { class, max } => format!("Högst {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                format!("Minst {min} av dessa teckentyper: {}", told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => format!("Bara dessa tecken: {}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => {
                format!("Inget av dessa tecken: {}", told_set(self, set))
            }
            Requirement::DistinctMin { min } => format!("Minst {}", different(*min)),
            Requirement::AlphabetSize { min } => format!(
                "Teckentyper som tillsammans ger minst {min} (26 för små och 26 för stora latinska bokstäver, 33 vardera \
                 för kyrilliska, 10 för siffror, 33 för specialtecken)"
            ),
            Requirement::RepeatRunMax { max: 1 } => "Inte samma tecken två gånger i rad".to_owned(),
            Requirement::RepeatRunMax { max } => format!("Högst {max} likadana tecken i rad"),
            Requirement::RepeatTotalMax { max: 1 } => "Inget tecken mer än en gång".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("Varje tecken högst {max} gånger"),
            Requirement::SequenceMax { max } => format!("Högst {max} tecken i följd (abc…, 321…)"),
            Requirement::KeyboardWalkMax { max } => {
                format!("Inget tangentbordsmönster längre än {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => "Inga personuppgifter".to_owned(),
            Requirement::NoPersonalData { fields } => {
                format!("Inga personuppgifter ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                "Inte på listan över vanligt förekommande lösenord".to_owned()
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "Inga ord från listan över spärrade ord".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                "I det format som lösenordspolicyn kräver".to_owned()
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                "Inte i ett format som lösenordspolicyn utesluter".to_owned()
            }
            Requirement::Confirmation => "Samma lösenord i båda fälten".to_owned(),
            Requirement::NotCurrent => "Inte ditt nuvarande lösenord".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                format!("Minst {} som skiljer sig från ditt nuvarande lösenord", characters(*min_distance))
            }
            Requirement::AbsentFromCurrent { min: 1 } => {
                "Minst 1 tecken som inte finns i ditt nuvarande lösenord".to_owned()
            }
            Requirement::AbsentFromCurrent { min } => {
                format!("Minst {} som inte finns i ditt nuvarande lösenord", different(*min))
            }
            Requirement::NotUsedBefore { last: 1 } => "Inte ditt förra lösenord".to_owned(),
            Requirement::NotUsedBefore { last } => format!("Inget av dina {last} senaste lösenord"),
            Requirement::NotBreached { max: 0 } => "Har inte hittats i kända dataläckor".to_owned(),
            Requirement::NotBreached { max } => {
                format!("Har hittats högst {max} {} i kända dataläckor", one_other(*max, "gång", "gånger"))
            }
            Requirement::Strength { min: _ } => "Svårt att gissa".to_owned(),
            Requirement::MinAge { days: n } => format!("Minst {} efter förra bytet", days(*n)),
            Requirement::MaxAge { days: n } => format!("Gäller i högst {}", days(*n)),
            Requirement::NoChangeDemanded => "Inget nytt lösenord har begärts".to_owned(),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        format!("Ett av dessa alternativ: {alternatives}")
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (rekommenderas)")
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "Lösenordet uppfyller alla krav.",
            Verdict::Undecided => "Hittills behöver inget ändras. Några krav återstår att kontrollera.",
            Verdict::Refused => "Lösenordet uppfyller inte alla krav än.",
        }
    }

    fn progress(&self, Progress { met, total, open }: Progress) -> String {
        let fulfilled = one_other(met, "uppfyllt", "uppfyllda");
        match open {
            0 if met == total => format!("Alla krav är uppfyllda: {met} av {total}."),
            0 => format!("{met} av {total} krav är {fulfilled}."),
            1.. => format!("{met} av {total} krav är {fulfilled}, {open} återstår att kontrollera."),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("{count} {} kvar.", one_other(count, "rekommendation", "rekommendationer"))
    }
}
