//! The packed form, in which lists are stored and sent: the head, and a cursor over the keys.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `PMwl` |
//! | 1, 1, 2 | version of the format, how many lists (l), zero |
//! | l × (1, 1, 2, 4) | of each list, by rising number: the number, the edition, zero, how many entries (e) |
//! | 4, 4, 4 | how many keys (k), further lengths (f), symbols (s) |
//! | k | of each key, how many symbols it shares with the key before (high half), and how many follow (low half) |
//! | f | what is missing where a half is 15, the most that it can say |
//! | s | the symbols that follow |
//! | all e | records: the list (3 bits), the sort (2), and whether it is the last of its key (1) |
//! | e of each list | costs |
//!
//! Numbers are little endian, keys in order, the records of a key too. Each kind of byte has a stretch of its own,
//! because a general compressor does best with like beside like. Measured on the small lists with brotli 11: shared
//! and following symbols in halves of one byte 5 % less than in two stretches and 3 % or more less than in front of
//! the symbols; costs by list 2 % less than mixed.

use super::fault::ListFault;
use super::record::record;

pub(crate) const MAGIC: [u8; 4] = *b"PMwl";
pub(crate) const VERSION: u8 = 1;
/// The longest key, in symbols. Nobody chooses a longer word, and it bounds the depth of the trie.
pub(crate) const MAX_KEY: usize = 64;
/// Lists of words have smaller numbers.
pub(crate) const LISTS: u8 = 6;
pub(crate) const EDITIONS: u8 = 2;
/// What half a byte can say of a length at most; then more follows.
pub(crate) const HALF: usize = 15;
pub(crate) const LAST_RECORD: u8 = 1 << 5;

/// What the head says of one list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    pub(crate) list: u8,
    pub(crate) edition: u8,
    pub(crate) entries: u32,
}

/// The keys of a packed file, in order, one at a time.
pub(crate) struct Keys<'a> {
    heads: Vec<Head>,
    pub(super) controls: &'a [u8],
    pub(super) further: &'a [u8],
    pub(super) symbols: &'a [u8],
    pub(super) records: &'a [u8],
    pub(super) costs: [&'a [u8]; LISTS as usize],
    key: [u8; MAX_KEY],
    length: usize,
    current: Vec<u16>,
}

/// A stretch of each stream of a file, which belong together.
#[cfg(any(test, target_arch = "wasm32"))]
pub(super) struct Streams<'a> {
    pub(super) controls: &'a [u8],
    pub(super) further: &'a [u8],
    pub(super) symbols: &'a [u8],
    pub(super) records: &'a [u8],
    pub(super) costs: [&'a [u8]; LISTS as usize],
}

impl<'a> Keys<'a> {
    /// Reads the head; the cursor stands before the first key.
    pub(crate) fn new(packed: &'a [u8]) -> Result<Self, ListFault> {
        let mut rest = packed;
        if *chunk(&mut rest)? != MAGIC {
            return Err(ListFault::Foreign);
        }
        let &[version, lists, zero, zero_too] = chunk(&mut rest)?;
        if version != VERSION {
            return Err(ListFault::UnknownVersion(version));
        }
        let mut zeros = zero | zero_too;
        let mut heads = Vec::new();
        for _ in 0..lists {
            let &[list, edition, zero, zero_too] = chunk(&mut rest)?;
            let entries = u32::from_le_bytes(*chunk(&mut rest)?);
            zeros |= zero | zero_too;
            if list >= LISTS || edition >= EDITIONS {
                return Err(ListFault::UnknownName);
            }
            if heads.last().is_some_and(|before: &Head| before.list >= list) {
                return Err(ListFault::Corrupt);
            }
            heads.push(Head { list, edition, entries });
        }
        let [keys, further, symbols] = [count(&mut rest)?, count(&mut rest)?, count(&mut rest)?];
        let entries = heads.iter().try_fold(0_u32, |sum, head| sum.checked_add(head.entries));
        let entries = entries.ok_or(ListFault::Truncated)?;
        let controls = part(&mut rest, keys)?;
        let further = part(&mut rest, further)?;
        let symbols = part(&mut rest, symbols)?;
        let records = part(&mut rest, entries)?;
        let mut costs = [[].as_slice(); LISTS as usize];
        for head in &heads {
            if let Some(costs) = costs.get_mut(usize::from(head.list)) {
                *costs = part(&mut rest, head.entries)?;
            }
        }
        if zeros != 0 || !rest.is_empty() {
            return Err(ListFault::Corrupt);
        }
        let (key, current) = ([0; MAX_KEY], Vec::with_capacity(4 * costs.len()));
        Ok(Self { heads, controls, further, symbols, records, costs, key, length: 0, current })
    }

