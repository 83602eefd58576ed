use std::sync::LazyLock;

use super::super::{Wiped, sort::sort};
use super::tables::{COMPATIBLE, FULL, HANGUL, Tables};

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    Tables::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/forms.bin"))).unwrap_or(Tables::none())
});

/// Of a code point that waits for its turn: where its place stands, which has 35 bits, and its class.
const PLACE_AT: u32 = 21;
const CLASS_AT: u32 = 56;
/// The first that any table speaks of: U+00A0.
const LOWEST: char = '\u{A0}';
/// The first that combines with anything before it.
const FIRST_MARK: char = '\u{300}';

/// Hangul by The Unicode Standard, 3.12: the first of each kind of jamo (before the first, of finals), and how many.
const FIRST_LEAD: u32 = 0x1100;
const FIRST_VOWEL: u32 = 0x1161;
const BEFORE_FINALS: u32 = 0x11A7;
const LEADS: u32 = 19;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// Hands over the text in NFC.
pub(crate) fn nfc(text: impl IntoIterator<Item = char>, mut push: impl FnMut(char)) {
    // What can combine with each other: up to the next that can only begin something.
    let mut piece: Wiped<char> = Wiped::with_capacity(0);
    for c in text {
        if begins(c) {
            compose(&piece, &mut push);
            piece.clear();
        }
        piece.push(c);
    }
    compose(&piece, &mut push);
}

/// Whether a code point alone is in NFC.
pub(in super::super) fn stays(c: char) -> bool {
    c < LOWEST || !matches!(TABLES.decompositions.get(c), Some((FULL, _)))
}

/// Whether nothing before this code point can combine with it, in any normal form.
pub(in super::super) fn begins(c: char) -> bool {
    if c < FIRST_MARK || HANGUL.contains(&c) {
        return true;
    }
    let mut first = None;
    decompose(c, false, &mut |c| first = first.or(Some(c)));
    let first = first.unwrap_or(c);
    let code = u32::from(first);
    let is_second_jamo = (FIRST_VOWEL..FIRST_VOWEL + VOWELS).contains(&code)
        || (BEFORE_FINALS + 1..BEFORE_FINALS + FINALS).contains(&code);
    class(first) == 0 && !is_second_jamo && !TABLES.is_second(first)
}

/// The canonical combining class.
pub(in super::super) fn class(c: char) -> u8 {
    if c < FIRST_MARK { 0 } else { TABLES.class(c) }
}

/// Hands over what a code point is by full case folding, without regard to a locale.
pub(crate) fn fold_case(c: char, mut push: impl FnMut(char)) {
    if c.is_ascii() {
        return push(c.to_ascii_lowercase());
    }
    match TABLES.folds.get(c) {
        Some((_, to)) => to.iter().for_each(|c| push(*c)),
        None => push(c),
    }
}

/// Hands over what a code point is made of, its compatibility forms resolved.
pub(in super::super) fn decompose_compatible(c: char, mut push: impl FnMut(char)) {
    decompose(c, true, &mut push);
}

fn decompose(c: char, compatible: bool, push: &mut dyn FnMut(char)) {
    if c < LOWEST {
        return push(c);
    }
    if HANGUL.contains(&c) {
        return syllable(c, push);
    }
    match TABLES.decompositions.get(c) {
        Some((kind, to)) if compatible || kind != COMPATIBLE => {
            to.iter().for_each(|c| decompose(*c, compatible, push));
        }
        _ => push(c),
    }
}

fn syllable(c: char, push: &mut dyn FnMut(char)) {
    let at = u32::from(c) - u32::from(*HANGUL.start());
    let (lead, vowel, last) = (at / (VOWELS * FINALS), at / FINALS % VOWELS, at % FINALS);
    let jamo = [FIRST_LEAD + lead, FIRST_VOWEL + vowel, BEFORE_FINALS + last];
    let jamo = jamo.into_iter().filter_map(char::from_u32);
    jamo.take(if last == 0 { 2 } else { 3 }).for_each(push);
}

/// Two jamo, or a syllable without a final and a final.
fn composed_syllable(a: char, b: char) -> Option<char> {
    let (a, b) = (u32::from(a), u32::from(b));
    let first = u32::from(*HANGUL.start());
    let at = if let (Some(lead), Some(vowel)) = (a.checked_sub(FIRST_LEAD), b.checked_sub(FIRST_VOWEL))
        && lead < LEADS
        && vowel < VOWELS
    {
        (lead * VOWELS + vowel) * FINALS
    } else if let (Some(syllable), Some(last)) = (a.checked_sub(first), b.checked_sub(BEFORE_FINALS))
        && syllable < LEADS * VOWELS * FINALS
        && syllable % FINALS == 0
        && (1..FINALS).contains(&last)
    {
        syllable + last
    } else {
        return None;
    };
    char::from_u32(first + at)
}

/// Composes a piece: decomposed, its marks put in order, then each taken in by the last that begins something unless
/// another of its class stands between (The Unicode Standard, 3.11).
fn compose(piece: &[char], push: &mut impl FnMut(char)) {
    match piece {
        [c] if stays(*c) => push(*c),
        _ => compose_several(piece, push),
    }
}

/// The same for a piece that is not one code point that stays. Once for all callers.
fn compose_several(piece: &[char], push: &mut dyn FnMut(char)) {
    // The class, the place and the code point of each: by places, because a sort that keeps the order of equals by itself
    // leaves copies behind.
    let mut marked: Wiped<u64> = Wiped::with_capacity(4 * piece.len());
    for c in piece {
        decompose(*c, false, &mut |c| {
            marked.push(
                u64::from(class(c)) << CLASS_AT | (marked.len() as u64) << PLACE_AT | u64::from(u32::from(c)),
            );
        });
    }
    for run in marked.chunk_by_mut(|_, mark| *mark >> CLASS_AT != 0) {
        // The first of a run may begin something, and its class 0 keeps it there.
        sort(run);
    }
    let mut composed: Wiped<char> = Wiped::with_capacity(marked.len());
    let (mut beginning, mut class_before) = (None, 0);
    for mark in marked.iter() {
        let class = (mark >> CLASS_AT) as u8;
        let Some(c) = char::from_u32((mark & ((1 << PLACE_AT) - 1)) as u32) else { continue };
        let taken = beginning.and_then(|at| {
            let is_next = at + 1 == composed.len();
            let base = composed.get_mut(at)?;
            let together = composed_syllable(*base, c).or_else(|| TABLES.composition(*base, c))?;
            (is_next || class_before < class).then(|| *base = together)
        });
        if taken.is_some() {
            continue;
        }
        if class == 0 {
            beginning = Some(composed.len());
        }
        class_before = class;
        composed.push(c);
    }
    composed.iter().copied().for_each(push);
}
