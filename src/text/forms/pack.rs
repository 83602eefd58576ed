//! Writes what `tables.rs` reads, from the tables of the crates `unicode-normalization` and `caseless`. For the build script alone.

use std::collections::BTreeMap;

use caseless::Caseless as _;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{
    canonical_combining_class, compose, decompose_canonical, decompose_compatible,
};

use super::mapping::{STRETCHES, stretch_of};
use super::tables::{COMPATIBLE, COMPOSES, FULL, HANGUL};

/// Everything that decomposes or folds, and every combining class but 0. Each kind of number has a stretch of its own, as
/// differences: what is downloaded is compressed, and a compressor does best with like beside like.
pub(crate) fn pack() -> Vec<u8> {
    let mut classes = Vec::new();
    let mut end = 0;
    for (first, length, class) in combining() {
        number(&mut classes, first - end);
        number(&mut classes, length);
        classes.push(class);
        end = first + length;
    }
    let mut packed = Vec::new();
    mapping(&mut packed, decompositions(), false);
    mapping(&mut packed, folds(), true);
    stretch(&mut packed, &classes);
    packed
}

/// By code point the kind of what it is mapped to, and that.
type Mapped = BTreeMap<char, (u8, Vec<char>)>;

/// Writes a mapping: see `Mapping::unpack`.
fn mapping(packed: &mut Vec<u8>, entries: Mapped, near: bool) {
    number(packed, entries.len() as u32);
    let (mut gaps, mut kinds) = (Vec::new(), Vec::new());
    let mut mapped: [(Vec<u8>, i64); STRETCHES] = Default::default();
    let mut before = 0;
    for (c, (kind, to)) in entries {
        number(&mut gaps, u32::from(c) - before);
        before = u32::from(c);
        kinds.push(kind | (to.len() as u8) << 2);
        for (at, c) in to.into_iter().enumerate() {
            let (stretch, last) = &mut mapped[stretch_of(kind, at)];
            let step = i64::from(u32::from(c)) - if near && at == 0 { i64::from(before) } else { *last };
            number(stretch, (step << 1 ^ step >> 63) as u32);
            *last = i64::from(u32::from(c));
        }
    }
    stretch(packed, &gaps);
    stretch(packed, &kinds);
    for (mapped, _) in mapped {
        stretch(packed, &mapped);
    }
}

fn stretch(packed: &mut Vec<u8>, stretch: &[u8]) {
    number(packed, stretch.len() as u32);
    packed.extend(stretch);
}

/// What changes by full case folding.
fn folds() -> Mapped {
    let folded = |c: char| std::iter::once(c).default_case_fold().collect::<Vec<_>>();
    let all = (char::MIN..=char::MAX).map(|c| (c, (0, folded(c))));
    all.filter(|(c, (_, to))| to.as_slice() != [*c]).collect()
}

/// Of each code point that decomposes the kind, and to what: two that compose to it, else all that it is made of.
fn decompositions() -> Mapped {
    let mut found = BTreeMap::new();
    for c in (char::MIN..=char::MAX).filter(|&c| !HANGUL.contains(&c)) {
        let (mut canonical, mut compatible) = (Vec::new(), Vec::new());
        decompose_canonical(c, |c| canonical.push(c));
        decompose_compatible(c, |c| compatible.push(c));
        if let Some((&last, rest)) = canonical.split_last()
            && canonical != [c]
        {
            let first: Vec<char> = rest.iter().copied().nfc().collect();
            let composing = match first.as_slice() {
                [first] if compose(*first, last) == Some(c) => Some(*first),
                _ => None,
            };
            found.insert(
                c,
                match composing {
                    Some(first) => (COMPOSES, vec![first, last]),
                    None => (FULL, canonical),
                },
            );
        } else if compatible != [c] {
            found.insert(c, (COMPATIBLE, compatible));
        }
    }
    found
}

/// Runs of code points of one combining class: the first, how many, and the class.
fn combining() -> Vec<(u32, u32, u8)> {
    let mut runs: Vec<(u32, u32, u8)> = Vec::new();
    for c in char::MIN..=char::MAX {
        let (class, c) = (canonical_combining_class(c), u32::from(c));
        match runs.last_mut() {
            _ if class == 0 => {}
            Some((first, length, same)) if *same == class && *first + *length == c => *length += 1,
            _ => runs.push((c, 1, class)),
        }
    }
    runs
}

/// Seven bits a byte, the lowest first; all bytes but the last have the eighth.
fn number(to: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}
