//! The next steps, which follow from the segments: first what to do about the segment that weakens most.

use std::cmp::Reverse;

use crate::report::{Advice, Disguise, Score, Segment, SegmentKind};

/// What one character adds when nothing can be known of it, as log10 in thousandths: one of 26 letters.
///
/// A segment weakens a password by as much as it falls short of so many such characters. The number only ranks segments
/// of different lengths, so it need be no finer.
const PER_CHARACTER: u32 = 1_415;

/// What can be the matter with a segment, each with its own remedy.
const REMEDIES: [Advice; 10] = [
    Advice::AvoidPersonalData,
    Advice::AvoidCommonPasswords,
    Advice::AvoidSingleWords,
    Advice::AvoidKeyboardWalks,
    Advice::AvoidSequences,
    Advice::AvoidRepeats,
    Advice::AvoidDates,
    Advice::AvoidNumberIdioms,
    Advice::DisguiseDoesNotHelp,
    Advice::AddWords,
];

/// A list of advice without an allocation: each piece of advice at most once.
#[derive(Debug, Clone, Copy)]
pub(super) struct AdviceList {
    /// What lies beyond `length` is padding.
    all: [Advice; REMEDIES.len() + 1],
    length: usize,
}

impl AdviceList {
    const EMPTY: Self = Self { all: [Advice::UsePassphrase; REMEDIES.len() + 1], length: 0 };

    /// The advice, most useful first.
    pub(super) fn as_slice(&self) -> &[Advice] {
        self.all.get(..self.length).unwrap_or_default()
    }

    fn push(&mut self, advice: Advice) {
        if let Some(free) = self.all.get_mut(self.length) {
            *free = advice;
            self.length += 1;
        }
    }
}

/// The next steps for a password of this score that is made of these segments; none at the top score.
///
/// Whoever has one word may add others, so that one is told last if no segment asks for it earlier.
pub(super) fn advise(score: Score, segments: &[Segment]) -> AdviceList {
    let mut advice = AdviceList::EMPTY;
    if u8::from(score) == 4 {
        return advice;
    }
    let words = segments.iter().filter(|segment| is_word(segment.kind)).count();
    let mut losses = REMEDIES.map(|remedy| (0, remedy));
    for segment in segments {
        let loss = segment.length.saturating_mul(PER_CHARACTER);
        let loss = loss.saturating_sub(segment.guesses_log10_thousandths);
        for remedy in remedies(segment.kind, words > 1).into_iter().flatten() {
            for (most, _) in losses.iter_mut().filter(|(_, known)| *known == remedy) {
                *most = loss.max(*most);
            }
        }
    }
    // Of equal losses the remedy that stands first in the vocabulary.
    let order = |&(loss, remedy): &(u32, Advice)| (loss, Reverse(remedy));
    while let Some(most) = losses.iter_mut().max_by_key(|loss| order(loss)).filter(|(loss, _)| *loss > 0) {
        advice.push(most.1);
        most.0 = 0;
    }
    if !advice.as_slice().contains(&Advice::AddWords) {
        advice.push(Advice::AddWords);
    }
    if u8::from(score) < 3 {
        advice.push(Advice::UsePassphrase);
    }
    advice
}

/// What to do about a segment: about what it is, and about how it is written.
fn remedies(kind: SegmentKind, among_words: bool) -> [Option<Advice>; 2] {
    let disguised = |disguise| (disguise != Disguise::None).then_some(Advice::DisguiseDoesNotHelp);
    let word = if among_words { Advice::AddWords } else { Advice::AvoidSingleWords };
    match kind {
        SegmentKind::KnownPassword { disguise } => [Some(Advice::AvoidCommonPasswords), disguised(disguise)],
        SegmentKind::Word { disguise, language: _ }
        | SegmentKind::Name { disguise, language: _ }
        | SegmentKind::Place { disguise, language: _ } => [Some(word), disguised(disguise)],
        SegmentKind::Pinyin => [Some(word), None],
        SegmentKind::KeyboardWalk { .. } => [Some(Advice::AvoidKeyboardWalks), None],
        SegmentKind::Sequence { .. } => [Some(Advice::AvoidSequences), None],
        SegmentKind::Repeat { .. } => [Some(Advice::AvoidRepeats), None],
        SegmentKind::Date | SegmentKind::Year => [Some(Advice::AvoidDates), None],
        SegmentKind::NumberIdiom => [Some(Advice::AvoidNumberIdioms), None],
        SegmentKind::PersonalData { disguise, field: _ } => {
            [Some(Advice::AvoidPersonalData), disguised(disguise)]
        }
        SegmentKind::Separator | SegmentKind::Characters => [None, None],
    }
}

