use super::catalogue::{Catalogue, Grade, Progress};
use super::plural::one_other;
use crate::report::{
    Advice, Alphabet, Attacker, CharacterClass, CrackTime, Disguise, KeyboardLayout, Likeness, ListLanguage,
    ListMatch, Missing, PatternKind, PersonalField, Requirement, SegmentKind, TimeUnit, Unit, Verdict,
    ViolationCode, WarningCode,
};

/// Swedish. The reader is *du*.
pub(super) struct Swedish;

impl Catalogue for Swedish {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "Bara tecken som syns och som går att skriva igen".to_owned(),
            Requirement::LengthMin { min, unit } => format!("Minst {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("Högst {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("Tillräckligt kort för att sparas (högst {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("Minst {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("Inga {}", self.class(*class)),
            Requirement::ClassMax { class, max } => format!("Högst {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                format!("Minst {min} av dessa teckentyper: {}", self.classes(of))
            }
            Requirement::AllowedCharacters { set } => format!("Bara dessa tecken: {}", self.set(set)),
            Requirement::ForbiddenCharacters { set } => format!("Inget av dessa tecken: {}", self.set(set)),
            Requirement::DistinctMin { min } => format!("Minst {}", different(*min)),
            Requirement::RepeatRunMax { max: 1 } => "Inte samma tecken två gånger i rad".to_owned(),
            Requirement::RepeatRunMax { max } => format!("Högst {max} likadana tecken i rad"),
            Requirement::RepeatTotalMax { max: 1 } => "Inget tecken mer än en gång".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("Varje tecken högst {max} gånger"),
            Requirement::SequenceMax { max } => format!("Högst {max} tecken i följd (abc…, 321…)"),
            Requirement::KeyboardWalkMax { max } => {
                format!("Inget tangentbordsmönster längre än {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => "Inga personuppgifter".to_owned(),
            Requirement::NoPersonalData { fields } => {
                format!("Inga personuppgifter ({})", self.fields(fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                "Inte på listan över vanligt förekommande lösenord".to_owned()
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "Inga ord från listan över spärrade ord".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                "I det format som lösenordspolicyn kräver".to_owned()
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                "Inte i ett format som lösenordspolicyn utesluter".to_owned()
            }
            Requirement::Confirmation => "Samma lösenord i båda fälten".to_owned(),
            Requirement::NotCurrent => "Inte ditt nuvarande lösenord".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                format!("Minst {} som skiljer sig från ditt nuvarande lösenord", characters(*min_distance))
            }
            Requirement::NotUsedBefore { last: 1 } => "Inte ditt förra lösenord".to_owned(),
            Requirement::NotUsedBefore { last } => format!("Inget av dina {last} senaste lösenord"),
            Requirement::Strength { min: _ } => "Svårt att gissa".to_owned(),
        }
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (rekommenderas)")
    }

    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "Ange ett lösenord.".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("Använd högst {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                "Ta bort styrtecken, till exempel tabbar och radbrytningar.".to_owned()
            }
            ViolationCode::Noncharacter => {
                "Ta bort koder som inte är tecken. De kan ha följt med när du klistrade in.".to_owned()
            }
            ViolationCode::PrivateUse => {
                "Byt ut tecken från egna teckensnitt. De finns inte på andra enheter.".to_owned()
            }
            ViolationCode::Unassigned => {
                "Byt ut tecken som är för nya, till exempel de allra senaste emojierna.".to_owned()
            }
            ViolationCode::LoneJamo => "Skriv hela koreanska stavelser i stället för lösa delar.".to_owned(),
            ViolationCode::TooShort { min, actual: 0, unit } => {
                format!("Använd minst {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                format!("Använd minst {} – nu har du {actual}.", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("Använd högst {} – nu har du {actual}.", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "Gör lösenordet kortare: högst {}, nu {actual}. Å, ä, ö och emojier tar mer än en byte var.",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("Använd minst {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("Använd minst {} – nu har du {actual}.", of_class(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("Ta bort alla {} – nu har du {actual}.", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("Använd högst {} – nu har du {actual}.", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("Använd fler teckentyper: minst {min}, nu {actual}.")
            }
            ViolationCode::CharacterNotAllowed => "Använd bara de tillåtna tecknen.".to_owned(),
            ViolationCode::CharacterForbidden => "Ta bort tecken som inte är tillåtna.".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("Använd minst {} – nu har du {actual}.", different(*min))
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!("Använd inte samma tecken flera gånger i rad – nu har du {actual}.")
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("Använd högst {max} likadana tecken i rad – nu har du {actual}.")
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("Använd varje tecken en gång – nu förekommer ett tecken {actual} gånger.")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("Använd varje tecken högst {max} gånger – nu förekommer ett tecken {actual} gånger.")
            }
            ViolationCode::Sequence { length, max } => {
                format!("Använd högst {max} tecken i följd – nu har du {length}.")
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!("Korta tangentbordsmönstret på {} till högst {max}.", characters(*length))
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                "Ta bort personuppgifter.".to_owned()
            }
            ViolationCode::PersonalData { found } => {
                format!("Ta bort personuppgifter: {}.", self.found(found))
            }
            ViolationCode::Blocklisted => {
                "Välj ett annat lösenord – det här finns på listan över vanligt förekommande lösenord."
                    .to_owned()
            }
            ViolationCode::ContainsBlocklisted => {
                "Byt ut ord som finns på listan över spärrade ord.".to_owned()
            }
            ViolationCode::PatternNotMatched => "Anpassa lösenordet efter det här kravet.".to_owned(),
            ViolationCode::PatternMatched => "Ändra den del som det här kravet gäller.".to_owned(),
            ViolationCode::ConfirmationDiffers => "Ange samma lösenord i båda fälten.".to_owned(),
            ViolationCode::SameAsCurrent => "Välj ett annat lösenord än ditt nuvarande.".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                "Välj ett lösenord som är mindre likt ditt nuvarande.".to_owned()
            }
            ViolationCode::UsedBefore { last: 1 } => "Välj ett annat lösenord än ditt förra.".to_owned(),
            ViolationCode::UsedBefore { last } => {
                format!("Välj ett annat lösenord än dina {last} senaste.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Gör lösenordet svårare att gissa, till exempel med ett eller två ord till.".to_owned()
            }
        }
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                format!("Ändra fler tecken – hittills har du ändrat {distance}.")
            }
            Likeness::SameWord => {
                "Välj ett annat ord – det räcker inte med andra siffror eller specialtecken runt det."
                    .to_owned()
            }
            Likeness::Contained => {
                "Hitta på ett nytt lösenord i stället för att förlänga eller korta det nuvarande.".to_owned()
            }
            Likeness::Reversed => {
                "Hitta på ett nytt lösenord i stället för att skriva det nuvarande baklänges.".to_owned()
            }
            Likeness::Rotated => {
                "Hitta på ett nytt lösenord i stället för att byta plats på början och slut i det nuvarande."
                    .to_owned()
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Kontrolleras när du bekräftar lösenordet.",
            Missing::CurrentPassword => "Kontrolleras när du anger ditt nuvarande lösenord.",
            Missing::History => "Kontrolleras när du sparar.",
            Missing::HistoryUnavailable => "Det gick inte att kontrollera just nu. Försök igen senare.",
            Missing::User => "Kontrolleras när användarnamn eller e-postadress har angetts.",
            Missing::Text => "Kontrolleras när lösenordet är kortare.",
            Missing::Lists => "Kontrolleras när ordlistorna har lästs in.",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => {
                "Lösenordet innehåller tecken med full bredd. De kan vara svåra att skriva på andra enheter. \
                 Använd hellre vanliga tecken."
            }
            WarningCode::Invisible => {
                "Lösenordet innehåller osynliga tecken, som kan vara svåra att skriva igen."
            }
            WarningCode::Contextual => {
                "Lösenordet innehåller tecken som kan vara svåra att skriva på ett annat tangentbord."
            }
            WarningCode::LeadingSpace => "Lösenordet börjar med ett mellanslag. Det ingår i lösenordet.",
            WarningCode::TrailingSpace => "Lösenordet slutar med ett mellanslag. Det ingår i lösenordet.",
            WarningCode::SpaceMapped => {
                "Ett särskilt mellanslag i lösenordet räknas som ett vanligt mellanslag."
            }
            WarningCode::ChangedByNormalisation => {
                "Vissa tecken omvandlas till en standardform. Du kan fortsätta att skriva dem som nu."
            }
        }
        .to_owned()
    }

    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => "Upprepning".to_owned(),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "siffror",
                    Alphabet::Latin => "latinska bokstäver",
                    Alphabet::Cyrillic => "kyrilliska bokstäver",
                    Alphabet::QwertyRow => "tangentrad på QWERTY",
                    Alphabet::JcukenRow => "tangentrad på ЙЦУКЕН",
                };
                format!("Tecken i följd ({order}{})", if descending { ", baklänges" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "nederländsk layout",
                    KeyboardLayout::QwertySwedish => "svensk layout",
                    KeyboardLayout::Jcuken => "rysk layout",
                    KeyboardLayout::Keypad => "numeriskt tangentbord",
                };
                format!("Tangentbordsmönster ({layout})")
            }
            PatternKind::PersonalData { field, disguise } => {
                format!("Personuppgifter: {}", self.personal(field, disguise))
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
                format!("Upprepning ({times} {})", one_other(times, "gång", "gånger"))
            }
            SegmentKind::Date => "Datum".to_owned(),
            SegmentKind::Year => "Årtal".to_owned(),
            SegmentKind::NumberIdiom => "Välkänd sifferkombination".to_owned(),
            SegmentKind::Pinyin => "Pinyin".to_owned(),
            SegmentKind::Separator => "Skiljetecken".to_owned(),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => "Övriga tecken".to_owned(),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => {
                "Använd inte ditt namn, din e-postadress eller andra personuppgifter."
            }
            Advice::AvoidCommonPasswords => "Undvik vanligt förekommande lösenord, även som en del av ditt: de provas först.",
            Advice::AvoidSingleWords => "Lita inte på ett enda ord eller namn: det provas tidigt, även med siffror efter.",
            Advice::AvoidKeyboardWalks => {
                "Undvik tangentbordsmönster, alltså tangenter som ligger bredvid varandra."
            }
            Advice::AvoidSequences => "Undvik bokstäver eller siffror i följd.",
            Advice::AvoidRepeats => "Undvik att upprepa samma tecken.",
            Advice::AvoidDates => "Undvik datum och årtal.",
            Advice::AvoidNumberIdioms => "Undvik välkända sifferkombinationer.",
            Advice::DisguiseDoesNotHelp => "Det hjälper knappast att byta bokstäver mot liknande tecken, skriva baklänges eller byta tangentbordslayout eller alfabet: sådant provas också.",
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
            TimeUnit::Instant => return "mindre än en sekund".to_owned(),
            TimeUnit::Seconds => one_other(count, "sekund", "sekunder"),
            TimeUnit::Minutes => one_other(count, "minut", "minuter"),
            TimeUnit::Hours => one_other(count, "timme", "timmar"),
            TimeUnit::Days => one_other(count, "dag", "dagar"),
            TimeUnit::Months => one_other(count, "månad", "månader"),
            TimeUnit::Years => "år",
            TimeUnit::Centuries => return "100 år eller mer".to_owned(),
        };
        format!("{count} {unit}")
    }

    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "Lösenordet uppfyller alla krav.",
            Verdict::Undecided => "Hittills behöver inget ändras. Några krav återstår att kontrollera.",
            Verdict::Refused => "Lösenordet uppfyller inte alla krav än.",
        }
    }

    fn progress(&self, Progress { met, total, open }: Progress) -> String {
        let fulfilled = one_other(met, "uppfyllt", "uppfyllda");
        match open {
            0 if met == total => format!("Alla krav är uppfyllda: {met} av {total}."),
            0 => format!("{met} av {total} krav är {fulfilled}."),
            1.. => format!("{met} av {total} krav är {fulfilled}, {open} återstår att kontrollera."),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("{count} {} kvar.", one_other(count, "rekommendation", "rekommendationer"))
    }

    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "små bokstäver",
            CharacterClass::Upper => "stora bokstäver",
            CharacterClass::Digit => "siffror",
            CharacterClass::Symbol => "specialtecken",
            CharacterClass::Caseless => "bokstäver utan stor eller liten form",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "användarnamn",
            PersonalField::Email => "e-postadress",
            PersonalField::Name => "namn",
            PersonalField::Organisation => "organisation",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "med tecken som liknar bokstäver",
            Disguise::Reversed => "baklänges",
            Disguise::Transliterated => "med ett annat alfabet",
            Disguise::OtherLayout => "med en annan tangentbordslayout",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "engelska",
            ListLanguage::Nl => "nederländska",
            ListLanguage::Sv => "svenska",
            ListLanguage::Ru => "ryska",
            ListLanguage::Zh => "kinesiska",
        }
    }

    fn ascii(&self) -> &'static str {
        "utskrivbara ASCII-tecken"
    }

    fn space(&self) -> &'static str {
        "mellanslag"
    }
}

fn characters(n: u32) -> String {
    format!("{n} tecken")
}

fn different(n: u32) -> String {
    format!("{n} olika tecken")
}

fn length(n: u32, unit: Unit) -> String {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => format!("{n} byte"),
    }
}

fn of_class(n: u32, class: CharacterClass) -> String {
    let name = match class {
        CharacterClass::Lower => one_other(n, "liten bokstav", "små bokstäver"),
        CharacterClass::Upper => one_other(n, "stor bokstav", "stora bokstäver"),
        CharacterClass::Digit => one_other(n, "siffra", "siffror"),
        CharacterClass::Symbol => "specialtecken",
        CharacterClass::Caseless => {
            one_other(n, "bokstav utan stor eller liten form", "bokstäver utan stor eller liten form")
        }
    };
    format!("{n} {name}")
}
