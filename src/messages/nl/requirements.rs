//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::{Dutch, characters, days, different, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for Dutch {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => say!("Alleen tekens die zichtbaar en opnieuw te typen zijn"),
            Requirement::LengthMin { min, unit } => say!("Minimaal {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => say!("Maximaal {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                say!("Kort genoeg om op te slaan (maximaal {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => say!("Minimaal {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => say!("Geen {}", self.class(*class)),
            Requirement::ClassMax { class, max } => say!("Maximaal {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                say!("Minimaal {} van deze tekensoorten: {}", min, told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => say!("Alleen deze tekens: {}", told_set(self, set)),
            Requirement::ForbiddenCharacters { set } => {
                say!("Geen van deze tekens: {}", told_set(self, set))
            }
            Requirement::DistinctMin { min } => say!("Minimaal {}", different(*min)),
            Requirement::AlphabetSize { min } => say!(
                "Tekensoorten die samen minimaal {} opleveren (26 voor Latijnse kleine letters en 26 voor hoofdletters, \
                 elk 33 voor cyrillische, 10 voor cijfers, 33 voor speciale tekens)",
                min
            ),
            Requirement::RepeatRunMax { max: 1 } => say!("Geen twee gelijke tekens achter elkaar"),
            Requirement::RepeatRunMax { max } => say!("Maximaal {} gelijke tekens achter elkaar", max),
            Requirement::RepeatTotalMax { max: 1 } => say!("Geen teken meer dan één keer"),
            Requirement::RepeatTotalMax { max } => say!("Elk teken maximaal {} keer", max),
            Requirement::SequenceMax { max } => {
                say!("Geen reeks langer dan {} (abc…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                say!("Geen toetsenbordpatroon langer dan {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => {
                say!("Geen persoonlijke gegevens")
            }
            Requirement::NoPersonalData { fields } => {
                say!("Geen persoonlijke gegevens ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                say!("Niet op de lijst met veelgebruikte wachtwoorden")
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                say!("Geen woorden van de lijst met geblokkeerde woorden")
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                say!("In de vorm die het wachtwoordbeleid voorschrijft")
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                say!("Niet in een vorm die het wachtwoordbeleid uitsluit")
            }
            Requirement::Confirmation => say!("Hetzelfde wachtwoord in beide velden"),
            Requirement::NotCurrent => say!("Niet uw huidige wachtwoord"),
            Requirement::NotLikeCurrent { min_distance } => {
                say!("Minimaal {} verschil met uw huidige wachtwoord", characters(*min_distance))
            }
            Requirement::AbsentFromCurrent { min: 1 } => {
                say!("Minimaal 1 teken dat niet in uw huidige wachtwoord staat")
            }
            Requirement::AbsentFromCurrent { min } => {
                say!("Minimaal {} die niet in uw huidige wachtwoord staan", different(*min))
            }
            Requirement::NotUsedBefore { last: 1 } => say!("Niet uw vorige wachtwoord"),
            Requirement::NotUsedBefore { last } => say!("Geen van uw laatste {} wachtwoorden", last),
            Requirement::NotBreached { max: 0 } => say!("Niet gevonden in bekende datalekken"),
            Requirement::NotBreached { max } => say!("Maximaal {} keer gevonden in bekende datalekken", max),
            Requirement::Strength { min: _ } => say!("Moeilijk te raden"),
            Requirement::MinAge { days: n } => say!("Minimaal {} na de vorige wijziging", days(*n)),
            Requirement::MaxAge { days: n } => say!("Maximaal {} geldig", days(*n)),
            Requirement::NoChangeDemanded => say!("Er is niet om een nieuw wachtwoord gevraagd"),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        say!("Een van deze mogelijkheden: {}", alternatives)
    }

    fn recommended(&self, requirement: &str) -> String {
        say!("{} (aanbevolen)", requirement)
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
            0 if met == total => say!("Aan alle vereisten voldaan: {} van {}.", met, total),
            0 => say!("Aan {} van {} {} voldaan.", met, total, requirements),
            1.. => say!("Aan {} van {} {} voldaan, nog {} te controleren.", met, total, requirements, open),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        say!("Nog {} {}.", count, one_other(count, "aanbeveling", "aanbevelingen"))
    }
}
