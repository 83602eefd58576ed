use std::sync::LazyLock;

use super::super::runs::Runs;
use super::kind::Kind;

static KINDS: LazyLock<Runs> = LazyLock::new(|| {
    Runs::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/graphemes.bin"))).unwrap_or_default()
});

/// The syllables of Hangul and how many begin alike, of which one has no final. Their kinds are computed.
const FIRST_SYLLABLE: char = '가';
const LAST_SYLLABLE: char = '힣';
const FINALS: u32 = 28;

pub(super) fn kind(c: char) -> Kind {
    match c {
        ' '..='~' => Kind::Other,
        FIRST_SYLLABLE..=LAST_SYLLABLE => {
            let is_open = (u32::from(c) - u32::from(FIRST_SYLLABLE)).is_multiple_of(FINALS);
            if is_open { Kind::Open } else { Kind::Closed }
        }
        _ => Kind::ALL.get(usize::from(KINDS.of(c))).copied().unwrap_or(Kind::Other),
    }
}

/// How far what stands before has come in a sequence that goes on behind it.
#[derive(Clone, Copy, PartialEq)]
enum Sequence {
    None,
    /// A consonant and marks.
    Consonant,
    /// These with a linker among them.
    Linked,
    /// What forms emoji, and marks.
    Pictographic,
    /// These and a joiner.
    Joined,
    /// Half a flag that has no other half yet.
    HalfFlag,
}

/// How many clusters a text has.
pub(in super::super) fn count(text: impl Iterator<Item = char>) -> usize {
    let mut clusters = 0;
    let (mut before, mut last, mut sequence) = (Kind::Control, '\0', Sequence::None);
    for c in text {
        let kind = kind(c);
        if (last, c) != ('\r', '\n') && is_boundary(before, sequence, kind) {
            clusters += 1;
        }
        sequence = follow(sequence, kind);
        (before, last) = (kind, c);
    }
    clusters
}

/// The rules of UAX #29, revision 45, 3.1.1, from GB4 on.
fn is_boundary(before: Kind, sequence: Sequence, kind: Kind) -> bool {
    use Kind::{
        Closed, ConjunctExtend, Consonant, Control, Extend, Final, Joiner, Lead, Linker, Open, Pictographic,
        Prepend, Regional, SpacingMark, Vowel,
    };
    match (before, kind) {
        (Control, _) | (_, Control) => true,
        (Lead, Lead | Vowel | Open | Closed) | (Open | Vowel, Vowel | Final) | (Closed | Final, Final) => {
            false
        }
        (_, Extend | ConjunctExtend | Linker | Joiner | SpacingMark) | (Prepend, _) => false,
        (_, Consonant) => sequence != Sequence::Linked,
        (_, Pictographic) => sequence != Sequence::Joined,
        (_, Regional) => sequence != Sequence::HalfFlag,
        _ => true,
    }
}

fn follow(sequence: Sequence, kind: Kind) -> Sequence {
    match (sequence, kind) {
        (_, Kind::Consonant) => Sequence::Consonant,
        (Sequence::Consonant | Sequence::Linked, Kind::Linker) => Sequence::Linked,
        (Sequence::Consonant | Sequence::Linked, Kind::ConjunctExtend | Kind::Joiner) => sequence,
        (_, Kind::Pictographic) => Sequence::Pictographic,
        (Sequence::Pictographic, Kind::Extend | Kind::ConjunctExtend | Kind::Linker) => sequence,
        (Sequence::Pictographic, Kind::Joiner) => Sequence::Joined,
        (Sequence::HalfFlag, Kind::Regional) => Sequence::None,
        (_, Kind::Regional) => Sequence::HalfFlag,
        _ => Sequence::None,
    }
}
