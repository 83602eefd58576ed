//! One sample or more of every variant; a new variant does not compile until it has one.
//!
//! Numbers are 7 and 23, so that they can be found again in a text.

use std::collections::BTreeMap;

use super::super::catalogue::{Catalogue, Grade, Progress};
use crate::report::{
    Advice, Alphabet, Attacker, CharacterClass, CharacterSet, CrackTime, Disguise, KeyboardLayout, Likeness,
    ListLanguage, ListMatch, Missing, Pattern, PatternKind, PersonalField, Requirement, Score, SegmentKind,
    Span, TimeUnit, Unit, Verdict, ViolationCode, WarningCode,
};

macro_rules! samples {
    ($name:ident: $type:ty { $($variant:pat => [$($sample:expr),+ $(,)?],)+ }) => {
        pub(super) fn $name() -> Vec<$type> {
            // Complete, or it does not compile.
            let name = |sample: &$type| match sample { $($variant => stringify!($variant),)+ };
            let mut samples: Vec<$type> = Vec::new();
            $(for sample in [$($sample),+] {
                assert_eq!(name(&sample), stringify!($variant));
                samples.push(sample);
            })+
            samples
        }
    };
}

samples!(requirements: Requirement {
    Requirement::Text => [Requirement::Text],
    Requirement::LengthMin { .. } => [
        Requirement::LengthMin { min: 7, unit: Unit::CodePoints },
        Requirement::LengthMin { min: 7, unit: Unit::Graphemes },
        Requirement::LengthMin { min: 7, unit: Unit::Bytes },
        Requirement::LengthMin { min: 1, unit: Unit::CodePoints },
    ],
    Requirement::LengthMax { .. } => [
        Requirement::LengthMax { max: 23, unit: Unit::CodePoints },
        Requirement::LengthMax { max: 23, unit: Unit::Bytes },
    ],
    Requirement::MaxBytes { .. } => [Requirement::MaxBytes { max: 23 }],
    Requirement::ClassMin { .. } => [
        Requirement::ClassMin { class: CharacterClass::Lower, min: 7 },
        Requirement::ClassMin { class: CharacterClass::Upper, min: 7 },
        Requirement::ClassMin { class: CharacterClass::Digit, min: 7 },
        Requirement::ClassMin { class: CharacterClass::Symbol, min: 7 },
        Requirement::ClassMin { class: CharacterClass::Caseless, min: 7 },
        Requirement::ClassMin { class: CharacterClass::Lower, min: 1 },
        Requirement::ClassMin { class: CharacterClass::Upper, min: 1 },
        Requirement::ClassMin { class: CharacterClass::Digit, min: 1 },
        Requirement::ClassMin { class: CharacterClass::Symbol, min: 1 },
        Requirement::ClassMin { class: CharacterClass::Caseless, min: 1 },
    ],
    Requirement::ClassMax { .. } => [
        Requirement::ClassMax { class: CharacterClass::Digit, max: 7 },
        Requirement::ClassMax { class: CharacterClass::Lower, max: 0 },
        Requirement::ClassMax { class: CharacterClass::Upper, max: 0 },
        Requirement::ClassMax { class: CharacterClass::Digit, max: 0 },
        Requirement::ClassMax { class: CharacterClass::Symbol, max: 0 },
        Requirement::ClassMax { class: CharacterClass::Caseless, max: 0 },
    ],
    Requirement::ClassesAtLeast { .. } => [
        Requirement::ClassesAtLeast {
            min: 7,
            of: vec![
                CharacterClass::Lower, CharacterClass::Upper, CharacterClass::Digit, CharacterClass::Symbol,
            ],
        },
        Requirement::ClassesAtLeast { min: 7, of: vec![CharacterClass::Upper, CharacterClass::Caseless] },
    ],
    Requirement::AllowedCharacters { .. } => [
        Requirement::AllowedCharacters { set: CharacterSet::default() },
        Requirement::AllowedCharacters { set: CharacterSet { ascii: true, ..CharacterSet::default() } },
        Requirement::AllowedCharacters {
            set: CharacterSet {
                ascii: false,
                classes: vec![CharacterClass::Lower, CharacterClass::Caseless],
                characters: "# $abcdef".to_owned(),
            },
        },
    ],
    Requirement::ForbiddenCharacters { .. } => [Requirement::ForbiddenCharacters {
        set: CharacterSet { characters: "#$ ".to_owned(), ..CharacterSet::default() },
    }],
    Requirement::DistinctMin { .. } => [Requirement::DistinctMin { min: 7 }],
    Requirement::AlphabetSize { .. } => [Requirement::AlphabetSize { min: 7 }],
    Requirement::RepeatRunMax { .. } => [
        Requirement::RepeatRunMax { max: 7 },
        Requirement::RepeatRunMax { max: 1 },
    ],
    Requirement::RepeatTotalMax { .. } => [
        Requirement::RepeatTotalMax { max: 7 },
        Requirement::RepeatTotalMax { max: 1 },
    ],
    Requirement::SequenceMax { .. } => [Requirement::SequenceMax { max: 7 }],
    Requirement::KeyboardWalkMax { .. } => [Requirement::KeyboardWalkMax { max: 7 }],
    Requirement::NoPersonalData { .. } => [
        Requirement::NoPersonalData { fields: vec![] },
        Requirement::NoPersonalData {
            fields: vec![
                PersonalField::UserName, PersonalField::Email, PersonalField::Name,
                PersonalField::Organisation,
            ],
        },
    ],
    Requirement::NotBlocklisted { .. } => [
        Requirement::NotBlocklisted { matching: ListMatch::Whole },
        Requirement::NotBlocklisted { matching: ListMatch::Contained },
    ],
    Requirement::Pattern { .. } => [
        Requirement::Pattern { must_match: true, description: BTreeMap::new() },
        Requirement::Pattern { must_match: false, description: BTreeMap::new() },
    ],
    Requirement::Confirmation => [Requirement::Confirmation],
    Requirement::NotCurrent => [Requirement::NotCurrent],
    Requirement::NotLikeCurrent { .. } => [Requirement::NotLikeCurrent { min_distance: 7 }],
    Requirement::AbsentFromCurrent { .. } => [
        Requirement::AbsentFromCurrent { min: 7 },
        Requirement::AbsentFromCurrent { min: 1 },
    ],
    Requirement::NotUsedBefore { .. } => [
        Requirement::NotUsedBefore { last: 7 },
        Requirement::NotUsedBefore { last: 1 },
    ],
    Requirement::NotBreached { .. } => [
        Requirement::NotBreached { max: 7 },
        Requirement::NotBreached { max: 1 },
        Requirement::NotBreached { max: 0 },
    ],
    Requirement::Strength { .. } => [Requirement::Strength { min: 8_000 }],
    Requirement::MinAge { .. } => [Requirement::MinAge { days: 7 }, Requirement::MinAge { days: 1 }],
    Requirement::MaxAge { .. } => [Requirement::MaxAge { days: 23 }, Requirement::MaxAge { days: 1 }],
    Requirement::NoChangeDemanded => [Requirement::NoChangeDemanded],
    Requirement::AnyOf { .. } => [Requirement::AnyOf {
        alternatives: vec![
            vec![Requirement::Confirmation, Requirement::LengthMin { min: 7, unit: Unit::CodePoints }],
            vec![Requirement::NotCurrent, Requirement::NotUsedBefore { last: 23 }, Requirement::Confirmation],
        ],
    }],
});

