//! Where in a packed file the keys of each beginning stand, found without reading the keys.
//!
//! Most keys begin like the one before, and are passed over eight at once: for the 43,000 keys of three lists, in code that V8
//! has not optimised yet, that saves half a millisecond of a first verdict.

use super::fault::ListFault;
use super::packed::{HALF, Keys, LAST_RECORD, LISTS, Streams};

/// How many symbols a beginning has, where the keys are that long.
pub(super) const BEGINNING: usize = 2;

/// Keys read at a stretch, or a few more. V8 replaces its first, slow code of a function only when that is called again.
const STRETCH: usize = 2048;

/// A place in all streams of a file.
#[derive(Clone, Copy, Default)]
struct Mark {
    controls: usize,
    further: usize,
    symbols: usize,
    records: usize,
    /// By list; more than there are, so that any record names one.
    costs: [usize; 8],
}

/// One symbol or two as a number, in the order of keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Beginning(u32);

impl Beginning {
    /// More than any symbol: a second one follows.
    const SECOND: u32 = 1 << 8;

    fn of(first: u8, second: Option<u8>) -> Self {
        Self(u32::from(first) << 9 | second.map_or(0, |second| Self::SECOND | u32::from(second)))
    }

    pub(super) fn first(self) -> u8 {
        (self.0 >> 9) as u8
    }

    /// The symbols, and how many of them there are.
    pub(super) fn symbols(self) -> ([u8; BEGINNING], usize) {
        ([self.first(), self.0 as u8], if self.0 & Self::SECOND == 0 { 1 } else { BEGINNING })
    }
}

/// The first of some keys that begin alike.
#[derive(Clone, Copy)]
pub(super) struct Start {
    mark: Mark,
    /// A shorter key is a beginning of its own.
    pub(super) beginning: Beginning,
    /// Whether that is all of the first key.
    pub(super) whole: bool,
    /// How many keys begin so.
    pub(super) keys: usize,
}

/// The beginnings of a file's keys, in order. Nothing but what is needed to find them is checked.
#[inline(never)]
pub(super) fn marks(keys: &Keys<'_>) -> Result<Vec<Start>, ListFault> {
    let only = if let [head] = keys.heads() { Some(usize::from(head.list)) } else { None };
    let (at, starts) = (Mark::default(), Vec::with_capacity(1024));
    let mut reader = Reader { keys, only, at, recorded: 0, starts };
    while reader.stretch()? {}
    reader.records_of(reader.at.controls)?;
    let Reader { at, mut starts, .. } = reader;
    let mut end = at.controls;
    for start in starts.iter_mut().rev() {
        start.keys = end - start.mark.controls;
        end = start.mark.controls;
    }
    Ok(starts)
}

/// The keys from one start to the next.
pub(super) fn keys_from<'a>(all: &Keys<'a>, start: &Start, next: Option<&Start>) -> Keys<'a> {
    let (from, to) = (&start.mark, next.map(|next| &next.mark));
    let cut = |stream: &'a [u8], from: usize, to: Option<usize>| {
        stream.get(from..to.unwrap_or(stream.len())).unwrap_or_default()
    };
    let mut costs = [[].as_slice(); LISTS as usize];
    for (list, (stream, all)) in costs.iter_mut().zip(all.costs).enumerate() {
        let of = |mark: &Mark| mark.costs.get(list).copied().unwrap_or_default();
        *stream = cut(all, of(from), to.map(of));
    }
    let streams = Streams {
        controls: cut(all.controls, from.controls, to.map(|to| to.controls)),
        further: cut(all.further, from.further, to.map(|to| to.further)),
        symbols: cut(all.symbols, from.symbols, to.map(|to| to.symbols)),
        records: cut(all.records, from.records, to.map(|to| to.records)),
        costs,
    };
    // The first key may share a symbol with one that is not among these.
    let shares = all.controls.get(from.controls).is_some_and(|control| control >> 4 > 0);
    Keys::after(shares.then_some(start.beginning.first()), streams)
}

