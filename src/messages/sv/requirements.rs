//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::{Swedish, characters, days, different, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Swedish {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => say!("Bara tecken som syns och som går att skriva igen"),
            Requirement::LengthMin { min, unit } => say!("Minst {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => say!("Högst {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                say!("Tillräckligt kort för att sparas (högst {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => say!("Minst {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => say!("Inga {}", self.class(*class)),
            Requirement::ClassMax { class, max } => say!("Högst {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                say!("Minst {} av dessa teckentyper: {}", min, told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => say!("Bara dessa tecken: {}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => {
                say!("Inget av dessa tecken: {}", told_set(self, set))
            }
            Requirement::DistinctMin { min } => say!("Minst {}", different(*min)),
            Requirement::AlphabetSize { min } => say!(
                "Teckentyper som tillsammans ger minst {} (26 för små och 26 för stora latinska bokstäver, 33 vardera \
                 för kyrilliska, 10 för siffror, 33 för specialtecken)",
                min
            ),
            Requirement::RepeatRunMax { max: 1 } => say!("Inte samma tecken två gånger i rad"),
            Requirement::RepeatRunMax { max } => say!("Högst {} likadana tecken i rad", max),
            Requirement::RepeatTotalMax { max: 1 } => say!("Inget tecken mer än en gång"),
            Requirement::RepeatTotalMax { max } => say!("Varje tecken högst {} gånger", max),
            Requirement::SequenceMax { max } => say!("Högst {} tecken i följd (abc…, 321…)", max),
            Requirement::KeyboardWalkMax { max } => {
                say!("Inget tangentbordsmönster längre än {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => say!("Inga personuppgifter"),
            Requirement::NoPersonalData { fields } => {
                say!("Inga personuppgifter ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                say!("Inte på listan över vanligt förekommande lösenord")
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                say!("Inga ord från listan över spärrade ord")
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                say!("I det format som lösenordspolicyn kräver")
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                say!("Inte i ett format som lösenordspolicyn utesluter")
            }
            Requirement::Confirmation => say!("Samma lösenord i båda fälten"),
            Requirement::NotCurrent => say!("Inte ditt nuvarande lösenord"),
            Requirement::NotLikeCurrent { min_distance } => {
                say!("Minst {} som skiljer sig från ditt nuvarande lösenord", characters(*min_distance))
            }
            Requirement::AbsentFromCurrent { min: 1 } => {
                say!("Minst 1 tecken som inte finns i ditt nuvarande lösenord")
            }
            Requirement::AbsentFromCurrent { min } => {
                say!("Minst {} som inte finns i ditt nuvarande lösenord", different(*min))
            }
            Requirement::NotUsedBefore { last: 1 } => say!("Inte ditt förra lösenord"),
            Requirement::NotUsedBefore { last } => say!("Inget av dina {} senaste lösenord", last),
            Requirement::NotBreached { max: 0 } => say!("Har inte hittats i kända dataläckor"),
            Requirement::NotBreached { max } => {
                say!("Har hittats högst {} {} i kända dataläckor", max, one_other(*max, "gång", "gånger"))
            }
            Requirement::Strength { min: _ } => say!("Svårt att gissa"),
            Requirement::MinAge { days: n } => say!("Minst {} efter förra bytet", days(*n)),
            Requirement::MaxAge { days: n } => say!("Gäller i högst {}", days(*n)),
            Requirement::NoChangeDemanded => say!("Inget nytt lösenord har begärts"),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        say!("Ett av dessa alternativ: {}", alternatives)
    }

    fn recommended(&self, requirement: &str) -> String {
        say!("{} (rekommenderas)", requirement)
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
            0 if met == total => say!("Alla krav är uppfyllda: {} av {}.", met, total),
            0 => say!("{} av {} krav är {}.", met, total, fulfilled),
            1.. => say!("{} av {} krav är {}, {} återstår att kontrollera.", met, total, fulfilled, open),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        say!("{} {} kvar.", count, one_other(count, "rekommendation", "rekommendationer"))
    }
}
