//! Writes what `tables.rs` reads, from the tables of the crates `unicode-normalization` and `caseless`. For the build script alone.

use std::collections::BTreeMap;

use caseless::Caseless as _;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{
    canonical_combining_class, compose, decompose_canonical, decompose_compatible,
};

use super::tables::{COMPATIBLE, COMPOSES, FULL, HANGUL};

/// Everything that decomposes or folds, and every combining class but 0. Each kind of number has a stretch of its own, as
/// differences: what is downloaded is compressed, and a compressor does best with like beside like.
pub(crate) fn pack() -> Vec<u8> {
    let (decompositions, folds) = (decompositions(), folds());
    let mut classes = Vec::new();
    let (mut end, mut runs) = (0, 0);
    for (first, length, class) in combining() {
        number(&mut classes, first - end);
        number(&mut classes, length);
        classes.push(class);
        end = first + length;
        runs += 1;
    }
    let mut packed = Vec::new();
    for count in [decompositions.len(), folds.len(), runs] {
        number(&mut packed, count as u32);
    }
    let [gaps, kinds, mapped] = mapping(decompositions, false);
    let [fold_gaps, fold_kinds, folded] = mapping(folds, true);
    let stretches = [gaps, kinds, mapped, fold_gaps, fold_kinds, folded, classes];
    for stretch in &stretches {
        number(&mut packed, stretch.len() as u32);
    }
    packed.extend(stretches.concat());
    packed
}

/// By code point the kind of what it is mapped to, and that.
type Mapped = BTreeMap<char, (u8, Vec<char>)>;

/// The three stretches of a mapping: see `Mapping::unpack`.
fn mapping(entries: Mapped, near: bool) -> [Vec<u8>; 3] {
    let (mut gaps, mut kinds, mut mapped) = (Vec::new(), Vec::new(), Vec::new());
    let (mut last, mut last_mapped) = (0, 0);
    for (c, (kind, to)) in entries {
        number(&mut gaps, u32::from(c) - last);
        last = u32::from(c);
        if near {
            last_mapped = i64::from(last);
        }
        kinds.push(kind | (to.len() as u8) << 2);
        for c in to {
            let step = i64::from(u32::from(c)) - last_mapped;
            number(&mut mapped, (step << 1 ^ step >> 63) as u32);
            last_mapped += step;
        }
    }
    [gaps, kinds, mapped]
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
