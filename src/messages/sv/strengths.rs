//! How strong the password is, and why.

use super::super::catalogue::{Grade, Strengths, Words};
use super::super::plural::one_other;
use super::super::say::say;
use super::words::Swedish;
use crate::report::{
    Advice, Alphabet, Attacker, CrackTime, KeyboardLayout, PatternKind, SegmentKind, TimeUnit,
};

impl Strengths for Swedish {
    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => say!("Upprepning"),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "siffror",
                    Alphabet::Latin => "latinska bokstäver",
                    Alphabet::Cyrillic => "kyrilliska bokstäver",
                    Alphabet::QwertyRow => "tangentrad på QWERTY",
                    Alphabet::JcukenRow => "tangentrad på ЙЦУКЕН",
                };
                say!("Tecken i följd ({}{})", order, if descending { ", baklänges" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "nederländsk layout",
                    KeyboardLayout::QwertySwedish => "svensk layout",
                    KeyboardLayout::Jcuken => "rysk layout",
                    KeyboardLayout::Keypad => "numeriskt tangentbord",
                };
                say!("Tangentbordsmönster ({})", layout)
            }
            PatternKind::PersonalData { field, disguise } => {
                say!("Personuppgifter: {}", self.personal(field, disguise))
            }
        }
    }

    fn segment(&self, kind: SegmentKind) -> String {
        let listed = |label, language, disguise| {
            self.bracketed(label, &[self.language(language), self.disguise(disguise)])
        };
        match kind {
            SegmentKind::KnownPassword { disguise } => {
                self.bracketed("Vanligt förekommande lösenord", &[self.disguise(disguise)])
            }
            SegmentKind::Word { language, disguise } => listed("Ord", language, disguise),
            SegmentKind::Name { language, disguise } => listed("Namn", language, disguise),
            SegmentKind::Place { language, disguise } => listed("Ortnamn", language, disguise),
            SegmentKind::KeyboardWalk { layout } => self.pattern(PatternKind::KeyboardWalk { layout }),
            SegmentKind::Sequence { alphabet, descending } => {
                self.pattern(PatternKind::Sequence { alphabet, descending })
            }
            SegmentKind::Repeat { times } => {
                say!("Upprepning ({} {})", times, one_other(times, "gång", "gånger"))
            }
            SegmentKind::Date => say!("Datum"),
            SegmentKind::Year => say!("Årtal"),
            SegmentKind::NumberIdiom => say!("Välkänd sifferkombination"),
            SegmentKind::Pinyin => say!("Pinyin"),
            SegmentKind::Separator => say!("Skiljetecken"),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => say!("Övriga tecken"),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => {
                "Använd inte ditt namn, din e-postadress eller andra personuppgifter."
            }
            Advice::AvoidCommonPasswords => {
                "Undvik vanligt förekommande lösenord, även som en del av ditt: de provas först."
            }
            Advice::AvoidSingleWords => {
                "Lita inte på ett enda ord eller namn: det provas tidigt, även med siffror efter."
            }
            Advice::AvoidKeyboardWalks => {
                "Undvik tangentbordsmönster, alltså tangenter som ligger bredvid varandra."
            }
            Advice::AvoidSequences => "Undvik bokstäver eller siffror i följd.",
            Advice::AvoidRepeats => "Undvik att upprepa samma tecken.",
            Advice::AvoidDates => "Undvik datum och årtal.",
            Advice::AvoidNumberIdioms => "Undvik välkända sifferkombinationer.",
            Advice::DisguiseDoesNotHelp => {
                "Det hjälper knappast att byta bokstäver mot liknande tecken, skriva baklänges eller byta \
                 tangentbordslayout eller alfabet: sådant provas också."
            }
            Advice::AddWords => "Lägg till ytterligare ett eller två ord, helst ovanliga.",
            Advice::UsePassphrase => {
                "Använd en lösenfras: flera ord utan samband är lätta att minnas och svåra att gissa."
            }
        }
        .to_owned()
    }

    fn label(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Mycket svagt",
            Grade::Weak => "Svagt",
            Grade::Fair => "Medelstarkt",
            Grade::Strong => "Starkt",
            Grade::VeryStrong => "Mycket starkt",
        }
    }

    fn strength(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::VeryWeak => "Lösenordet är mycket svagt.",
            Grade::Weak => "Lösenordet är svagt.",
            Grade::Fair => "Lösenordet är medelstarkt.",
            Grade::Strong => "Lösenordet är starkt.",
            Grade::VeryStrong => "Lösenordet är mycket starkt.",
        }
    }

    fn attacker(&self, attacker: Attacker) -> &'static str {
        match attacker {
            Attacker::OnlineThrottled => "Online, begränsat antal försök",
            Attacker::OnlineUnthrottled => "Online, obegränsat antal försök",
            Attacker::OfflineSlowHash => "Offline, långsam hashfunktion (stulna data)",
            Attacker::OfflineFastHash => "Offline, snabb hashfunktion (stulna data)",
        }
    }

    fn time(&self, CrackTime { attacker: _, unit, count }: CrackTime) -> String {
        let unit = match unit {
            TimeUnit::Instant => return say!("mindre än en sekund"),
            TimeUnit::Seconds => one_other(count, "sekund", "sekunder"),
            TimeUnit::Minutes => one_other(count, "minut", "minuter"),
            TimeUnit::Hours => one_other(count, "timme", "timmar"),
            TimeUnit::Days => one_other(count, "dag", "dagar"),
            TimeUnit::Months => one_other(count, "månad", "månader"),
            TimeUnit::Years => "år",
            TimeUnit::Centuries => return say!("100 år eller mer"),
        };
        say!("{} {}", count, unit)
    }
}
