use super::catalogue::{Catalogue, Grade, Progress};
use super::plural::one_other;
use crate::report::{
    Advice, Alphabet, Attacker, CharacterClass, CrackTime, Disguise, KeyboardLayout, Likeness, ListLanguage,
    ListMatch, Missing, PatternKind, PersonalField, Requirement, SegmentKind, TimeUnit, Unit, Verdict,
    ViolationCode, WarningCode,
};

/// English. The reader is *you*.
pub(super) struct English;

impl Catalogue for English {
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
                format!("At least {min} of these kinds of characters: {}", self.classes(of))
            }
            Requirement::AllowedCharacters { set } => format!("Only these characters: {}", self.set(set)),
            Requirement::ForbiddenCharacters { set } => {
                format!("None of these characters: {}", self.set(set))
            }
            Requirement::DistinctMin { min } => format!("At least {}", different(*min)),
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
                format!("No personal information ({})", self.fields(fields))
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
            Requirement::NotUsedBefore { last: 1 } => "Not your previous password".to_owned(),
            Requirement::NotUsedBefore { last } => format!("Not one of your last {last} passwords"),
            Requirement::Strength { min: _ } => "Hard to guess".to_owned(),
        }
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (recommended)")
    }

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
                format!("Leave out personal information: {}.", self.found(found))
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
            ViolationCode::UsedBefore { last: 1 } => {
                "Choose a password other than your previous password.".to_owned()
            }
            ViolationCode::UsedBefore { last } => {
                format!("Choose a password other than your last {last} passwords.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Make the password harder to guess, for example by adding a word or two.".to_owned()
            }
        }
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
            Missing::User => "Checked once your user name or e-mail address is known.",
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
        }
        .to_owned()
    }

    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => "Repeat".to_owned(),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "digits",
                    Alphabet::Latin => "Latin letters",
                    Alphabet::Cyrillic => "Cyrillic letters",
                    Alphabet::QwertyRow => "row of QWERTY keys",
                    Alphabet::JcukenRow => "row of ЙЦУКЕН keys",
                };
                format!("Sequence ({order}{})", if descending { ", backwards" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "Dutch layout",
                    KeyboardLayout::QwertySwedish => "Swedish layout",
                    KeyboardLayout::Jcuken => "Russian layout",
                    KeyboardLayout::Keypad => "number pad",
                };
                format!("Keyboard pattern ({layout})")
            }
            PatternKind::PersonalData { field, disguise } => {
                format!("Personal information: {}", self.personal(field, disguise))
            }
        }
    }

    fn segment(&self, kind: SegmentKind) -> String {
        let listed = |label, language, disguise| {
            self.bracketed(label, &[self.language(language), self.disguise(disguise)])
        };
        match kind {
            SegmentKind::KnownPassword { disguise } => {
                self.bracketed("Common password", &[self.disguise(disguise)])
            }
            SegmentKind::Word { language, disguise } => listed("Word", language, disguise),
            SegmentKind::Name { language, disguise } => listed("Name", language, disguise),
            SegmentKind::Place { language, disguise } => listed("Place name", language, disguise),
            SegmentKind::KeyboardWalk { layout } => self.pattern(PatternKind::KeyboardWalk { layout }),
            SegmentKind::Sequence { alphabet, descending } => {
                self.pattern(PatternKind::Sequence { alphabet, descending })
            }
            SegmentKind::Repeat { times } => {
                format!("Repeat ({times} {})", one_other(times, "time", "times"))
            }
            SegmentKind::Date => "Date".to_owned(),
            SegmentKind::Year => "Year".to_owned(),
            SegmentKind::NumberIdiom => "Well-known number".to_owned(),
            SegmentKind::Pinyin => "Pinyin".to_owned(),
            SegmentKind::Separator => "Separator".to_owned(),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => "Other characters".to_owned(),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => {
                "Leave out your name, e-mail address and other personal information."
            }
            Advice::AvoidCommonPasswords => "Avoid common passwords, also as a part of yours: they are tried first.",
            Advice::AvoidSingleWords => "Do not rely on a single word or name: it is tried early, also with digits behind it.",
            Advice::AvoidKeyboardWalks => "Avoid keyboard patterns: keys that lie next to each other.",
            Advice::AvoidSequences => "Avoid sequences of letters or digits.",
            Advice::AvoidRepeats => "Avoid repeating the same characters.",
            Advice::AvoidDates => "Avoid dates and years.",
            Advice::AvoidNumberIdioms => "Avoid well-known numbers.",
            Advice::DisguiseDoesNotHelp => "Swapping letters for look-alike characters, writing backwards or switching the keyboard layout or alphabet hardly helps: that is tried as well.",
            Advice::AddWords => "Add another word or two, preferably uncommon ones.",
            Advice::UsePassphrase => {
                "Use a passphrase: several unrelated words are easy to remember and hard to guess."
            }
        }
        .to_owned()
    }

    fn label(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Very weak",
            Grade::Weak => "Weak",
            Grade::Fair => "Fair",
            Grade::Strong => "Strong",
            Grade::VeryStrong => "Very strong",
        }
    }

    fn strength(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Strength: very weak.",
            Grade::Weak => "Strength: weak.",
            Grade::Fair => "Strength: fair.",
            Grade::Strong => "Strength: strong.",
            Grade::VeryStrong => "Strength: very strong.",
        }
    }

    fn attacker(&self, attacker: Attacker) -> &'static str {
        match attacker {
            Attacker::OnlineThrottled => "Online, limited number of attempts",
            Attacker::OnlineUnthrottled => "Online, unlimited number of attempts",
            Attacker::OfflineSlowHash => "Offline, slow hash (stolen data)",
            Attacker::OfflineFastHash => "Offline, fast hash (stolen data)",
        }
    }

    fn time(&self, CrackTime { attacker: _, unit, count }: CrackTime) -> String {
        let unit = match unit {
            TimeUnit::Instant => return "less than a second".to_owned(),
            TimeUnit::Seconds => one_other(count, "second", "seconds"),
            TimeUnit::Minutes => one_other(count, "minute", "minutes"),
            TimeUnit::Hours => one_other(count, "hour", "hours"),
            TimeUnit::Days => one_other(count, "day", "days"),
            TimeUnit::Months => one_other(count, "month", "months"),
            TimeUnit::Years => one_other(count, "year", "years"),
            TimeUnit::Centuries => return "100 years or more".to_owned(),
        };
        format!("{count} {unit}")
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

    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "lower-case letters",
            CharacterClass::Upper => "upper-case letters",
            CharacterClass::Digit => "digits",
            CharacterClass::Symbol => "special characters",
            CharacterClass::Caseless => "letters without case",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "user name",
            PersonalField::Email => "e-mail address",
            PersonalField::Name => "name",
            PersonalField::Organisation => "organisation",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "with look-alike characters",
            Disguise::Reversed => "backwards",
            Disguise::Transliterated => "in another alphabet",
            Disguise::OtherLayout => "in another keyboard layout",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "English",
            ListLanguage::Nl => "Dutch",
            ListLanguage::Sv => "Swedish",
            ListLanguage::Ru => "Russian",
            ListLanguage::Zh => "Chinese",
        }
    }

    fn ascii(&self) -> &'static str {
        "printable ASCII characters"
    }

    fn space(&self) -> &'static str {
        "space"
    }
}

fn characters(n: u32) -> String {
    format!("{n} {}", one_other(n, "character", "characters"))
}

fn different(n: u32) -> String {
    format!("{n} different {}", one_other(n, "character", "characters"))
}

fn length(n: u32, unit: Unit) -> String {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => format!("{n} {}", one_other(n, "byte", "bytes")),
    }
}

fn of_class(n: u32, class: CharacterClass) -> String {
    let name = match class {
        CharacterClass::Lower => one_other(n, "lower-case letter", "lower-case letters"),
        CharacterClass::Upper => one_other(n, "upper-case letter", "upper-case letters"),
        CharacterClass::Digit => one_other(n, "digit", "digits"),
        CharacterClass::Symbol => one_other(n, "special character", "special characters"),
        CharacterClass::Caseless => one_other(n, "letter without case", "letters without case"),
    };
    format!("{n} {name}")
}
