/// Looked up directly below this: Latin, Greek and Cyrillic letters, which are what passwords are made of. Before, a check of a
/// Swedish or Russian password took a quarter longer.
const LOW: usize = 0x500;

/// Of other code points so many begin alike, and are looked for among their own runs.
const PAGE: u32 = 256;

/// The numbers. Without runs every code point has the number 0.
#[derive(Default)]
pub(in super::super) struct Runs {
    low: Vec<u8>,
    /// By rising code point: one behind the last of each run, and its number.
    runs: Vec<(u32, u8)>,
    /// The run in which each page begins.
    pages: Vec<u16>,
}

impl Runs {
    /// The number of a code point.
    pub(in super::super) fn of(&self, c: char) -> u8 {
        match self.low.get(c as usize) {
            Some(number) => *number,
            None => self.higher(u32::from(c)).unwrap_or_default(),
        }
    }

    fn higher(&self, code: u32) -> Option<u8> {
        let page = usize::try_from(code / PAGE).ok()?;
        let (first, last) = (*self.pages.get(page)?, *self.pages.get(page + 1)?);
        let runs = self.runs.get(usize::from(first)..=usize::from(last))?;
        runs.get(runs.partition_point(|(end, _)| *end <= code)).map(|(_, number)| *number)
    }

    /// Reads what `pack.rs` wrote.
    pub(in super::super) fn unpack(packed: &[u8]) -> Option<Self> {
        let (count, rest) = packed.split_first_chunk()?;
        let (numbers, lengths) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*count)).ok()?)?;
        let mut all = Self {
            low: Vec::with_capacity(LOW),
            runs: Vec::with_capacity(numbers.len()),
            pages: Vec::with_capacity(0x1102),
        };
        let mut lengths = lengths.iter();
        let mut end = 0;
        for number in numbers {
            let mut shift = 0;
            loop {
                let byte = u32::from(*lengths.next()?);
                end += (byte & 0x7F) << shift;
                shift += 7;
                if byte < 0x80 {
                    break;
                }
            }
            let run = u16::try_from(all.runs.len()).ok()?;
            // Pages that begin within this run.
            while u32::try_from(all.pages.len()).ok()? * PAGE < end {
                all.pages.push(run);
            }
            all.runs.push((end, *number));
            let low = usize::try_from(end).ok()?.min(LOW);
            all.low.resize(low.max(all.low.len()), *number);
        }
        all.pages.push(u16::try_from(all.runs.len().checked_sub(1)?).ok()?);
        Some(all)
    }
}
