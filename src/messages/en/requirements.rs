//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::{English, characters, days, different, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for English {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => say!("Only characters that can be displayed and typed again"),
            Requirement::LengthMin { min, unit } => say!("At least {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => say!("At most {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                say!("Short enough to store (at most {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => say!("At least {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => say!("No {}", self.class(*class)),
            Requirement::ClassMax { class, max } => say!("At most {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                say!("At least {} of these kinds of characters: {}", min, told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => {
                say!("Only these characters: {}", told_set(self, set))
            }
            Requirement::ForbiddenCharacters { set } => {
                say!("None of these characters: {}", told_set(self, set))
            }
            Requirement::DistinctMin { min } => say!("At least {}", different(*min)),
            Requirement::AlphabetSize { min } => say!(
                "Kinds of characters that add up to at least {} (26 for lower-case and 26 for upper-case Latin letters, \
                 33 each for Cyrillic ones, 10 for digits, 33 for special characters)",
                min
            ),
            Requirement::RepeatRunMax { max: 1 } => say!("No two identical characters in a row"),
            Requirement::RepeatRunMax { max } => say!("At most {} identical characters in a row", max),
            Requirement::RepeatTotalMax { max: 1 } => say!("No character more than once"),
            Requirement::RepeatTotalMax { max } => say!("Each character at most {} times", max),
            Requirement::SequenceMax { max } => {
                say!("No sequence longer than {} (abc…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                say!("No keyboard pattern longer than {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => {
                say!("No personal information")
            }
            Requirement::NoPersonalData { fields } => {
                say!("No personal information ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                say!("Not on the list of common passwords")
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                say!("No words from the list of blocked words")
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                say!("In the format that the password policy asks for")
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                say!("Not in a format that the password policy excludes")
            }
            Requirement::Confirmation => say!("The same password in both fields"),
            Requirement::NotCurrent => say!("Not your current password"),
            Requirement::NotLikeCurrent { min_distance } => {
                say!("At least {} different from your current password", characters(*min_distance))
            }
            Requirement::AbsentFromCurrent { min } => {
                let are = one_other(*min, "is", "are");
                say!("At least {} that {} not in your current password", different(*min), are)
            }
            Requirement::NotUsedBefore { last: 1 } => say!("Not your previous password"),
            Requirement::NotUsedBefore { last } => say!("Not one of your last {} passwords", last),
            Requirement::NotBreached { max: 0 } => say!("Not found in known data breaches"),
            Requirement::NotBreached { max } => {
                say!("Found at most {} {} in known data breaches", max, one_other(*max, "time", "times"))
            }
            Requirement::Strength { min: _ } => say!("Hard to guess"),
            Requirement::MinAge { days: n } => say!("At least {} after the previous change", days(*n)),
            Requirement::MaxAge { days: n } => say!("Valid for at most {}", days(*n)),
            Requirement::NoChangeDemanded => say!("No new password has been asked for"),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        say!("One of these: {}", alternatives)
    }

    fn recommended(&self, requirement: &str) -> String {
        say!("{} (recommended)", requirement)
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "The password meets all requirements.",
            Verdict::Undecided => "Nothing to change so far. Some requirements are still to be checked.",
            Verdict::Refused => "The password does not meet all requirements yet.",
        }
    }

    fn progress(&self, Progress { met, total, open }: Progress) -> String {
        let requirements = one_other(total, "requirement", "requirements");
        match open {
            0 if met == total => say!("All requirements met: {} of {}.", met, total),
            0 => say!("{} of {} {} met.", met, total, requirements),
            1.. => say!("{} of {} {} met, {} still to be checked.", met, total, requirements, open),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        say!("{} {} to consider.", count, one_other(count, "recommendation", "recommendations"))
    }
}
