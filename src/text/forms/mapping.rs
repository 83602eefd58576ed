//! From code points to one or several others.

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

/// The packed form: how far each is from the one before; its kind, and how many it is mapped to; how far these are from
/// each other.
pub(super) struct Packed<'a> {
    pub(super) gaps: std::slice::Iter<'a, u8>,
    pub(super) kinds: std::slice::Iter<'a, u8>,
    pub(super) mapped: std::slice::Iter<'a, u8>,
}

impl Mapping {
    /// Unpacks so many. What the first of each is mapped to counts from itself, if `near`, else from the last before.
    pub(super) fn unpack(count: u32, near: bool, packed: &mut Packed<'_>) -> Option<Self> {
        let room = usize::try_from(count).ok()?;
        let mut all = Self {
            pages: Vec::with_capacity(0x1102),
            entries: Vec::with_capacity(room),
            mapped: Vec::with_capacity(2 * room),
        };
        let (mut code, mut mapped) = (0_u32, 0_u32);
        for _ in 0..count {
            code = code.checked_add(number(&mut packed.gaps)?)?;
            let kind = *packed.kinds.next()?;
            let first = u16::try_from(all.mapped.len()).ok()?;
            if near {
                mapped = code;
            }
            for _ in 0..kind >> 2 {
                let step = number(&mut packed.mapped)?;
                mapped = mapped.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg());
                all.mapped.push(char::from_u32(mapped)?);
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

/// Seven bits a byte, the lowest first; all bytes but the last have the eighth.
pub(super) fn number(bytes: &mut std::slice::Iter<'_, u8>) -> Option<u32> {
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
