//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::plural::one_other;
use super::words::{English, characters, days, different, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for English {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "Enter a password.".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("Use at most {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                "Remove control characters, such as tabs and line breaks.".to_owned()
            }
            ViolationCode::Noncharacter => {
                "Remove codes that are not characters. They may have come along with pasted text.".to_owned()
            }
            ViolationCode::PrivateUse => {
                "Replace characters from a custom font. Other devices do not have them.".to_owned()
            }
            ViolationCode::Unassigned => {
                "Replace characters that are too new, such as the latest emoji.".to_owned()
            }
            ViolationCode::LoneJamo => "Type whole Korean syllables instead of loose parts.".to_owned(),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                format!("Use at least {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                format!("Use at least {}; you have {actual} now.", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("Use at most {}; you have {actual} now.", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "Make the password shorter: at most {}, now {actual}. Accented letters and emoji take \
                 more than one byte each.",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("Use at least {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("Use at least {}; you have {actual} now.", of_class(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("Leave out {}; you have {actual} now.", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("Use at most {}; you have {actual} now.", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("Use more kinds of characters: at least {min}, now {actual}.")
            }
            ViolationCode::CharacterNotAllowed => "Use only the characters that are allowed.".to_owned(),
            ViolationCode::CharacterForbidden => "Leave out the characters that are not allowed.".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("Use at least {}; you have {actual} now.", different(*min))
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                format!("Use more kinds of characters: together at least {min}, now {actual}.")
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!(
                    "Do not use the same character twice in a row; it appears {actual} times in a row now."
                )
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("Use at most {max} identical characters in a row; you have {actual} now.")
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("Use each character once; one appears {actual} times now.")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("Use each character at most {max} times; one appears {actual} times now.")
            }
            ViolationCode::Sequence { length, max } => {
                format!("Shorten the sequence of {} to at most {max}.", characters(*length))
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!("Shorten the keyboard pattern of {} to at most {max}.", characters(*length))
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                "Leave out personal information.".to_owned()
            }
            ViolationCode::PersonalData { found } => {
                format!("Leave out personal information: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                "Choose another password; this one is on the list of common passwords.".to_owned()
            }
            ViolationCode::ContainsBlocklisted => {
                "Replace words that are on the list of blocked words.".to_owned()
            }
            ViolationCode::PatternNotMatched => "Change the password to fit this requirement.".to_owned(),
            ViolationCode::PatternMatched => "Change the part that this requirement is about.".to_owned(),
            ViolationCode::ConfirmationDiffers => "Enter the same password in both fields.".to_owned(),
            ViolationCode::SameAsCurrent => "Choose a password other than your current password.".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                "Choose a password that is less like your current password.".to_owned()
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                format!(
                    "Use more characters that your current password does not have: at least {min}, now {actual}."
                )
            }
            ViolationCode::UsedBefore { last: 1 } => {
                "Choose a password other than your previous password.".to_owned()
            }
            ViolationCode::UsedBefore { last } => {
                format!("Choose a password other than your last {last} passwords.")
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                let times = one_other(*count, "time", "times");
                format!("Choose another password: this one was found {count} {times} in known data breaches.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Make the password harder to guess, for example by adding a word or two.".to_owned()
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                format!(
                    "Wait a little longer before changing the password again: at least {} after the previous change, now {actual_days}.",
                    days(*min_days)
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                format!(
                    "Choose a new password: this one is {} old and valid for at most {max_days}.",
                    days(*actual_days)
                )
            }
            ViolationCode::MustChange => "Choose a new password before you continue.".to_owned(),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                "Follow one of the alternatives completely.".to_owned()
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        format!("Alternative {number}: {steps}")
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                format!("Change more characters; you have changed {distance} so far.")
            }
            Likeness::SameWord => {
                "Choose another word; other digits or special characters around it are not enough.".to_owned()
            }
            Likeness::Contained => {
                "Create a new password instead of extending or shortening the current one.".to_owned()
            }
            Likeness::Reversed => "Create a new password instead of reversing the current one.".to_owned(),
            Likeness::Rotated => {
                "Create a new password instead of swapping the beginning and end of the current one."
                    .to_owned()
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Checked once you confirm the password.",
            Missing::CurrentPassword => "Checked once you enter your current password.",
            Missing::History => "Checked when you save.",
            Missing::HistoryUnavailable => "Could not be checked just now. Try again later.",
            Missing::BreachUnknown => "Checked once known data breaches have been searched.",
            Missing::BreachUnavailable => "Known data breaches cannot be searched just now. Try again later.",
            Missing::User => "Checked once your user name or e-mail address is known.",
            Missing::Dates => "Checked once it is known when the password was last changed.",
            Missing::Text => "Checked once the password is shorter.",
            Missing::Lists => "Checked once the word lists have been loaded.",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => {
                "The password has full-width characters. They may be hard to type on other devices; \
                 ordinary characters are safer."
            }
            WarningCode::Invisible => {
                "The password has invisible characters, which may be hard to type again."
            }
            WarningCode::Contextual => {
                "The password has characters that may be hard to type on another keyboard."
            }
            WarningCode::LeadingSpace => {
                "The password begins with a space. The space is part of the password."
            }
            WarningCode::TrailingSpace => {
                "The password ends with a space. The space is part of the password."
            }
            WarningCode::SpaceMapped => "A special space in the password counts as an ordinary space.",
            WarningCode::ChangedByNormalisation => {
                "Some characters are converted to a standard form. You can keep typing them as you do now."
            }
            WarningCode::ExpiresSoon { days_left: 0 } => {
                "Today is the last day for this password. Choose a new one in time."
            }
            WarningCode::ExpiresSoon { days_left } => {
                return format!(
                    "The password is valid for another {}. Choose a new one in time.",
                    days(days_left)
                );
            }
        }
        .to_owned()
    }
}