fn is_word(kind: SegmentKind) -> bool {
    matches!(
        kind,
        SegmentKind::Word { .. } | SegmentKind::Name { .. } | SegmentKind::Place { .. } | SegmentKind::Pinyin
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Alphabet, KeyboardLayout, ListLanguage, PersonalField, Span};

    const COMMON: SegmentKind = SegmentKind::KnownPassword { disguise: Disguise::None };
    const LEET: SegmentKind = SegmentKind::KnownPassword { disguise: Disguise::Leet };
    const WORD: SegmentKind = SegmentKind::Word { language: ListLanguage::Nl, disguise: Disguise::None };
    const BACKWARDS: SegmentKind =
        SegmentKind::Word { language: ListLanguage::Sv, disguise: Disguise::Reversed };
    const NAME: SegmentKind = SegmentKind::Name { language: ListLanguage::Ru, disguise: Disguise::None };
    const PLACE: SegmentKind = SegmentKind::Place { language: ListLanguage::En, disguise: Disguise::None };
    const OWN: SegmentKind =
        SegmentKind::PersonalData { field: PersonalField::Name, disguise: Disguise::None };
    const WALK: SegmentKind = SegmentKind::KeyboardWalk { layout: KeyboardLayout::Qwerty };
    const COUNT: SegmentKind = SegmentKind::Sequence { alphabet: Alphabet::Digits, descending: false };
    const REPEAT: SegmentKind = SegmentKind::Repeat { times: 4 };

    /// The kind, the length and the guesses of a segment.
    type Part = (SegmentKind, u32, u32);
    /// Why, the guesses of the whole, its segments, and the advice.
    type Row = (&'static str, u32, &'static [Part], &'static [Advice]);

    fn advice(guesses: u32, segments: &[Part]) -> Vec<Advice> {
        let span = Span { start: 0, end: 1, utf16_start: 0, utf16_end: 1 };
        let segment = |&(kind, length, guesses_log10_thousandths)| Segment {
            kind,
            span,
            length,
            guesses_log10_thousandths,
        };
        let segments: Vec<Segment> = segments.iter().map(segment).collect();
        advise(Score::of(guesses), &segments).as_slice().to_vec()
    }

    #[test]
    fn the_weakest_segment_is_spoken_of_first() {
        use Advice::*;
        const WEAK: u32 = 4_000;
        const FAIR: u32 = 9_000;
        let table: &[Row] = &[
            ("nothing to complain of", 12_000, &[(WORD, 5, 3_000), (COMMON, 9, 2_000)], &[]),
            ("nothing typed", 0, &[], &[AddWords, UsePassphrase]),
            ("too short", WEAK, &[(SegmentKind::Characters, 4, 4_800)], &[AddWords, UsePassphrase]),
            ("password", 300, &[(COMMON, 8, 300)], &[AvoidCommonPasswords, AddWords, UsePassphrase]),
            (
                "p4$$w0rd: what it is, then how it is written",
                WEAK,
                &[(LEET, 8, 1_000)],
                &[AvoidCommonPasswords, DisguiseDoesNotHelp, AddWords, UsePassphrase],
            ),
            (
                "regenboog2024",
                WEAK,
                &[(WORD, 9, 3_500), (SegmentKind::Year, 4, 1_500)],
                &[AvoidSingleWords, AvoidDates, AddWords, UsePassphrase],
            ),
            (
                "jo19850312: the date is the most of it",
                WEAK,
                &[(NAME, 2, 2_000), (SegmentKind::Date, 8, 4_000)],
                &[AvoidDates, AvoidSingleWords, AddWords, UsePassphrase],
            ),
            (
                "one word backwards",
                WEAK,
                &[(BACKWARDS, 9, 4_000)],
                &[AvoidSingleWords, DisguiseDoesNotHelp, AddWords, UsePassphrase],
            ),
            ("a place alone", WEAK, &[(PLACE, 9, 3_000)], &[AvoidSingleWords, AddWords, UsePassphrase]),
            (
                "pinyin",
                WEAK,
                &[(SegmentKind::Pinyin, 9, 3_000)],
                &[AvoidSingleWords, AddWords, UsePassphrase],
            ),
            (
                "two words: nothing is wrong with them but their number",
                FAIR,
                &[(WORD, 6, 3_500), (SegmentKind::Separator, 1, 1_000), (WORD, 7, 4_000)],
                &[AddWords],
            ),
            (
                "two words and their owner: the next step at score 3 too",
                FAIR,
                &[(WORD, 5, 4_500), (OWN, 9, 300), (WORD, 5, 4_500)],
                &[AvoidPersonalData, AddWords],
            ),
            (
                "everything at once",
                WEAK,
                &[
                    (OWN, 6, 500),
                    (WALK, 6, 600),
                    (COUNT, 6, 700),
                    (REPEAT, 6, 800),
                    (SegmentKind::NumberIdiom, 6, 900),
                    (SegmentKind::Year, 6, 1_000),
                    (LEET, 6, 1_100),
                    (WORD, 6, 1_200),
                ],
                &[
                    AvoidPersonalData,
                    AvoidKeyboardWalks,
                    AvoidSequences,
                    AvoidRepeats,
                    AvoidNumberIdioms,
                    AvoidDates,
                    AvoidCommonPasswords,
                    DisguiseDoesNotHelp,
                    AvoidSingleWords,
                    AddWords,
                    UsePassphrase,
                ],
            ),
            (
                "twice the same matter is told once",
                WEAK,
                &[(COUNT, 4, 600), (REPEAT, 3, 900), (COUNT, 5, 700)],
                &[AvoidSequences, AvoidRepeats, AddWords, UsePassphrase],
            ),
            (
                "what costs as much as chance is left alone",
                FAIR,
                &[(SegmentKind::NumberIdiom, 3, 4_500), (SegmentKind::Characters, 4, 5_000)],
                &[AddWords],
            ),
        ];
        for (why, guesses, segments, expected) in table {
            assert_eq!(advice(*guesses, segments), *expected, "{why}");
        }
    }

    #[test]
    fn every_remedy_has_room() {
        assert!(REMEDIES.is_sorted());
        assert!(AdviceList::EMPTY.all.len() > REMEDIES.len());
    }
}
