//! The packed form of one list, as it is stored and sent: the head, and a cursor over the keys.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `PMwl` |
//! | 1, 1, 1, 1 | version of the format, number of the list, of the edition, zero |
//! | 4, 4 | how many entries (n), how many suffix bytes (m); little endian |
//! | n | of each key, how many symbols it shares with the key before |
//! | n | how many symbols follow (0: the same key again, of a higher sort) |
//! | m | those symbols |
//! | ⌈n/4⌉ | sorts, two bits each, the lowest first |
//! | n | costs |
//!
//! Entries stand in the order of key and sort. Each kind of byte has a stretch of its own, because a general
//! compressor does best with like beside like.

use super::fault::ListFault;
use super::record::record;

pub(crate) const MAGIC: [u8; 4] = *b"PMwl";
pub(crate) const VERSION: u8 = 1;
/// The longest key, in symbols. Nobody chooses a longer word, and it bounds the depth of the trie.
pub(crate) const MAX_KEY: usize = 64;
/// Lists of words have smaller numbers.
pub(crate) const LISTS: u8 = 6;
pub(crate) const EDITIONS: u8 = 2;

/// What the head of a packed list says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    pub(crate) list: u8,
    pub(crate) edition: u8,
    pub(crate) entries: u32,
}

/// The keys of one packed list, in order, one at a time.
pub(crate) struct Keys<'a> {
    head: Head,
    suffixes: &'a [u8],
    shared: std::slice::Iter<'a, u8>,
    lengths: std::slice::Iter<'a, u8>,
    sorts: &'a [u8],
    costs: std::slice::Iter<'a, u8>,
    at: usize,
    key: Vec<u8>,
    record: u16,
    sort: u8,
}

impl<'a> Keys<'a> {
    /// Reads the head; the cursor stands before the first key.
    pub(crate) fn new(packed: &'a [u8]) -> Result<Self, ListFault> {
        let (magic, rest) = packed.split_at_checked(MAGIC.len()).ok_or(ListFault::Truncated)?;
        if magic != MAGIC {
            return Err(ListFault::Foreign);
        }
        let (&[version, list, edition, zero], rest) = rest.split_first_chunk().ok_or(ListFault::Truncated)?;
        if version != VERSION {
            return Err(ListFault::UnknownVersion(version));
        }
        if list >= LISTS || edition >= EDITIONS {
            return Err(ListFault::UnknownName);
        }
        let (&entries, rest) = rest.split_first_chunk().ok_or(ListFault::Truncated)?;
        let (&symbols, rest) = rest.split_first_chunk().ok_or(ListFault::Truncated)?;
        let entries = u32::from_le_bytes(entries);
        let [count, symbols] =
            [entries, u32::from_le_bytes(symbols)].map(|n| usize::try_from(n).unwrap_or(usize::MAX));
        let (shared, rest) = rest.split_at_checked(count).ok_or(ListFault::Truncated)?;
        let (lengths, rest) = rest.split_at_checked(count).ok_or(ListFault::Truncated)?;
        let (suffixes, rest) = rest.split_at_checked(symbols).ok_or(ListFault::Truncated)?;
        let (sorts, rest) = rest.split_at_checked(count.div_ceil(4)).ok_or(ListFault::Truncated)?;
        let (costs, rest) = rest.split_at_checked(count).ok_or(ListFault::Truncated)?;
        if zero != 0 || !rest.is_empty() {
            return Err(ListFault::Corrupt);
        }
        Ok(Self {
            head: Head { list, edition, entries },
            suffixes,
            shared: shared.iter(),
            lengths: lengths.iter(),
            sorts,
            costs: costs.iter(),
            at: 0,
            key: Vec::with_capacity(MAX_KEY),
            record: 0,
            sort: 0,
        })
    }

    /// What the head says.
    pub(crate) fn head(&self) -> Head {
        self.head
    }

    /// The current key.
    #[inline]
    pub(crate) fn key(&self) -> &[u8] {
        &self.key
    }

    /// The current entry.
    #[inline]
    pub(crate) fn record(&self) -> u16 {
        self.record
    }

    /// How many symbols are left to read: no more nodes than these can follow.
    pub(crate) fn symbols_left(&self) -> usize {
        self.suffixes.len()
    }

    /// Goes to the next entry and tells how many symbols its key shares with the one before; nothing at the end.
    #[inline]
    pub(crate) fn advance(&mut self) -> Result<Option<usize>, ListFault> {
        let (Some(&shared), Some(&length), Some(&cost)) =
            (self.shared.next(), self.lengths.next(), self.costs.next())
        else {
            return if self.suffixes.is_empty() { Ok(None) } else { Err(ListFault::Corrupt) };
        };
        let (shared, length) = (usize::from(shared), usize::from(length));
        let (suffix, rest) = self.suffixes.split_at_checked(length).ok_or(ListFault::Corrupt)?;
        self.suffixes = rest;
        let sort = self.sorts.get(self.at / 4).copied().unwrap_or_default() >> (self.at % 4 * 2) & 3;
        // The key must follow the one before: go on where that one ended, or turn to a higher symbol earlier. The
        // first follows the empty key, which is none.
        let follows = match (suffix.first(), self.key.get(shared)) {
            (Some(new), Some(old)) => new > old,
            (Some(_), None) => shared == self.key.len(),
            (None, _) => self.at > 0 && shared == self.key.len() && sort > self.sort,
        };
        if !follows || shared + length > MAX_KEY {
            return Err(ListFault::Corrupt);
        }
        self.key.truncate(shared);
        self.key.extend_from_slice(suffix);
        self.at += 1;
        self.sort = sort;
        self.record = record(self.head.list, sort, cost);
        Ok(Some(shared))
    }
}