samples!(violations: ViolationCode {
    ViolationCode::Empty => [ViolationCode::Empty],
    ViolationCode::TooLongToRead { .. } => [ViolationCode::TooLongToRead { max: 23 }],
    ViolationCode::ControlCharacter => [ViolationCode::ControlCharacter],
    ViolationCode::Noncharacter => [ViolationCode::Noncharacter],
    ViolationCode::PrivateUse => [ViolationCode::PrivateUse],
    ViolationCode::Unassigned => [ViolationCode::Unassigned],
    ViolationCode::LoneJamo => [ViolationCode::LoneJamo],
    ViolationCode::TooShort { .. } => [
        ViolationCode::TooShort { min: 23, actual: 7, unit: Unit::CodePoints },
        ViolationCode::TooShort { min: 23, actual: 7, unit: Unit::Graphemes },
        ViolationCode::TooShort { min: 23, actual: 7, unit: Unit::Bytes },
        ViolationCode::TooShort { min: 23, actual: 0, unit: Unit::CodePoints },
    ],
    ViolationCode::TooLong { .. } => [ViolationCode::TooLong { max: 7, actual: 23, unit: Unit::CodePoints }],
    ViolationCode::TooManyBytes { .. } => [ViolationCode::TooManyBytes { max: 7, actual: 23 }],
    ViolationCode::TooFewOfClass { .. } => [
        ViolationCode::TooFewOfClass { class: CharacterClass::Upper, min: 23, actual: 7 },
        ViolationCode::TooFewOfClass { class: CharacterClass::Digit, min: 23, actual: 7 },
        ViolationCode::TooFewOfClass { class: CharacterClass::Digit, min: 23, actual: 0 },
    ],
    ViolationCode::TooManyOfClass { .. } => [
        ViolationCode::TooManyOfClass { class: CharacterClass::Digit, max: 7, actual: 23 },
        ViolationCode::TooManyOfClass { class: CharacterClass::Symbol, max: 0, actual: 23 },
    ],
    ViolationCode::TooFewClasses { .. } => [ViolationCode::TooFewClasses { min: 23, actual: 7 }],
    ViolationCode::CharacterNotAllowed => [ViolationCode::CharacterNotAllowed],
    ViolationCode::CharacterForbidden => [ViolationCode::CharacterForbidden],
    ViolationCode::TooFewDistinct { .. } => [ViolationCode::TooFewDistinct { min: 23, actual: 7 }],
    ViolationCode::AlphabetTooSmall { .. } => [ViolationCode::AlphabetTooSmall { min: 23, actual: 7 }],
    ViolationCode::RepeatedRun { .. } => [
        ViolationCode::RepeatedRun { max: 7, actual: 23 },
        ViolationCode::RepeatedRun { max: 1, actual: 23 },
    ],
    ViolationCode::RepeatedTotal { .. } => [
        ViolationCode::RepeatedTotal { max: 7, actual: 23 },
        ViolationCode::RepeatedTotal { max: 1, actual: 23 },
    ],
    ViolationCode::Sequence { .. } => [ViolationCode::Sequence { length: 23, max: 7 }],
    ViolationCode::KeyboardWalk { .. } => [ViolationCode::KeyboardWalk { length: 23, max: 7 }],
    ViolationCode::PersonalData { .. } => [
        ViolationCode::PersonalData { found: vec![] },
        ViolationCode::PersonalData { found: personal().map(placed).collect() },
    ],
    ViolationCode::Blocklisted => [ViolationCode::Blocklisted],
    ViolationCode::ContainsBlocklisted => [ViolationCode::ContainsBlocklisted],
    ViolationCode::PatternNotMatched => [ViolationCode::PatternNotMatched],
    ViolationCode::PatternMatched => [ViolationCode::PatternMatched],
    ViolationCode::ConfirmationDiffers => [ViolationCode::ConfirmationDiffers],
    ViolationCode::SameAsCurrent => [ViolationCode::SameAsCurrent],
    ViolationCode::TooLikeCurrent { .. } => [ViolationCode::TooLikeCurrent { likeness: likenesses() }],
    ViolationCode::TooFewAbsentFromCurrent { .. } => [ViolationCode::TooFewAbsentFromCurrent { min: 23, actual: 7 }],
    ViolationCode::UsedBefore { .. } => [
        ViolationCode::UsedBefore { last: 7 },
        ViolationCode::UsedBefore { last: 1 },
    ],
    ViolationCode::FoundInBreach { .. } => [
        ViolationCode::FoundInBreach { max: 0, count: 23 },
        ViolationCode::FoundInBreach { max: 0, count: 1 },
    ],
    ViolationCode::TooWeak { .. } => [ViolationCode::TooWeak { min: 8_000, actual: 6_000 }],
    ViolationCode::ChangedTooRecently { .. } => [ViolationCode::ChangedTooRecently { min_days: 23, actual_days: 7 }],
    ViolationCode::Expired { .. } => [ViolationCode::Expired { max_days: 7, actual_days: 23 }],
    ViolationCode::MustChange => [ViolationCode::MustChange],
    ViolationCode::NoneOfAlternatives { .. } => [ViolationCode::NoneOfAlternatives { nearest: vec![] }],
});

