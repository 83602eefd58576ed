//! What code points decompose to and how they combine, unpacked when first asked for.

use std::ops::RangeInclusive;

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
    /// Where the entries of each 256 code points begin.
    pages: Vec<u16>,
    entries: Vec<Entry>,
    mapped: Vec<char>,
    /// Two code points and what they compose to, side by side in 63 bits, in order.
    pairs: Vec<u64>,
    /// Those that stand second in a pair, in order.
    seconds: Vec<char>,
    /// Code points of one combining class: the first, the last, the class.
    classes: Vec<(u32, u32, u8)>,
}

#[derive(Clone, Copy)]
struct Entry {
    c: char,
    first: u16,
    length: u8,
    kind: u8,
}

/// Bits of a code point.
const CHAR: u32 = 21;

/// Both with room for a third behind them.
fn side_by_side(a: char, b: char) -> u64 {
    (u64::from(u32::from(a)) << CHAR | u64::from(u32::from(b))) << CHAR
}

/// Code points on a page.
const PAGE: u32 = 256;

impl Tables {
    /// Reads what `pack.rs` wrote; without tables if it did not.
    pub(super) fn unpack(packed: &[u8]) -> Option<Self> {
        let mut packed = packed.iter();
        let [entries, runs] = [number(&mut packed)?, number(&mut packed)?];
        let mut stretches = [0; 4];
        for length in &mut stretches {
            *length = usize::try_from(number(&mut packed)?).ok()?;
        }
        let mut rest = packed.as_slice();
        let mut stretches = stretches.map(|length| {
            let (stretch, after) = rest.split_at_checked(length).unwrap_or_default();
            rest = after;
            stretch.iter()
        });
        let [gaps, kinds, mappings, class_runs] = &mut stretches;

        let count = usize::try_from(entries).ok()?;
        let mut tables = Self {
            pages: Vec::with_capacity(0x1102),
            entries: Vec::with_capacity(count),
            mapped: Vec::with_capacity(2 * count),
            pairs: Vec::with_capacity(1_024),
            seconds: Vec::new(),
            classes: Vec::new(),
        };
        let (mut code, mut mapped) = (0_u32, 0_u32);
        for _ in 0..entries {
            code = code.checked_add(number(gaps)?)?;
            let c = char::from_u32(code)?;
            let kind = *kinds.next()?;
            let (kind, length) = (kind & 3, kind >> 2);
            let first = u16::try_from(tables.mapped.len()).ok()?;
            for _ in 0..length {
                let step = number(mappings)?;
                mapped = mapped.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg());
                tables.mapped.push(char::from_u32(mapped)?);
            }
            if let (COMPOSES, Some([.., a, b])) = (kind, tables.mapped.get(usize::from(first)..)) {
                tables.pairs.push(side_by_side(*a, *b) | u64::from(code));
                tables.seconds.push(*b);
            }
            while tables.pages.len() <= usize::try_from(code / PAGE).ok()? {
                tables.pages.push(u16::try_from(tables.entries.len()).ok()?);
            }
            tables.entries.push(Entry { c, first, length, kind });
        }
        tables.pages.push(u16::try_from(entries).ok()?);
        tables.pairs.sort_unstable();
        tables.seconds.sort_unstable();
        tables.seconds.dedup();
        let mut end = 0;
        for _ in 0..runs {
            let first = end + number(class_runs)?;
            end = first + number(class_runs)?;
            tables.classes.push((first, end - 1, *class_runs.next()?));
        }
        Some(tables)
    }

    /// No tables: everything stays as it is.
    pub(super) const fn none() -> Self {
        Self {
            pages: Vec::new(),
            entries: Vec::new(),
            mapped: Vec::new(),
            pairs: Vec::new(),
            seconds: Vec::new(),
            classes: Vec::new(),
        }
    }

    /// The kind of an entry and what it decomposes to.
    pub(super) fn decomposition(&self, c: char) -> Option<(u8, &[char])> {
        let page = usize::try_from(u32::from(c) / PAGE).ok()?;
        let (from, to) = (*self.pages.get(page)?, *self.pages.get(page + 1)?);
        let page = self.entries.get(usize::from(from)..usize::from(to))?;
        let entry = page.get(page.binary_search_by_key(&c, |entry| entry.c).ok()?)?;
        let first = usize::from(entry.first);
        Some((entry.kind, self.mapped.get(first..first + usize::from(entry.length))?))
    }

    /// What two code points compose to.
    pub(super) fn composition(&self, a: char, b: char) -> Option<char> {
        let both = side_by_side(a, b);
        let pair = *self.pairs.get(self.pairs.partition_point(|pair| *pair < both))?;
        char::from_u32(u32::try_from(pair.checked_sub(both)?).ok()?).filter(|_| pair >> CHAR == both >> CHAR)
    }

    /// Whether a code point composes with some other before it.
    pub(super) fn is_second(&self, c: char) -> bool {
        self.seconds.binary_search(&c).is_ok()
    }

    /// The canonical combining class.
    pub(super) fn class(&self, c: char) -> u8 {
        let c = u32::from(c);
        let at = self.classes.partition_point(|(_, last, _)| *last < c);
        self.classes.get(at).filter(|(first, ..)| *first <= c).map_or(0, |(.., class)| *class)
    }
}

fn number(bytes: &mut std::slice::Iter<'_, u8>) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21] {
        let byte = u32::from(*bytes.next()?);
        number |= (byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}
