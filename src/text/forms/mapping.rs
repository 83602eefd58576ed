//! From code points to one or several others.

use std::slice::Iter;

/// A table of them.
pub(super) struct Mapping {
    /// Where the entries of each 256 code points begin.
    pages: Vec<u16>,
    entries: Vec<Entry>,
    mapped: Vec<char>,
}

#[derive(Clone, Copy)]
struct Entry {
    c: char,
    first: u16,
    length: u8,
    kind: u8,
}

/// Code points on a page.
const PAGE: u32 = 256;

/// What entries are mapped to stands in so many stretches of the packed form, each beside its like.
pub(super) const STRETCHES: usize = 9;

/// The stretch of one that an entry is mapped to: by the entry's kind, and whether it is the first, the second or a later one.
pub(super) fn stretch_of(kind: u8, at: usize) -> usize {
    3 * usize::from(kind) + at.min(2)
}

impl Mapping {
    /// Unpacks how many there are; how far each is from the one before; its kind, and how many it is mapped to; how far each of
    /// these is from the last of its stretch, or, if `near`, from the entry if it is the first.
    pub(super) fn unpack(near: bool, packed: &mut Iter<'_, u8>) -> Option<Self> {
        let count = number(packed)?;
        let (mut gaps, mut kinds) = (stretch(packed)?, stretch(packed)?);
        let mut stretches = [(); STRETCHES].map(|()| (stretch(packed).unwrap_or_default(), 0_u32));
        let room = usize::try_from(count).ok()?;
        let mut all = Self {
            pages: Vec::with_capacity(0x1102),
            entries: Vec::with_capacity(room),
            mapped: Vec::with_capacity(2 * room),
        };
        let mut code = 0_u32;
        for _ in 0..count {
            code = code.checked_add(number(&mut gaps)?)?;
            let kind = *kinds.next()?;
            let first = u16::try_from(all.mapped.len()).ok()?;
            for at in 0..usize::from(kind >> 2) {
                let (stretch, last) = stretches.get_mut(stretch_of(kind & 3, at))?;
                let step = number(stretch)?;
                let from = if near && at == 0 { code } else { *last };
                *last = from.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg());
                all.mapped.push(char::from_u32(*last)?);
            }
            while all.pages.len() <= usize::try_from(code / PAGE).ok()? {
                all.pages.push(u16::try_from(all.entries.len()).ok()?);
            }
            all.entries.push(Entry { c: char::from_u32(code)?, first, length: kind >> 2, kind: kind & 3 });
        }
        all.pages.push(u16::try_from(count).ok()?);
        Some(all)
    }

    /// One that maps nothing.
    pub(super) const fn none() -> Self {
        Self { pages: Vec::new(), entries: Vec::new(), mapped: Vec::new() }
    }

    /// The kind of an entry and what it is mapped to.
    pub(super) fn get(&self, c: char) -> Option<(u8, &[char])> {
        let page = usize::try_from(u32::from(c) / PAGE).ok()?;
        let (from, to) = (*self.pages.get(page)?, *self.pages.get(page + 1)?);
        let page = self.entries.get(usize::from(from)..usize::from(to))?;
        self.told(page.get(page.binary_search_by_key(&c, |entry| entry.c).ok()?)?)
    }

    /// All entries of a kind, in order.
    pub(super) fn of_kind(&self, kind: u8) -> impl Iterator<Item = (char, &[char])> {
        let entries = self.entries.iter().filter(move |entry| entry.kind == kind);
        entries.filter_map(|entry| Some((entry.c, self.told(entry)?.1)))
    }

    fn told(&self, entry: &Entry) -> Option<(u8, &[char])> {
        let first = usize::from(entry.first);
        Some((entry.kind, self.mapped.get(first..first + usize::from(entry.length))?))
    }
}

/// The stretch that comes next, behind its length.
pub(super) fn stretch<'a>(packed: &mut Iter<'a, u8>) -> Option<Iter<'a, u8>> {
    let length = usize::try_from(number(packed)?).ok()?;
    let (stretch, rest) = packed.as_slice().split_at_checked(length)?;
    *packed = rest.iter();
    Some(stretch.iter())
}

/// Seven bits a byte, the lowest first; all bytes but the last have the eighth.
pub(super) fn number(bytes: &mut Iter<'_, u8>) -> Option<u32> {
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
