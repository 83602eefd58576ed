//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::plural::one_other;
use super::words::{Dutch, characters, days, different, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Dutch {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "Alleen tekens die zichtbaar en opnieuw te typen zijn".to_owned(),
            Requirement::LengthMin { min, unit } => format!("Minimaal {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("Maximaal {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("Kort genoeg om op te slaan (maximaal {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("Minimaal {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("Geen {}", self.class(*class)),
            Requirement::ClassMax { class, max } => format!("Maximaal {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                format!("Minimaal {min} van deze tekensoorten: {}", told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => format!("Alleen deze tekens: {}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => {
                format!("Geen van deze tekens: {}", told_set(self, set))
            }
            Requirement::DistinctMin { min } => format!("Minimaal {}", different(*min)),
            Requirement::AlphabetSize { min } => format!(
                "Tekensoorten die samen minimaal {min} opleveren (26 voor Latijnse kleine letters en 26 voor hoofdletters, \
                 elk 33 voor cyrillische, 10 voor cijfers, 33 voor speciale tekens)"
            ),
            Requirement::RepeatRunMax { max: 1 } => "Geen twee gelijke tekens achter elkaar".to_owned(),
            Requirement::RepeatRunMax { max } => format!("Maximaal {max} gelijke tekens achter elkaar"),
            Requirement::RepeatTotalMax { max: 1 } => "Geen teken meer dan één keer".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("Elk teken maximaal {max} keer"),
            Requirement::SequenceMax { max } => {
                format!("Geen reeks langer dan {} (abc…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                format!("Geen toetsenbordpatroon langer dan {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => {
                "Geen persoonlijke gegevens".to_owned()
            }
            Requirement::NoPersonalData { fields } => {
                format!("Geen persoonlijke gegevens ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                "Niet op de lijst met veelgebruikte wachtwoorden".to_owned()
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "Geen woorden van de lijst met geblokkeerde woorden".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                "In de vorm die het wachtwoordbeleid voorschrijft".to_owned()
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                "Niet in een vorm die het wachtwoordbeleid uitsluit".to_owned()
            }
            Requirement::Confirmation => "Hetzelfde wachtwoord in beide velden".to_owned(),
            Requirement::NotCurrent => "Niet uw huidige wachtwoord".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                format!("Minimaal {} verschil met uw huidige wachtwoord", characters(*min_distance))
            }
            Requirement::AbsentFromCurrent { min: 1 } => {
                "Minimaal 1 teken dat niet in uw huidige wachtwoord staat".to_owned()
            }
            Requirement::AbsentFromCurrent { min } => {
                format!("Minimaal {} die niet in uw huidige wachtwoord staan", different(*min))
            }
            Requirement::NotUsedBefore { last: 1 } => "Niet uw vorige wachtwoord".to_owned(),
            Requirement::NotUsedBefore { last } => format!("Geen van uw laatste {last} wachtwoorden"),
            Requirement::NotBreached { max: 0 } => "Niet gevonden in bekende datalekken".to_owned(),
            Requirement::NotBreached { max } => format!("Maximaal {max} keer gevonden in bekende datalekken"),
            Requirement::Strength { min: _ } => "Moeilijk te raden".to_owned(),
            Requirement::MinAge { days: n } => format!("Minimaal {} na de vorige wijziging", days(*n)),
            Requirement::MaxAge { days: n } => format!("Maximaal {} geldig", days(*n)),
            Requirement::NoChangeDemanded => "Er is niet om een nieuw wachtwoord gevraagd".to_owned(),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        format!("Een van deze mogelijkheden: {alternatives}")
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (aanbevolen)")
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "Het wachtwoord voldoet aan alle vereisten.",
            Verdict::Undecided => {
                "Tot nu toe hoeft u niets te wijzigen. Enkele vereisten worden nog gecontroleerd."
            }
            Verdict::Refused => "Het wachtwoord voldoet nog niet aan alle vereisten.",
        }
    }

    fn progress(&self, Progress { met, total, open }: Progress) -> String {
        let requirements = one_other(total, "vereiste", "vereisten");
        match open {
            0 if met == total => format!("Aan alle vereisten voldaan: {met} van {total}."),
            0 => format!("Aan {met} van {total} {requirements} voldaan."),
            1.. => format!("Aan {met} van {total} {requirements} voldaan, nog {open} te controleren."),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("Nog {count} {}.", one_other(count, "aanbeveling", "aanbevelingen"))
    }
}