samples!(likenesses: Likeness {
    Likeness::FewEdits { .. } => [Likeness::FewEdits { distance: 7 }],
    Likeness::SameWord => [Likeness::SameWord],
    Likeness::Contained => [Likeness::Contained],
    Likeness::Reversed => [Likeness::Reversed],
    Likeness::Rotated => [Likeness::Rotated],
});

samples!(missing: Missing {
    Missing::Confirmation => [Missing::Confirmation],
    Missing::CurrentPassword => [Missing::CurrentPassword],
    Missing::History => [Missing::History],
    Missing::HistoryUnavailable => [Missing::HistoryUnavailable],
    Missing::BreachUnknown => [Missing::BreachUnknown],
    Missing::BreachUnavailable => [Missing::BreachUnavailable],
    Missing::User => [Missing::User],
    Missing::Dates => [Missing::Dates],
    Missing::Text => [Missing::Text],
    Missing::Lists => [Missing::Lists],
});

samples!(warnings: WarningCode {
    WarningCode::FullWidth => [WarningCode::FullWidth],
    WarningCode::Invisible => [WarningCode::Invisible],
    WarningCode::Contextual => [WarningCode::Contextual],
    WarningCode::LeadingSpace => [WarningCode::LeadingSpace],
    WarningCode::TrailingSpace => [WarningCode::TrailingSpace],
    WarningCode::SpaceMapped => [WarningCode::SpaceMapped],
    WarningCode::ChangedByNormalisation => [WarningCode::ChangedByNormalisation],
    WarningCode::ExpiresSoon { .. } => [
        WarningCode::ExpiresSoon { days_left: 7 },
        WarningCode::ExpiresSoon { days_left: 1 },
        WarningCode::ExpiresSoon { days_left: 0 },
    ],
});

