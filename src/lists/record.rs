//! The numbers that the trie is made of: nodes of eight bytes and records of two.
//!
//! | bits of a node | what |
//! |---|---|
//! | 0–7 | the symbol that leads to it |
//! | 8 | set: the place is taken |
//! | 9 | it is an only child |
//! | 10 | its own child is an only one |
//! | 11 | a word ends here |
//! | 12 | the word has several records |
//! | 13 | its children are still folded: bits 40–63 number the branch |
//! | 16–39 | the record, or the number of the first one |
//! | 40–63 | where its children are |
//!
//! An only child stands where its parent says. Siblings stand as many places further as their symbols say, each
//! family counting from a place of its own. So a step is one load and one comparison: a place is the right one if
//! its symbol is, and if it is an only child just when its parent says so.
//!
//! A record: the cost (8 bits), the sort (2), the list (3), nothing (2), and that it is the last of its word (1).

pub(crate) const TAKEN: u64 = 1 << 8;
pub(crate) const ONLY: u64 = 1 << 9;
/// In the parent what [`ONLY`] is in the child, one bit higher.
pub(crate) const ONLY_BELOW: u64 = ONLY << 1;
/// What is compared in a step.
pub(crate) const CHECKED: u64 = ONLY | TAKEN | 0xFF;
pub(crate) const WORD: u64 = 1 << 11;
pub(crate) const SEVERAL: u64 = 1 << 12;
#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) const FOLDED: u64 = 1 << 13;
pub(crate) const DATA_AT: u32 = 16;
pub(crate) const BASE_AT: u32 = 40;
/// The last place that 24 bits can name.
pub(crate) const MAX_PLACE: usize = (1 << 24) - 1;

pub(crate) const SORT_AT: u32 = 8;
pub(crate) const LIST_AT: u32 = 10;
pub(crate) const LAST: u16 = 1 << 15;

/// A record that is not the last of its word.
#[inline]
pub(crate) const fn record(list: u8, sort: u8, cost: u8) -> u16 {
    (list as u16 & 7) << LIST_AT | (sort as u16 & 3) << SORT_AT | cost as u16
}

/// The list, the sort and the cost of a record.
#[inline]
pub(crate) const fn parts(record: u16) -> (u8, u8, u8) {
    let [cost, high] = record.to_le_bytes();
    (high >> (LIST_AT - 8) & 7, high >> (SORT_AT - 8) & 3, cost)
}
