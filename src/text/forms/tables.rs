//! What code points decompose and fold to and how they combine, unpacked when first asked for.

use std::ops::RangeInclusive;

use super::mapping::{Mapping, number, stretch};
use super::sort::sort;

/// How an entry decomposes: to two code points that compose to it again;
pub(super) const COMPOSES: u8 = 0;
/// to all that it is made of, and nothing composes to it;
pub(super) const FULL: u8 = 1;
/// or in the compatibility forms only.
pub(super) const COMPATIBLE: u8 = 2;

/// The syllables, which are computed.
pub(super) const HANGUL: RangeInclusive<char> = '가'..='힣';

/// The tables.
pub(super) struct Tables {
    pub(super) decompositions: Mapping,
    /// Full case folding.
    pub(super) folds: Mapping,
    /// Two code points and what they compose to, side by side in 63 bits, in order.
    pairs: Vec<u64>,
    /// Those that stand second in a pair, in order.
    seconds: Vec<u64>,
    /// Code points of one combining class: the first, the last, the class.
    classes: Vec<(u32, u32, u8)>,
}

/// Bits of a code point.
const CHAR: u32 = 21;

/// Both with room for a third behind them.
fn side_by_side(a: char, b: char) -> u64 {
    (u64::from(u32::from(a)) << CHAR | u64::from(u32::from(b))) << CHAR
}

impl Tables {
    /// Reads what `pack.rs` wrote; nothing if it did not.
    pub(super) fn unpack(packed: &[u8]) -> Option<Self> {
        let mut packed = packed.iter();
        let decompositions = Mapping::unpack(false, &mut packed)?;
        let folds = Mapping::unpack(true, &mut packed)?;
        let mut class_runs = stretch(&mut packed)?;

        let (mut pairs, mut seconds) = (Vec::with_capacity(1_024), Vec::with_capacity(1_024));
        for (c, to) in decompositions.of_kind(COMPOSES) {
            if let [a, b] = to {
                pairs.push(side_by_side(*a, *b) | u64::from(u32::from(c)));
                seconds.push(u64::from(u32::from(*b)));
            }
        }
        sort(&mut pairs);
        sort(&mut seconds);
        seconds.dedup();
        let (mut classes, mut end) = (Vec::new(), 0);
        while !class_runs.as_slice().is_empty() {
            let first = end + number(&mut class_runs)?;
            end = first + number(&mut class_runs)?;
            classes.push((first, end - 1, *class_runs.next()?));
        }
        Some(Self { decompositions, folds, pairs, seconds, classes })
    }

    /// No tables: everything stays as it is.
    pub(super) const fn none() -> Self {
        Self {
            decompositions: Mapping::none(),
            folds: Mapping::none(),
            pairs: Vec::new(),
            seconds: Vec::new(),
            classes: Vec::new(),
        }
    }

    /// What two code points compose to.
    pub(super) fn composition(&self, a: char, b: char) -> Option<char> {
        let both = side_by_side(a, b);
        let pair = *self.pairs.get(self.pairs.partition_point(|pair| *pair < both))?;
        char::from_u32(u32::try_from(pair.checked_sub(both)?).ok()?).filter(|_| pair >> CHAR == both >> CHAR)
    }

    /// Whether a code point composes with some other before it.
    pub(super) fn is_second(&self, c: char) -> bool {
        self.seconds.binary_search(&u64::from(u32::from(c))).is_ok()
    }

    /// The canonical combining class.
    pub(super) fn class(&self, c: char) -> u8 {
        let c = u32::from(c);
        let at = self.classes.partition_point(|(_, last, _)| *last < c);
        self.classes.get(at).filter(|(first, ..)| *first <= c).map_or(0, |(.., class)| *class)
    }
}