samples!(alphabets: Alphabet {
    Alphabet::Digits => [Alphabet::Digits],
    Alphabet::Latin => [Alphabet::Latin],
    Alphabet::Cyrillic => [Alphabet::Cyrillic],
    Alphabet::QwertyRow => [Alphabet::QwertyRow],
    Alphabet::JcukenRow => [Alphabet::JcukenRow],
});

samples!(layouts: KeyboardLayout {
    KeyboardLayout::Qwerty => [KeyboardLayout::Qwerty],
    KeyboardLayout::QwertyDutch => [KeyboardLayout::QwertyDutch],
    KeyboardLayout::QwertySwedish => [KeyboardLayout::QwertySwedish],
    KeyboardLayout::Jcuken => [KeyboardLayout::Jcuken],
    KeyboardLayout::Keypad => [KeyboardLayout::Keypad],
});

samples!(fields: PersonalField {
    PersonalField::UserName => [PersonalField::UserName],
    PersonalField::Email => [PersonalField::Email],
    PersonalField::Name => [PersonalField::Name],
    PersonalField::Organisation => [PersonalField::Organisation],
});

samples!(disguises: Disguise {
    Disguise::None => [Disguise::None],
    Disguise::Leet => [Disguise::Leet],
    Disguise::Reversed => [Disguise::Reversed],
    Disguise::Transliterated => [Disguise::Transliterated],
    Disguise::OtherLayout => [Disguise::OtherLayout],
});

