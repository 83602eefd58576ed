//! How strong the password is, and why.

use super::super::catalogue::{Grade, Strengths, Words};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::English;
use crate::report::{
    Advice, Alphabet, Attacker, CrackTime, KeyboardLayout, PatternKind, SegmentKind, TimeUnit,
};

impl Strengths for English {
    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => say!("Repeat"),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "digits",
                    Alphabet::Latin => "Latin letters",
                    Alphabet::Cyrillic => "Cyrillic letters",
                    Alphabet::QwertyRow => "row of QWERTY keys",
                    Alphabet::JcukenRow => "row of ЙЦУКЕН keys",
                };
                say!("Sequence ({}{})", order, if descending { ", backwards" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "Dutch layout",
                    KeyboardLayout::QwertySwedish => "Swedish layout",
                    KeyboardLayout::Jcuken => "Russian layout",
                    KeyboardLayout::Keypad => "number pad",
                };
                say!("Keyboard pattern ({})", layout)
            }
            PatternKind::PersonalData { field, disguise } => {
                say!("Personal information: {}", self.personal(field, disguise))
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
                say!("Repeat ({} {})", times, one_other(times, "time", "times"))
            }
            SegmentKind::Date => say!("Date"),
            SegmentKind::Year => say!("Year"),
            SegmentKind::NumberIdiom => say!("Well-known number"),
            SegmentKind::Pinyin => say!("Pinyin"),
            SegmentKind::Separator => say!("Separator"),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => say!("Other characters"),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => {
                "Leave out your name, e-mail address and other personal information."
            }
            Advice::AvoidCommonPasswords => {
                "Avoid common passwords, also as a part of yours: they are tried first."
            }
            Advice::AvoidSingleWords => {
                "Do not rely on a single word or name: it is tried early, also with digits behind it."
            }
            Advice::AvoidKeyboardWalks => "Avoid keyboard patterns: keys that lie next to each other.",
            Advice::AvoidSequences => "Avoid sequences of letters or digits.",
            Advice::AvoidRepeats => "Avoid repeating the same characters.",
            Advice::AvoidDates => "Avoid dates and years.",
            Advice::AvoidNumberIdioms => "Avoid well-known numbers.",
            Advice::DisguiseDoesNotHelp => {
                "Swapping letters for look-alike characters, writing backwards or switching the keyboard \
                 layout or alphabet hardly helps: that is tried as well."
            }
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
            TimeUnit::Instant => return say!("less than a second"),
            TimeUnit::Seconds => one_other(count, "second", "seconds"),
            TimeUnit::Minutes => one_other(count, "minute", "minutes"),
            TimeUnit::Hours => one_other(count, "hour", "hours"),
            TimeUnit::Days => one_other(count, "day", "days"),
            TimeUnit::Months => one_other(count, "month", "months"),
            TimeUnit::Years => one_other(count, "year", "years"),
            TimeUnit::Centuries => return say!("100 years or more"),
        };
        say!("{} {}", count, unit)
    }
}
