//! The numbers that the trie is made of: nodes of eight bytes and records of two.
//!
//! A node, from its lowest bit: the symbol that leads to it (8), that the place is taken (1), that a word ends here (1),
//! that the word has several records (1), nothing (5), the record or the number of the first one (24), the place from
//! which its children are counted (24). The child for a symbol stands at that place plus the symbol, if the symbol
//! there is the same: no two nodes count from the same place. So a step is one load and one comparison.
//!
//! A record: the cost (8), the sort (2), the list (3), nothing (2), and that it is the last of its word (1).

pub(crate) const TAKEN: u64 = 1 << 8;
pub(crate) const SYMBOL: u64 = TAKEN | 0xFF;
pub(crate) const WORD: u64 = 1 << 9;
pub(crate) const SEVERAL: u64 = 1 << 10;
pub(crate) const DATA_AT: u32 = 16;
pub(crate) const BASE_AT: u32 = 40;
/// The last place that 24 bits can name.
pub(crate) const MAX_BASE: usize = (1 << 24) - 1;

pub(crate) const SORT_AT: u32 = 8;
pub(crate) const LIST_AT: u32 = 10;
pub(crate) const LAST: u16 = 1 << 15;

/// A record that is not the last of its word.
pub(crate) const fn record(list: u8, sort: u8, cost: u8) -> u16 {
    (list as u16 & 7) << LIST_AT | (sort as u16 & 3) << SORT_AT | cost as u16
}