samples!(some_patterns: PatternKind {
    PatternKind::Repeat => [PatternKind::Repeat],
    PatternKind::Sequence { .. } => [PatternKind::Sequence { alphabet: Alphabet::Digits, descending: true }],
    PatternKind::KeyboardWalk { .. } => [PatternKind::KeyboardWalk { layout: KeyboardLayout::Qwerty }],
    PatternKind::PersonalData { .. } => [
        PatternKind::PersonalData { field: PersonalField::Name, disguise: Disguise::None },
    ],
});

/// Every kind of pattern with every value of its parts.
pub(super) fn patterns() -> Vec<PatternKind> {
    let sequences =
        alphabets().into_iter().map(|alphabet| PatternKind::Sequence { alphabet, descending: false });
    let walks = layouts().into_iter().map(|layout| PatternKind::KeyboardWalk { layout });
    some_patterns().into_iter().chain(sequences).chain(walks).chain(personal()).collect()
}

fn personal() -> impl Iterator<Item = PatternKind> {
    fields().into_iter().flat_map(|field| {
        disguises().into_iter().map(move |disguise| PatternKind::PersonalData { field, disguise })
    })
}

pub(super) fn placed(kind: PatternKind) -> Pattern {
    Pattern { kind, span: Span { start: 0, end: 7, utf16_start: 0, utf16_end: 7 }, length: 7 }
}

samples!(languages: ListLanguage {
    ListLanguage::En => [ListLanguage::En],
    ListLanguage::Nl => [ListLanguage::Nl],
    ListLanguage::Sv => [ListLanguage::Sv],
    ListLanguage::Ru => [ListLanguage::Ru],
    ListLanguage::Zh => [ListLanguage::Zh],
});

samples!(some_segments: SegmentKind {
    SegmentKind::KnownPassword { .. } => [SegmentKind::KnownPassword { disguise: Disguise::None }],
    SegmentKind::Word { .. } => [SegmentKind::Word { language: ListLanguage::Nl, disguise: Disguise::Leet }],
    SegmentKind::Name { .. } => [SegmentKind::Name { language: ListLanguage::Sv, disguise: Disguise::None }],
    SegmentKind::Place { .. } => [SegmentKind::Place { language: ListLanguage::Ru, disguise: Disguise::None }],
    SegmentKind::KeyboardWalk { .. } => [SegmentKind::KeyboardWalk { layout: KeyboardLayout::Qwerty }],
    SegmentKind::Sequence { .. } => [
        SegmentKind::Sequence { alphabet: Alphabet::Digits, descending: true },
    ],
    SegmentKind::Repeat { .. } => [SegmentKind::Repeat { times: 7 }, SegmentKind::Repeat { times: 23 }],
    SegmentKind::Date => [SegmentKind::Date],
    SegmentKind::Year => [SegmentKind::Year],
    SegmentKind::NumberIdiom => [SegmentKind::NumberIdiom],
    SegmentKind::Pinyin => [SegmentKind::Pinyin],
    SegmentKind::Separator => [SegmentKind::Separator],
    SegmentKind::PersonalData { .. } => [
        SegmentKind::PersonalData { field: PersonalField::Name, disguise: Disguise::None },
    ],
    SegmentKind::Characters => [SegmentKind::Characters],
});

/// Every kind of segment, and words of every language in every disguise.
pub(super) fn segments() -> Vec<SegmentKind> {
    let words = languages().into_iter().flat_map(|language| {
        disguises().into_iter().map(move |disguise| SegmentKind::Word { language, disguise })
    });
    let known = disguises().into_iter().map(|disguise| SegmentKind::KnownPassword { disguise });
    some_segments().into_iter().chain(words).chain(known).collect()
}

