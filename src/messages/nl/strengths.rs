//! How strong the password is, and why.

use super::super::catalogue::{Grade, Strengths, Words};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::Dutch;
use crate::report::{
    Advice, Alphabet, Attacker, CrackTime, KeyboardLayout, PatternKind, SegmentKind, TimeUnit,
};

impl Strengths for Dutch {
    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => say!("Herhaling"),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "cijfers",
                    Alphabet::Latin => "Latijnse letters",
                    Alphabet::Cyrillic => "Cyrillische letters",
                    Alphabet::QwertyRow => "rij QWERTY-toetsen",
                    Alphabet::JcukenRow => "rij ЙЦУКЕН-toetsen",
                };
                say!("Reeks ({}{})", order, if descending { ", achterstevoren" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "Nederlandse indeling",
                    KeyboardLayout::QwertySwedish => "Zweedse indeling",
                    KeyboardLayout::Jcuken => "Russische indeling",
                    KeyboardLayout::Keypad => "numeriek toetsenblok",
                };
                say!("Toetsenbordpatroon ({})", layout)
            }
            PatternKind::PersonalData { field, disguise } => {
                say!("Persoonlijke gegevens: {}", self.personal(field, disguise))
            }
        }
    }

    fn segment(&self, kind: SegmentKind) -> String {
        let listed = |label, language, disguise| {
            self.bracketed(label, &[self.language(language), self.disguise(disguise)])
        };
        match kind {
            SegmentKind::KnownPassword { disguise } => {
                self.bracketed("Veelgebruikt wachtwoord", &[self.disguise(disguise)])
            }
            SegmentKind::Word { language, disguise } => listed("Woord", language, disguise),
            SegmentKind::Name { language, disguise } => listed("Naam", language, disguise),
            SegmentKind::Place { language, disguise } => listed("Plaatsnaam", language, disguise),
            SegmentKind::KeyboardWalk { layout } => self.pattern(PatternKind::KeyboardWalk { layout }),
            SegmentKind::Sequence { alphabet, descending } => {
                self.pattern(PatternKind::Sequence { alphabet, descending })
            }
            SegmentKind::Repeat { times } => say!("Herhaling ({} keer)", times),
            SegmentKind::Date => say!("Datum"),
            SegmentKind::Year => say!("Jaartal"),
            SegmentKind::NumberIdiom => say!("Bekende cijfercombinatie"),
            SegmentKind::Pinyin => say!("Pinyin"),
            SegmentKind::Separator => say!("Scheidingsteken"),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => say!("Overige tekens"),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => "Laat uw naam, e-mailadres en andere persoonlijke gegevens weg.",
            Advice::AvoidCommonPasswords => {
                "Vermijd veelgebruikte wachtwoorden, ook als deel van het uwe: die worden het eerst \
                 geprobeerd."
            }
            Advice::AvoidSingleWords => {
                "Vertrouw niet op één woord of naam: dat wordt vroeg geprobeerd, ook met cijfers erachter."
            }
            Advice::AvoidKeyboardWalks => "Vermijd toetsenbordpatronen: toetsen die naast elkaar liggen.",
            Advice::AvoidSequences => "Vermijd reeksen van letters of cijfers.",
            Advice::AvoidRepeats => "Vermijd herhaling van dezelfde tekens.",
            Advice::AvoidDates => "Vermijd datums en jaartallen.",
            Advice::AvoidNumberIdioms => "Vermijd bekende cijfercombinaties.",
            Advice::DisguiseDoesNotHelp => {
                "Letters vervangen door tekens die erop lijken, achterstevoren schrijven of wisselen van \
                 toetsenbordindeling of alfabet helpt nauwelijks: dat wordt ook geprobeerd."
            }
            Advice::AddWords => "Voeg nog een of twee woorden toe, liefst ongebruikelijke.",
            Advice::UsePassphrase => {
                "Gebruik een wachtwoordzin: een paar losse woorden zijn makkelijk te onthouden en \
                 moeilijk te raden."
            }
        }
        .to_owned()
    }

    fn label(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Zeer zwak",
            Grade::Weak => "Zwak",
            Grade::Fair => "Redelijk",
            Grade::Strong => "Sterk",
            Grade::VeryStrong => "Zeer sterk",
        }
    }

    fn strength(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Sterkte: zeer zwak.",
            Grade::Weak => "Sterkte: zwak.",
            Grade::Fair => "Sterkte: redelijk.",
            Grade::Strong => "Sterkte: sterk.",
            Grade::VeryStrong => "Sterkte: zeer sterk.",
        }
    }

    fn attacker(&self, attacker: Attacker) -> &'static str {
        match attacker {
            Attacker::OnlineThrottled => "Online, beperkt aantal pogingen",
            Attacker::OnlineUnthrottled => "Online, onbeperkt aantal pogingen",
            Attacker::OfflineSlowHash => "Offline, trage hash (gestolen gegevens)",
            Attacker::OfflineFastHash => "Offline, snelle hash (gestolen gegevens)",
        }
    }

    fn time(&self, CrackTime { attacker: _, unit, count }: CrackTime) -> String {
        let unit = match unit {
            TimeUnit::Instant => return say!("minder dan een seconde"),
            TimeUnit::Seconds => one_other(count, "seconde", "seconden"),
            TimeUnit::Minutes => one_other(count, "minuut", "minuten"),
            TimeUnit::Hours => "uur",
            TimeUnit::Days => one_other(count, "dag", "dagen"),
            TimeUnit::Months => one_other(count, "maand", "maanden"),
            TimeUnit::Years => "jaar",
            TimeUnit::Centuries => return say!("100 jaar of langer"),
        };
        say!("{} {}", count, unit)
    }
}
