//! Walking the trie.

use super::record::{BASE_AT, CHECKED, DATA_AT, LAST, ONLY_BELOW, SEVERAL, TAKEN, WORD, parts};
use super::{ListName, ListSet, Sort};

/// All words of some lists, to be walked symbol by symbol.
#[derive(Debug, Clone, Copy)]
pub struct Trie<'a> {
    pub(super) nodes: &'a [[u8; 8]],
    pub(super) several: &'a [[u8; 2]],
    pub(super) root: Node,
}

/// A place in the trie: what was read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node(pub(super) u64);

/// What one list says about a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The list.
    pub list: ListName,
    /// What it is there.
    pub sort: Sort,
    /// How rare it is, in tenths of a decade.
    pub cost_tenths: u8,
}

impl Node {
    /// Whether a word ends here, in whatever list.
    #[inline]
    #[must_use]
    pub const fn is_word(self) -> bool {
        self.0 & WORD != 0
    }

    /// Whether no word goes on from here.
    #[inline]
    #[must_use]
    pub const fn is_leaf(self) -> bool {
        self.0 >> BASE_AT == 0
    }
}

impl<'a> Trie<'a> {
    /// Where every walk begins.
    #[inline]
    #[must_use]
    pub const fn root(&self) -> Node {
        self.root
    }

    /// The node one symbol further; nothing where no word goes on so.
    #[inline]
    #[must_use]
    pub fn step(&self, node: Node, symbol: u8) -> Option<Node> {
        let only = node.0 & ONLY_BELOW;
        // All ones, or none for an only child, which stands at the base itself.
        let mask = (only / ONLY_BELOW).wrapping_sub(1);
        let symbol = u64::from(symbol);
        let place = usize::try_from((node.0 >> BASE_AT) + (symbol & mask)).ok()?;
        let bits = u64::from_le_bytes(*self.nodes.get(place)?);
        (bits & CHECKED == TAKEN | only >> 1 | symbol).then_some(Node(bits))
    }

    /// What the allowed lists say about the word that ends here, in the order of lists and sorts.
    #[inline]
    #[must_use]
    pub fn entries(&self, node: Node, allowed: ListSet) -> Entries<'a> {
        let data = node.0 >> DATA_AT & ((1 << (BASE_AT - DATA_AT)) - 1);
        let mut entries = Entries { next: None, rest: [].iter(), allowed };
        if node.0 & SEVERAL != 0 {
            let first = usize::try_from(data).unwrap_or(usize::MAX);
            entries.rest = self.several.get(first..).unwrap_or_default().iter();
            entries.next = entries.rest.next().map(|record| u16::from_le_bytes(*record));
        } else if node.is_word() {
            entries.next = u16::try_from(data).ok();
        }
        entries
    }
}

/// The entries of one word: see [`Trie::entries`].
#[derive(Debug, Clone)]
pub struct Entries<'a> {
    next: Option<u16>,
    rest: std::slice::Iter<'a, [u8; 2]>,
    allowed: ListSet,
}

impl Iterator for Entries<'_> {
    type Item = Entry;

    #[inline]
    fn next(&mut self) -> Option<Entry> {
        loop {
            let record = self.next?;
            self.next = if record & LAST == 0 {
                self.rest.next().map(|record| u16::from_le_bytes(*record))
            } else {
                None
            };
            let (list, sort, cost_tenths) = parts(record);
            let list = ListName::of_id(list)?;
            if self.allowed.contains(list) {
                return Some(Entry { list, sort: Sort::of_id(sort), cost_tenths });
            }
        }
    }
}
