use std::collections::{BTreeMap, BTreeSet};

use crate::text::{Kind, kind};

/// A set of characters as sorted, separate ranges.
pub(super) type Ranges = Vec<(char, char)>;

/// The most sets that are told apart: each is one bit.
const MOST_SETS: usize = 64;

/// The most code points that are looked at to find out whether passwords have any of some set.
const MOST_LOOKS: u32 = 100_000;

/// The characters of passwords, sorted by which of the sets hold them: each number has a bit for each set.
///
/// Nothing where there are too many sets, or where it takes too long to find out.
pub(super) fn kinds_of_characters(sets: &[Ranges]) -> Option<Vec<u64>> {
    if sets.len() > MOST_SETS {
        return None;
    }
    // Where each set begins and ends; the last one ends behind all.
    let mut borders: BTreeMap<u32, u64> = BTreeMap::from([(0, 0)]);
    for (bit, ranges) in sets.iter().enumerate() {
        for (first, last) in ranges {
            *borders.entry(u32::from(*first)).or_default() ^= 1 << bit;
            *borders.entry(u32::from(*last) + 1).or_default() ^= 1 << bit;
        }
    }
    let ends = borders.keys().copied().skip(1).chain([u32::from(char::MAX) + 1]);
    let mut here = 0_u64;
    let mut found = BTreeSet::new();
    let mut looks = 0;
    for ((&start, change), end) in borders.iter().zip(ends) {
        here ^= change;
        for code in start..end {
            if found.contains(&here) {
                break;
            }
            looks += 1;
            if looks > MOST_LOOKS {
                return None;
            }
            // Only what exists can be typed: see `Requirement::Text`.
            if char::from_u32(code).is_some_and(|c| kind(c) != Kind::Other) {
                found.insert(here);
            }
        }
    }
    Some(found.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_told_apart_by_the_sets_that_hold_them() {
        let all = vec![('\0', char::MAX)];
        // (sets, kinds)
        for (sets, kinds) in [
            (vec![], Some(vec![0])),
            (vec![all.clone()], Some(vec![1])),
            (vec![vec![('0', '9')]], Some(vec![0, 1])),
            (vec![vec![('0', '9')], vec![('5', 'a')]], Some(vec![0, 1, 2, 3])),
            // No control is in a password, and of what is not assigned there is nothing.
            (vec![vec![('\0', '\u{1F}')]], Some(vec![0])),
            (vec![vec![('0', '9'), ('\n', '\n')], vec![('\n', '\n')]], Some(vec![0, 1])),
            // Too far to look.
            (vec![vec![('\u{40000}', '\u{DFFFF}')]], None),
            (vec![all; 65], None),
        ] {
            assert_eq!(kinds_of_characters(&sets), kinds, "{sets:?}");
        }
    }
}
