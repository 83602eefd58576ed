use super::catalogue::{Catalogue, Grade, Progress};
use super::plural::one_other;
use crate::report::{
    Advice, Alphabet, Attacker, CharacterClass, CrackTime, Disguise, KeyboardLayout, Likeness, ListLanguage,
    ListMatch, Missing, PatternKind, PersonalField, Requirement, SegmentKind, TimeUnit, Unit, Verdict,
    ViolationCode, WarningCode,
};

/// Dutch. The reader is *u*.
pub(super) struct Dutch;

impl Catalogue for Dutch {
    fn requirement(&self, requirement: &Requirement) -> String {
        match requirement {
            Requirement::Text => "Alleen tekens die zichtbaar en opnieuw te typen zijn".to_owned(),
            Requirement::LengthMin { min, unit } => format!("Minimaal {}", length(*min, *unit)),
            Requirement::LengthMax { max, unit } => format!("Maximaal {}", length(*max, *unit)),
            Requirement::MaxBytes { max } => {
                format!("Kort genoeg om op te slaan (maximaal {})", length(*max, Unit::Bytes))
            }
            Requirement::ClassMin { class, min } => format!("Minimaal {}", of_class(*min, *class)),
            Requirement::ClassMax { class, max: 0 } => format!("Geen {}", self.class(*class)),
            Requirement::ClassMax { class, max } => format!("Maximaal {}", of_class(*max, *class)),
            Requirement::ClassesAtLeast { min, of } => {
                format!("Minimaal {min} van deze tekensoorten: {}", self.classes(of))
            }
            Requirement::AllowedCharacters { set } => format!("Alleen deze tekens: {}", self.set(set)),
            Requirement::ForbiddenCharacters { set } => format!("Geen van deze tekens: {}", self.set(set)),
            Requirement::DistinctMin { min } => format!("Minimaal {}", different(*min)),
            Requirement::RepeatRunMax { max: 1 } => "Geen twee gelijke tekens achter elkaar".to_owned(),
            Requirement::RepeatRunMax { max } => format!("Maximaal {max} gelijke tekens achter elkaar"),
            Requirement::RepeatTotalMax { max: 1 } => "Geen teken meer dan één keer".to_owned(),
            Requirement::RepeatTotalMax { max } => format!("Elk teken maximaal {max} keer"),
            Requirement::SequenceMax { max } => {
                format!("Geen reeks langer dan {} (abc…, 321…)", characters(*max))
            }
            Requirement::KeyboardWalkMax { max } => {
                format!("Geen toetsenbordpatroon langer dan {} (qwerty…)", characters(*max))
            }
            Requirement::NoPersonalData { fields } if fields.is_empty() => {
                "Geen persoonlijke gegevens".to_owned()
            }
            Requirement::NoPersonalData { fields } => {
                format!("Geen persoonlijke gegevens ({})", self.fields(fields))
            }
            Requirement::NotBlocklisted { matching: ListMatch::Whole } => {
                "Niet op de lijst met veelgebruikte wachtwoorden".to_owned()
            }
            Requirement::NotBlocklisted { matching: ListMatch::Contained } => {
                "Geen woorden van de lijst met geblokkeerde woorden".to_owned()
            }
            Requirement::Pattern { must_match: true, description: _ } => {
                "In de vorm die het wachtwoordbeleid voorschrijft".to_owned()
            }
            Requirement::Pattern { must_match: false, description: _ } => {
                "Niet in een vorm die het wachtwoordbeleid uitsluit".to_owned()
            }
            Requirement::Confirmation => "Hetzelfde wachtwoord in beide velden".to_owned(),
            Requirement::NotCurrent => "Niet uw huidige wachtwoord".to_owned(),
            Requirement::NotLikeCurrent { min_distance } => {
                format!("Minimaal {} verschil met uw huidige wachtwoord", characters(*min_distance))
            }
            Requirement::NotUsedBefore { last: 1 } => "Niet uw vorige wachtwoord".to_owned(),
            Requirement::NotUsedBefore { last } => format!("Geen van uw laatste {last} wachtwoorden"),
            Requirement::Strength { min: _ } => "Moeilijk te raden".to_owned(),
        }
    }

