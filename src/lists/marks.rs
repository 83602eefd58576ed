//! Where in a packed file the keys of each beginning stand, found without reading the keys.

use super::fault::ListFault;
use super::packed::{HALF, Keys, LAST_RECORD, LISTS, Streams};

/// How many symbols a beginning has, where the keys are that long.
pub(super) const BEGINNING: usize = 2;

/// Keys read at a stretch. V8 replaces its first, slow code of a function only when that is called again.
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
pub(super) fn marks(keys: &Keys<'_>) -> Result<Vec<Start>, ListFault> {
    let mut reader = Reader { keys, at: Mark::default(), starts: Vec::with_capacity(1024) };
    while reader.stretch()? {}
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
    at: Mark,
    starts: Vec<Start>,
}

impl Reader<'_> {
    #[inline(never)]
    fn stretch(&mut self) -> Result<bool, ListFault> {
        for _ in 0..STRETCH {
            let Some(&control) = self.keys.controls.get(self.at.controls) else { return Ok(false) };
            let before = self.at;
            let shared = self.with_further(usize::from(control >> 4))?;
            let following = self.with_further(usize::from(control & 15))?;
            if shared < BEGINNING {
                self.start(before, shared, following)?;
            }
            self.at.symbols += following;
            self.at.controls += 1;
            loop {
                let record = *self.keys.records.get(self.at.records).ok_or(ListFault::Corrupt)?;
                self.at.records += 1;
                if let Some(costs) = self.at.costs.get_mut(usize::from(record & 7)) {
                    *costs += 1;
                }
                if record & LAST_RECORD != 0 {
                    break;
                }
            }
        }
        Ok(true)
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

    fn start(&mut self, mark: Mark, shared: usize, following: usize) -> Result<(), ListFault> {
        let mut symbols = self.keys.symbols.get(mark.symbols..).unwrap_or_default().iter().take(following);
        let before = self.starts.last().map(|before| before.beginning.first());
        let first = if shared == 0 { symbols.next().copied() } else { before };
        let beginning = Beginning::of(first.ok_or(ListFault::Corrupt)?, symbols.next().copied());
        self.starts.push(Start { mark, beginning, whole: shared + following <= BEGINNING, keys: 0 });
        Ok(())
    }
}