    /// Keys of which the streams hold no others, the first of which may share one symbol with a key before.
    #[cfg(any(test, target_arch = "wasm32"))]
    pub(super) fn after(shared: Option<u8>, streams: Streams<'a>) -> Self {
        let Streams { controls, further, symbols, records, costs } = streams;
        let mut key = [0; MAX_KEY];
        if let (Some(first), Some(shared)) = (key.first_mut(), shared) {
            *first = shared;
        }
        let (length, current) = (usize::from(shared.is_some()), Vec::with_capacity(4 * costs.len()));
        Self { heads: Vec::new(), controls, further, symbols, records, costs, key, length, current }
    }

    /// What the head says.
    pub(crate) fn heads(&self) -> &[Head] {
        &self.heads
    }

    /// The current key.
    #[inline]
    pub(crate) fn key(&self) -> &[u8] {
        self.key.get(..self.length).unwrap_or_default()
    }

    /// The records of the current key.
    #[inline]
    pub(crate) fn records(&self) -> &[u16] {
        &self.current
    }

    /// How many symbols are left to read: no more nodes than these can follow.
    #[cfg(any(test, not(target_arch = "wasm32")))]
    pub(crate) fn symbols_left(&self) -> usize {
        self.symbols.len()
    }

    /// Goes to the next key and tells how many symbols it shares with the one before; nothing at the end.
    #[inline]
    pub(crate) fn advance(&mut self) -> Result<Option<usize>, ListFault> {
        let Some((&control, rest)) = self.controls.split_first() else { return self.end() };
        self.controls = rest;
        let shared = self.with_further(usize::from(control >> 4))?;
        let following = self.with_further(usize::from(control & 15))?;
        let (suffix, rest) = self.symbols.split_at_checked(following).ok_or(ListFault::Corrupt)?;
        self.symbols = rest;
        // The key must follow the one before: go on where that one ended, or turn to a higher symbol earlier.
        let follows = match (suffix.first(), self.key().get(shared)) {
            (Some(new), Some(old)) => new > old,
            (Some(_), None) => shared == self.length,
            (None, _) => false,
        };
        let length = shared + following;
        if !follows || length > MAX_KEY {
            return Err(ListFault::Corrupt);
        }
        // Two symbols as a rule: cheaper one by one than as a block.
        for (to, symbol) in self.key.get_mut(shared..length).unwrap_or_default().iter_mut().zip(suffix) {
            *to = *symbol;
        }
        self.length = length;
        self.read_records()?;
        Ok(Some(shared))
    }

    #[inline]
    fn with_further(&mut self, half: usize) -> Result<usize, ListFault> {
        if half < HALF {
            return Ok(half);
        }
        let (&further, rest) = self.further.split_first().ok_or(ListFault::Corrupt)?;
        self.further = rest;
        Ok(half + usize::from(further))
    }

    #[inline]
    fn read_records(&mut self) -> Result<(), ListFault> {
        self.current.clear();
        let mut before = None;
        loop {
            let (&byte, rest) = self.records.split_first().ok_or(ListFault::Corrupt)?;
            self.records = rest;
            let (list, sort) = (byte & 7, byte >> 3 & 3);
            let costs = self.costs.get_mut(usize::from(list)).ok_or(ListFault::Corrupt)?;
            let (&cost, rest) = costs.split_first().ok_or(ListFault::Corrupt)?;
            *costs = rest;
            if before >= Some((list, sort)) || byte > LAST_RECORD | 31 {
                return Err(ListFault::Corrupt);
            }
            before = Some((list, sort));
            self.current.push(record(list, sort, cost));
            if byte & LAST_RECORD != 0 {
                return Ok(());
            }
        }
    }

    /// At the end nothing may be left. (Every record took a cost, so these are told with the records.)
    fn end(&self) -> Result<Option<usize>, ListFault> {
        let left = [self.further, self.symbols, self.records];
        if left.iter().all(|left| left.is_empty()) { Ok(None) } else { Err(ListFault::Corrupt) }
    }
}

fn chunk<'a, const N: usize>(rest: &mut &'a [u8]) -> Result<&'a [u8; N], ListFault> {
    let (chunk, after) = rest.split_first_chunk().ok_or(ListFault::Truncated)?;
    *rest = after;
    Ok(chunk)
}

fn count(rest: &mut &[u8]) -> Result<u32, ListFault> {
    Ok(u32::from_le_bytes(*chunk(rest)?))
}

fn part<'a>(rest: &mut &'a [u8], length: u32) -> Result<&'a [u8], ListFault> {
    let length = usize::try_from(length).map_err(|_| ListFault::Truncated)?;
    let (part, after) = rest.split_at_checked(length).ok_or(ListFault::Truncated)?;
    *rest = after;
    Ok(part)
}
