//! What is asked, and how far the user has come with it.

use super::super::catalogue::{
    Progress, Requirements, Words, any_of, lowered, told_classes, told_fields, told_set,
};
use super::super::plural::one_other;
use super::words::{English, characters, days, different, length, of_class};
use crate::report::{ListMatch, Requirement, Unit, Verdict};

impl Requirements for English {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "Only characters that can be displayed and typed again".to_owned(),
            Requirement::LengthMin { min, unit } => format!("At least {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("At most {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("Short enough to store (at most {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("At least {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("No {}", self.class(*class)),
            Requirement::ClassMax { class, max } => format!("At most {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                format!("At least {min} of these kinds of characters: {}", told_classes(self, of))
            }
            Requirement::AllowedCharacters { set } => {
                format!("Only these characters: {}", told_set(self, set))
            }
            Requirement::ForbiddenCharacters { set } => {
                format!("None of these characters: {}", told_set(self, set))
            }
            Requirement::DistinctMin { min } => format!("At least {}", different(*min)),
            Requirement::AlphabetSize { min } => format!(
                "Kinds of characters that add up to at least {min} (26 for lower-case and 26 for upper-case Latin letters, \
                 33 each for Cyrillic ones, 10 for digits, 33 for special characters)"
            ),
            Requirement::RepeatRunMax { max: 1 } => "No two identical characters in a row".to_owned(),
            Requirement::RepeatRunMax { max } => format!("At most {max} identical characters in a row"),
            Requirement::RepeatTotalMax { max: 1 } => "No character more than once".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("Each character at most {max} times"),
            Requirement::SequenceMax { max } => {
                format!("No sequence longer than {} (abc…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                format!("No keyboard pattern longer than {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => {
                "No personal information".to_owned()
            }
            Requirement::NoPersonalData { fields } => {
                format!("No personal information ({})", told_fields(self, fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                "Not on the list of common passwords".to_owned()
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "No words from the list of blocked words".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                "In the format that the password policy asks for".to_owned()
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                "Not in a format that the password policy excludes".to_owned()
            }
            Requirement::Confirmation => "The same password in both fields".to_owned(),
            Requirement::NotCurrent => "Not your current password".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                format!("At least {} different from your current password", characters(*min_distance))
            }
            Requirement::AbsentFromCurrent { min } => {
                let are = one_other(*min, "is", "are");
                format!("At least {} that {are} not in your current password", different(*min))
            }
            Requirement::NotUsedBefore { last: 1 } => "Not your previous password".to_owned(),
            Requirement::NotUsedBefore { last } => format!("Not one of your last {last} passwords"),
            Requirement::NotBreached { max: 0 } => "Not found in known data breaches".to_owned(),
            Requirement::NotBreached { max } => {
                format!("Found at most {max} {} in known data breaches", one_other(*max, "time", "times"))
            }
            Requirement::Strength { min: _ } => "Hard to guess".to_owned(),
            Requirement::MinAge { days: n } => format!("At least {} after the previous change", days(*n)),
            Requirement::MaxAge { days: n } => format!("Valid for at most {}", days(*n)),
            Requirement::NoChangeDemanded => "No new password has been asked for".to_owned(),
            Requirement::AnyOf { alternatives } => {
                any_of(self, alternatives, &|it| lowered(&self.requirement(it)))
            }
        }
    }

    fn one_of(&self, alternatives: &str) -> String {
        format!("One of these: {alternatives}")
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (recommended)")
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
            0 if met == total => format!("All requirements met: {met} of {total}."),
            0 => format!("{met} of {total} {requirements} met."),
            1.. => format!("{met} of {total} {requirements} met, {open} still to be checked."),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("{count} {} to consider.", one_other(count, "recommendation", "recommendations"))
    }
}