struct Reader<'a> {
    keys: &'a Keys<'a>,
    /// The one list of the file, if it is the only one: each record takes a cost of it.
    only: Option<usize>,
    at: Mark,
    /// Keys whose records stand before the place in those.
    recorded: usize,
    starts: Vec<Start>,
}

/// A bit or a number in each of eight bytes.
const EACH: u64 = 0x0101_0101_0101_0101;

impl Reader<'_> {
    #[inline(never)]
    fn stretch(&mut self) -> Result<bool, ListFault> {
        let end = self.at.controls + STRETCH;
        while self.at.controls < end {
            if self.eight() {
                continue;
            }
            let Some(&control) = self.keys.controls.get(self.at.controls) else { return Ok(false) };
            let before = self.at;
            let shared = self.with_further(usize::from(control >> 4))?;
            let following = self.with_further(usize::from(control & 15))?;
            if shared < BEGINNING {
                self.start(before, shared, following)?;
            }
            self.at.symbols += following;
            self.at.controls += 1;
        }
        Ok(true)
    }

    /// Passes over eight keys at once, if none of them begins otherwise than the one before and no length goes on elsewhere.
    /// That is two of three.
    #[inline]
    fn eight(&mut self) -> bool {
        let Some(eight) = self.keys.controls.get(self.at.controls..).and_then(<[u8]>::first_chunk) else {
            return false;
        };
        let eight = u64::from_le_bytes(*eight);
        let (shared, following) = (eight >> 4 & (15 * EACH), eight & (15 * EACH));
        // Sixteen is reached from 15 on, and 128 from 2 on.
        let goes_on = ((shared + EACH) | (following + EACH)) & (16 * EACH);
        if goes_on != 0 || (shared + (128 - BEGINNING as u64) * EACH) & (128 * EACH) != 128 * EACH {
            return false;
        }
        // The highest byte of the product is the sum of all.
        self.at.symbols += (following.wrapping_mul(EACH) >> 56) as usize;
        self.at.controls += 8;
        true
    }

    /// Goes on to the records of a key. Eight at once, while the key is further: where it begins nobody asks for most.
    fn records_of(&mut self, key: usize) -> Result<(), ListFault> {
        while self.recorded < key {
            let rest = self.keys.records.get(self.at.records..).unwrap_or_default();
            if let (Some(list), Some(eight)) = (self.only, rest.first_chunk()) {
                let eight = u64::from_le_bytes(*eight);
                let last = (eight & (u64::from(LAST_RECORD) * EACH)).count_ones() as usize;
                if self.recorded + last < key {
                    self.recorded += last;
                    self.at.records += 8;
                    self.at.costs.get_mut(list).into_iter().for_each(|costs| *costs += 8);
                    continue;
                }
            }
            let record = *rest.first().ok_or(ListFault::Corrupt)?;
            self.at.records += 1;
            let list = self.only.unwrap_or(usize::from(record & 7));
            self.at.costs.get_mut(list).into_iter().for_each(|costs| *costs += 1);
            self.recorded += usize::from(record & LAST_RECORD != 0);
        }
        Ok(())
    }

    #[inline]
    fn with_further(&mut self, half: usize) -> Result<usize, ListFault> {
        if half < HALF {
            return Ok(half);
        }
        let further = *self.keys.further.get(self.at.further).ok_or(ListFault::Corrupt)?;
        self.at.further += 1;
        Ok(half + usize::from(further))
    }

    fn start(&mut self, mut mark: Mark, shared: usize, following: usize) -> Result<(), ListFault> {
        self.records_of(mark.controls)?;
        (mark.records, mark.costs) = (self.at.records, self.at.costs);
        let mut symbols = self.keys.symbols.get(mark.symbols..).unwrap_or_default().iter().take(following);
        let before = self.starts.last().map(|before| before.beginning.first());
        let first = if shared == 0 { symbols.next().copied() } else { before };
        let beginning = Beginning::of(first.ok_or(ListFault::Corrupt)?, symbols.next().copied());
        self.starts.push(Start { mark, beginning, whole: shared + following <= BEGINNING, keys: 0 });
        Ok(())
    }
}