samples!(advice: Advice {
    Advice::AvoidPersonalData => [Advice::AvoidPersonalData],
    Advice::AvoidCommonPasswords => [Advice::AvoidCommonPasswords],
    Advice::AvoidSingleWords => [Advice::AvoidSingleWords],
    Advice::AvoidKeyboardWalks => [Advice::AvoidKeyboardWalks],
    Advice::AvoidSequences => [Advice::AvoidSequences],
    Advice::AvoidRepeats => [Advice::AvoidRepeats],
    Advice::AvoidDates => [Advice::AvoidDates],
    Advice::AvoidNumberIdioms => [Advice::AvoidNumberIdioms],
    Advice::DisguiseDoesNotHelp => [Advice::DisguiseDoesNotHelp],
    Advice::AddWords => [Advice::AddWords],
    Advice::UsePassphrase => [Advice::UsePassphrase],
});

samples!(attackers: Attacker {
    Attacker::OnlineThrottled => [Attacker::OnlineThrottled],
    Attacker::OnlineUnthrottled => [Attacker::OnlineUnthrottled],
    Attacker::OfflineSlowHash => [Attacker::OfflineSlowHash],
    Attacker::OfflineFastHash => [Attacker::OfflineFastHash],
});

samples!(units: TimeUnit {
    TimeUnit::Instant => [TimeUnit::Instant],
    TimeUnit::Seconds => [TimeUnit::Seconds],
    TimeUnit::Minutes => [TimeUnit::Minutes],
    TimeUnit::Hours => [TimeUnit::Hours],
    TimeUnit::Days => [TimeUnit::Days],
    TimeUnit::Months => [TimeUnit::Months],
    TimeUnit::Years => [TimeUnit::Years],
    TimeUnit::Centuries => [TimeUnit::Centuries],
});

samples!(verdicts: Verdict {
    Verdict::Accepted => [Verdict::Accepted],
    Verdict::Undecided => [Verdict::Undecided],
    Verdict::Refused => [Verdict::Refused],
});

/// Every text of a catalogue: what it tells, and the text.
pub(super) fn texts(catalogue: &dyn Catalogue) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut tell = |what: String, text: String| texts.push((what, text));
    for it in requirements() {
        let text = catalogue.requirement(&it);
        tell(format!("recommended {it:?}"), catalogue.recommended(&text));
        tell(format!("{it:?}"), text);
    }
    violations().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.violation(&it)));
    tell("alternative 7".to_owned(), catalogue.alternative(7, &catalogue.likeness(Likeness::Contained)));
    likenesses().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.likeness(it)));
    missing().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.missing(it)));
    warnings().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.warning(it)));
    patterns().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.pattern(it)));
    segments().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.segment(it)));
    advice().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.advice(it)));
    for score in 0..=4 {
        let grade = Grade::from(Score::try_from(score).unwrap());
        tell(format!("{grade:?}, alone"), catalogue.label(grade).to_owned());
        tell(format!("{grade:?}, told"), catalogue.strength(grade).to_owned());
    }
    attackers().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.attacker(it).to_owned()));
    for unit in units() {
        let attacker = Attacker::OnlineThrottled;
        for count in [1, 7] {
            tell(format!("{count} {unit:?}"), catalogue.time(CrackTime { attacker, unit, count }));
        }
    }
    verdicts().into_iter().for_each(|it| tell(format!("{it:?}"), catalogue.verdict(it).to_owned()));
    for (met, total, open) in [(7, 7, 0), (7, 23, 0), (0, 1, 0), (7, 23, 1), (0, 1, 1)] {
        let progress = Progress { met, total, open };
        tell(format!("{progress:?}"), catalogue.progress(progress));
    }
    [1, 7].into_iter().for_each(|it| tell(format!("{it} recommended"), catalogue.recommendations(it)));
    texts
}
