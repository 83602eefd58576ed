//! What to do next, and what is worth knowing.

use super::super::catalogue::{Steps, Words, told_patterns};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::{English, characters, days, different, length, of_class};
use crate::report::{Likeness, Missing, Unit, ViolationCode, WarningCode};

impl Steps for English {
    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => say!("Enter a password."),
            ViolationCode::TooLongToRead { max } => say!("Use at most {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                say!("Remove control characters, such as tabs and line breaks.")
            }
            ViolationCode::Noncharacter => {
                say!("Remove codes that are not characters. They may have come along with pasted text.")
            }
            ViolationCode::PrivateUse => {
                say!("Replace characters from a custom font. Other devices do not have them.")
            }
            ViolationCode::Unassigned => {
                say!("Replace characters that are too new, such as the latest emoji.")
            }
            ViolationCode::LoneJamo => say!("Type whole Korean syllables instead of loose parts."),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                say!("Use at least {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                say!("Use at least {}; you have {} now.", length(*min, *unit), actual)
            }
            ViolationCode::TooLong { max, actual, unit } => {
                say!("Use at most {}; you have {} now.", length(*max, *unit), actual)
            }
            ViolationCode::TooManyBytes { max, actual } => say!(
                "Make the password shorter: at most {}, now {}. Accented letters and emoji take \
                 more than one byte each.",
                length(*max, Unit::Bytes),
                actual
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                say!("Use at least {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                say!("Use at least {}; you have {} now.", of_class(*min, *class), actual)
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                say!("Leave out {}; you have {} now.", self.class(*class), actual)
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                say!("Use at most {}; you have {} now.", of_class(*max, *class), actual)
            }
            ViolationCode::TooFewClasses { min, actual } => {
                say!("Use more kinds of characters: at least {}, now {}.", min, actual)
            }
            ViolationCode::CharacterNotAllowed => say!("Use only the characters that are allowed."),
            ViolationCode::CharacterForbidden => say!("Leave out the characters that are not allowed."),
            ViolationCode::TooFewDistinct { min, actual } => {
                say!("Use at least {}; you have {} now.", different(*min), actual)
            }
            ViolationCode::AlphabetTooSmall { min, actual } => {
                say!("Use more kinds of characters: together at least {}, now {}.", min, actual)
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                say!(
                    "Do not use the same character twice in a row; it appears {} times in a row now.",
                    actual
                )
            }
            ViolationCode::RepeatedRun { max, actual } => {
                say!("Use at most {} identical characters in a row; you have {} now.", max, actual)
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                say!("Use each character once; one appears {} times now.", actual)
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                say!("Use each character at most {} times; one appears {} times now.", max, actual)
            }
            ViolationCode::Sequence { length, max } => {
                say!("Shorten the sequence of {} to at most {}.", characters(*length), max)
            }
            ViolationCode::KeyboardWalk { length, max } => {
                say!("Shorten the keyboard pattern of {} to at most {}.", characters(*length), max)
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                say!("Leave out personal information.")
            }
            ViolationCode::PersonalData { found } => {
                say!("Leave out personal information: {}.", told_patterns(self, found))
            }
            ViolationCode::Blocklisted => {
                say!("Choose another password; this one is on the list of common passwords.")
            }
            ViolationCode::ContainsBlocklisted => {
                say!("Replace words that are on the list of blocked words.")
            }
            ViolationCode::PatternNotMatched => say!("Change the password to fit this requirement."),
            ViolationCode::PatternMatched => say!("Change the part that this requirement is about."),
            ViolationCode::ConfirmationDiffers => say!("Enter the same password in both fields."),
            ViolationCode::SameAsCurrent => say!("Choose a password other than your current password."),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                say!("Choose a password that is less like your current password.")
            }
            ViolationCode::TooFewAbsentFromCurrent { min, actual } => {
                say!(
                    "Use more characters that your current password does not have: at least {}, now {}.",
                    min,
                    actual
                )
            }
            ViolationCode::UsedBefore { last: 1 } => {
                say!("Choose a password other than your previous password.")
            }
            ViolationCode::UsedBefore { last } => {
                say!("Choose a password other than your last {} passwords.", last)
            }
            ViolationCode::FoundInBreach { max: _, count } => {
                let times = one_other(*count, "time", "times");
                say!(
                    "Choose another password: this one was found {} {} in known data breaches.",
                    count,
                    times
                )
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                say!("Make the password harder to guess, for example by adding a word or two.")
            }
            ViolationCode::ChangedTooRecently { min_days, actual_days } => {
                say!(
                    "Wait a little longer before changing the password again: at least {} after the previous change, now {}.",
                    days(*min_days),
                    actual_days
                )
            }
            ViolationCode::Expired { max_days, actual_days } => {
                say!(
                    "Choose a new password: this one is {} old and valid for at most {}.",
                    days(*actual_days),
                    max_days
                )
            }
            ViolationCode::MustChange => say!("Choose a new password before you continue."),
            ViolationCode::NoneOfAlternatives { nearest: _ } => {
                say!("Follow one of the alternatives completely.")
            }
        }
    }

    fn alternative(&self, number: u32, steps: &str) -> String {
        say!("Alternative {}: {}", number, steps)
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                say!("Change more characters; you have changed {} so far.", distance)
            }
            Likeness::SameWord => {
                say!("Choose another word; other digits or special characters around it are not enough.")
            }
            Likeness::Contained => {
                say!("Create a new password instead of extending or shortening the current one.")
            }
            Likeness::Reversed => say!("Create a new password instead of reversing the current one."),
            Likeness::Rotated => {
                say!("Create a new password instead of swapping the beginning and end of the current one.")
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
                return say!(
                    "The password is valid for another {}. Choose a new one in time.",
                    days(days_left)
                );
            }
        }
        .to_owned()
    }
}