    fn recommended(&self, requirement: &str) -> String {
        format!("{requirement} (aanbevolen)")
    }

    fn violation(&self, code: &ViolationCode) -> String {
        match code {
            ViolationCode::Empty => "Voer een wachtwoord in.".to_owned(),
            ViolationCode::TooLongToRead { max } => format!("Gebruik maximaal {}.", characters(*max)),
            ViolationCode::ControlCharacter => {
                "Verwijder besturingstekens, zoals tabs en regeleinden.".to_owned()
            }
            ViolationCode::Noncharacter => {
                "Verwijder codes die geen teken zijn. Misschien zijn ze bij het plakken meegekomen."
                    .to_owned()
            }
            ViolationCode::PrivateUse => {
                "Vervang tekens uit een eigen lettertype. Op andere apparaten bestaan ze niet.".to_owned()
            }
            ViolationCode::Unassigned => {
                "Vervang tekens die nog te nieuw zijn, zoals de nieuwste emoji’s.".to_owned()
            }
            ViolationCode::LoneJamo => {
                "Typ hele Koreaanse lettergrepen in plaats van losse delen.".to_owned()
            }
            ViolationCode::TooShort { min, actual: 0, unit } => {
                format!("Gebruik minimaal {}.", length(*min, *unit))
            }
            ViolationCode::TooShort { min, actual, unit } => {
                format!("Gebruik minimaal {}; u hebt er nu {actual}.", length(*min, *unit))
            }
            ViolationCode::TooLong { max, actual, unit } => {
                format!("Gebruik maximaal {}; u hebt er nu {actual}.", length(*max, *unit))
            }
            ViolationCode::TooManyBytes { max, actual } => format!(
                "Maak het wachtwoord korter: maximaal {}, nu {actual}. Letters met accenten en emoji’s \
                 tellen voor meer dan één byte.",
                length(*max, Unit::Bytes)
            ),
            ViolationCode::TooFewOfClass { class, min, actual: 0 } => {
                format!("Gebruik minimaal {}.", of_class(*min, *class))
            }
            ViolationCode::TooFewOfClass { class, min, actual } => {
                format!("Gebruik minimaal {}; u hebt er nu {actual}.", of_class(*min, *class))
            }
            ViolationCode::TooManyOfClass { class, max: 0, actual } => {
                format!("Laat {} weg; u hebt er nu {actual}.", self.class(*class))
            }
            ViolationCode::TooManyOfClass { class, max, actual } => {
                format!("Gebruik maximaal {}; u hebt er nu {actual}.", of_class(*max, *class))
            }
            ViolationCode::TooFewClasses { min, actual } => {
                format!("Gebruik meer tekensoorten: minimaal {min}, nu {actual}.")
            }
            ViolationCode::CharacterNotAllowed => "Gebruik alleen tekens die zijn toegestaan.".to_owned(),
            ViolationCode::CharacterForbidden => "Laat tekens weg die niet zijn toegestaan.".to_owned(),
            ViolationCode::TooFewDistinct { min, actual } => {
                format!("Gebruik minimaal {}; u hebt er nu {actual}.", different(*min))
            }
            ViolationCode::RepeatedRun { max: 1, actual } => {
                format!("Gebruik geen gelijke tekens achter elkaar; u hebt er nu {actual}.")
            }
            ViolationCode::RepeatedRun { max, actual } => {
                format!("Gebruik maximaal {max} gelijke tekens achter elkaar; u hebt er nu {actual}.")
            }
            ViolationCode::RepeatedTotal { max: 1, actual } => {
                format!("Gebruik elk teken één keer; een teken komt nu {actual} keer voor.")
            }
            ViolationCode::RepeatedTotal { max, actual } => {
                format!("Gebruik elk teken maximaal {max} keer; een teken komt nu {actual} keer voor.")
            }
            ViolationCode::Sequence { length, max } => {
                format!("Kort de reeks van {} in tot maximaal {max}.", characters(*length))
            }
            ViolationCode::KeyboardWalk { length, max } => {
                format!("Kort het toetsenbordpatroon van {} in tot maximaal {max}.", characters(*length))
            }
            ViolationCode::PersonalData { found } if found.is_empty() => {
                "Laat persoonlijke gegevens weg.".to_owned()
            }
            ViolationCode::PersonalData { found } => {
                format!("Laat persoonlijke gegevens weg: {}.", self.found(found))
            }
            ViolationCode::Blocklisted => {
                "Kies een ander wachtwoord; dit staat op de lijst met veelgebruikte wachtwoorden.".to_owned()
            }
            ViolationCode::ContainsBlocklisted => {
                "Vervang woorden die op de lijst met geblokkeerde woorden staan.".to_owned()
            }
            ViolationCode::PatternNotMatched => {
                "Wijzig het wachtwoord zo dat het aan deze vereiste voldoet.".to_owned()
            }
            ViolationCode::PatternMatched => "Wijzig het deel waarover deze vereiste gaat.".to_owned(),
            ViolationCode::ConfirmationDiffers => "Voer in beide velden hetzelfde wachtwoord in.".to_owned(),
            ViolationCode::SameAsCurrent => "Kies een ander wachtwoord dan uw huidige wachtwoord.".to_owned(),
            ViolationCode::TooLikeCurrent { likeness: _ } => {
                "Kies een wachtwoord dat minder op uw huidige wachtwoord lijkt.".to_owned()
            }
            ViolationCode::UsedBefore { last: 1 } => {
                "Kies een ander wachtwoord dan uw vorige wachtwoord.".to_owned()
            }
            ViolationCode::UsedBefore { last } => {
                format!("Kies een ander wachtwoord dan uw laatste {last} wachtwoorden.")
            }
            ViolationCode::TooWeak { min: _, actual: _ } => {
                "Maak het wachtwoord moeilijker te raden, bijvoorbeeld met een of twee extra woorden."
                    .to_owned()
            }
        }
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match likeness {
            Likeness::FewEdits { distance } => {
                format!("Wijzig meer tekens; u hebt er nu {distance} gewijzigd.")
            }
            Likeness::SameWord => {
                "Kies een ander woord; andere cijfers of speciale tekens eromheen zijn niet genoeg."
                    .to_owned()
            }
            Likeness::Contained => {
                "Bedenk een nieuw wachtwoord in plaats van uw huidige langer of korter te maken.".to_owned()
            }
            Likeness::Reversed => {
                "Bedenk een nieuw wachtwoord in plaats van uw huidige om te draaien.".to_owned()
            }
            Likeness::Rotated => {
                "Bedenk een nieuw wachtwoord in plaats van begin en einde van uw huidige te verwisselen."
                    .to_owned()
            }
        }
    }

    fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Confirmation => "Wordt gecontroleerd zodra u het wachtwoord bevestigt.",
            Missing::CurrentPassword => "Wordt gecontroleerd zodra u uw huidige wachtwoord invoert.",
            Missing::History => "Wordt gecontroleerd wanneer u opslaat.",
            Missing::HistoryUnavailable => "Kan nu niet worden gecontroleerd. Probeer het later opnieuw.",
            Missing::User => "Wordt gecontroleerd zodra uw gebruikersnaam of e-mailadres bekend is.",
            Missing::Text => "Wordt gecontroleerd zodra het wachtwoord korter is.",
            Missing::Lists => "Wordt gecontroleerd zodra de woordenlijsten geladen zijn.",
        }
        .to_owned()
    }

    fn warning(&self, code: WarningCode) -> String {
        match code {
            WarningCode::FullWidth => {
                "Het wachtwoord bevat tekens met volledige breedte. Op andere apparaten kunnen die lastig te \
                 typen zijn; gebruik liever gewone tekens."
            }
            WarningCode::Invisible => {
                "Het wachtwoord bevat onzichtbare tekens, die lastig opnieuw te typen kunnen zijn."
            }
            WarningCode::Contextual => {
                "Het wachtwoord bevat tekens die op een ander toetsenbord lastig te typen kunnen zijn."
            }
            WarningCode::LeadingSpace => {
                "Het wachtwoord begint met een spatie. Die hoort bij het wachtwoord."
            }
            WarningCode::TrailingSpace => {
                "Het wachtwoord eindigt met een spatie. Die hoort bij het wachtwoord."
            }
            WarningCode::SpaceMapped => "Een bijzondere spatie in het wachtwoord telt als gewone spatie.",
            WarningCode::ChangedByNormalisation => {
                "Sommige tekens worden omgezet in een standaardvorm. U kunt ze blijven typen zoals nu."
            }
        }
        .to_owned()
    }

    fn pattern(&self, kind: PatternKind) -> String {
        match kind {
            PatternKind::Repeat => "Herhaling".to_owned(),
            PatternKind::Sequence { alphabet, descending } => {
                let order = match alphabet {
                    Alphabet::Digits => "cijfers",
                    Alphabet::Latin => "Latijnse letters",
                    Alphabet::Cyrillic => "Cyrillische letters",
                    Alphabet::QwertyRow => "rij QWERTY-toetsen",
                    Alphabet::JcukenRow => "rij ЙЦУКЕН-toetsen",
                };
                format!("Reeks ({order}{})", if descending { ", achterstevoren" } else { "" })
            }
            PatternKind::KeyboardWalk { layout } => {
                let layout = match layout {
                    KeyboardLayout::Qwerty => "QWERTY",
                    KeyboardLayout::QwertyDutch => "Nederlandse indeling",
                    KeyboardLayout::QwertySwedish => "Zweedse indeling",
                    KeyboardLayout::Jcuken => "Russische indeling",
                    KeyboardLayout::Keypad => "numeriek toetsenblok",
                };
                format!("Toetsenbordpatroon ({layout})")
            }
            PatternKind::PersonalData { field, disguise } => {
                format!("Persoonlijke gegevens: {}", self.personal(field, disguise))
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
            SegmentKind::Repeat { times } => format!("Herhaling ({times} keer)"),
            SegmentKind::Date => "Datum".to_owned(),
            SegmentKind::Year => "Jaartal".to_owned(),
            SegmentKind::NumberIdiom => "Bekende cijfercombinatie".to_owned(),
            SegmentKind::Pinyin => "Pinyin".to_owned(),
            SegmentKind::Separator => "Scheidingsteken".to_owned(),
            SegmentKind::PersonalData { field, disguise } => {
                self.pattern(PatternKind::PersonalData { field, disguise })
            }
            SegmentKind::Characters => "Overige tekens".to_owned(),
        }
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::AvoidPersonalData => "Laat uw naam, e-mailadres en andere persoonlijke gegevens weg.",
            Advice::AvoidCommonPasswords => "Vermijd veelgebruikte wachtwoorden, ook als deel van het uwe: die worden het eerst geprobeerd.",
            Advice::AvoidSingleWords => "Vertrouw niet op één woord of naam: dat wordt vroeg geprobeerd, ook met cijfers erachter.",
            Advice::AvoidKeyboardWalks => "Vermijd toetsenbordpatronen: toetsen die naast elkaar liggen.",
            Advice::AvoidSequences => "Vermijd reeksen van letters of cijfers.",
            Advice::AvoidRepeats => "Vermijd herhaling van dezelfde tekens.",
            Advice::AvoidDates => "Vermijd datums en jaartallen.",
            Advice::AvoidNumberIdioms => "Vermijd bekende cijfercombinaties.",
            Advice::DisguiseDoesNotHelp => "Letters vervangen door tekens die erop lijken, achterstevoren schrijven of wisselen van toetsenbordindeling of alfabet helpt nauwelijks: dat wordt ook geprobeerd.",
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
            TimeUnit::Instant => return "minder dan een seconde".to_owned(),
            TimeUnit::Seconds => one_other(count, "seconde", "seconden"),
            TimeUnit::Minutes => one_other(count, "minuut", "minuten"),
            TimeUnit::Hours => "uur",
            TimeUnit::Days => one_other(count, "dag", "dagen"),
            TimeUnit::Months => one_other(count, "maand", "maanden"),
            TimeUnit::Years => "jaar",
            TimeUnit::Centuries => return "100 jaar of langer".to_owned(),
        };
        format!("{count} {unit}")
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
            0 if met == total => format!("Aan alle vereisten voldaan: {met} van {total}."),
            0 => format!("Aan {met} van {total} {requirements} voldaan."),
            1.. => format!("Aan {met} van {total} {requirements} voldaan, nog {open} te controleren."),
        }
    }

    fn recommendations(&self, count: u32) -> String {
        format!("Nog {count} {}.", one_other(count, "aanbeveling", "aanbevelingen"))
    }

    fn class(&self, class: CharacterClass) -> &'static str {
        match class {
            CharacterClass::Lower => "kleine letters",
            CharacterClass::Upper => "hoofdletters",
            CharacterClass::Digit => "cijfers",
            CharacterClass::Symbol => "speciale tekens",
            CharacterClass::Caseless => "letters zonder hoofdlettervorm",
        }
    }

    fn personal(&self, field: PersonalField, disguise: Disguise) -> String {
        let name = match field {
            PersonalField::UserName => "gebruikersnaam",
            PersonalField::Email => "e-mailadres",
            PersonalField::Name => "naam",
            PersonalField::Organisation => "organisatie",
        };
        self.bracketed(name, &[self.disguise(disguise)])
    }

    fn disguise(&self, disguise: Disguise) -> &'static str {
        match disguise {
            Disguise::None => "",
            Disguise::Leet => "met tekens die op letters lijken",
            Disguise::Reversed => "achterstevoren",
            Disguise::Transliterated => "in een ander alfabet",
            Disguise::OtherLayout => "in een andere toetsenbordindeling",
        }
    }

    fn language(&self, language: ListLanguage) -> &'static str {
        match language {
            ListLanguage::En => "Engels",
            ListLanguage::Nl => "Nederlands",
            ListLanguage::Sv => "Zweeds",
            ListLanguage::Ru => "Russisch",
            ListLanguage::Zh => "Chinees",
        }
    }

    fn ascii(&self) -> &'static str {
        "afdrukbare ASCII-tekens"
    }

    fn space(&self) -> &'static str {
        "spatie"
    }
}

fn characters(n: u32) -> String {
    format!("{n} {}", one_other(n, "teken", "tekens"))
}

fn different(n: u32) -> String {
    format!("{n} {}", one_other(n, "verschillend teken", "verschillende tekens"))
}

fn length(n: u32, unit: Unit) -> String {
    match unit {
        Unit::CodePoints | Unit::Graphemes => characters(n),
        Unit::Bytes => format!("{n} {}", one_other(n, "byte", "bytes")),
    }
}

fn of_class(n: u32, class: CharacterClass) -> String {
    let name = match class {
        CharacterClass::Lower => one_other(n, "kleine letter", "kleine letters"),
        CharacterClass::Upper => one_other(n, "hoofdletter", "hoofdletters"),
        CharacterClass::Digit => one_other(n, "cijfer", "cijfers"),
        CharacterClass::Symbol => one_other(n, "speciaal teken", "speciale tekens"),
        CharacterClass::Caseless => {
            one_other(n, "letter zonder hoofdlettervorm", "letters zonder hoofdlettervorm")
        }
    };
    format!("{n} {name}")
}
