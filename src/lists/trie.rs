//! Walking the trie.

use super::record::{BASE_AT, CHECKED, DATA_AT, LAST, ONLY_BELOW, SEVERAL, TAKEN, WORD, parts};
use super::{ListName, ListSet, Sort};

/// All words of some lists, to be walked symbol by symbol.
#[derive(Debug, Clone, Copy)]
pub struct Walk<N> {
    pub(super) nodes: N,
    pub(super) root: Node,
}

/// Where the numbers of a trie are kept.
pub trait Nodes: Copy {
    /// The node at a place.
    fn node(self, place: usize) -> Option<u64>;

    /// One of the records of words that have several.
    fn record(self, at: usize) -> Option<u16>;

    /// A node that tells where its children are.
    fn unfolded(self, node: u64) -> u64;
}

/// All there, to be read in place.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    pub(super) nodes: &'a [[u8; 8]],
    pub(super) several: &'a [[u8; 2]],
}

impl Nodes for Whole<'_> {
    #[inline]
    fn node(self, place: usize) -> Option<u64> {
        self.nodes.get(place).map(|node| u64::from_le_bytes(*node))
    }

    #[inline]
    fn record(self, at: usize) -> Option<u16> {
        self.several.get(at).map(|record| u16::from_le_bytes(*record))
    }

    #[inline]
    fn unfolded(self, node: u64) -> u64 {
        node
    }
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

impl<N: Nodes> Walk<N> {
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
        let node = self.nodes.unfolded(node.0);
        let only = node & ONLY_BELOW;
        // All ones, or none for an only child, which stands at the base itself.
        let mask = (only / ONLY_BELOW).wrapping_sub(1);
        let symbol = u64::from(symbol);
        let place = usize::try_from((node >> BASE_AT) + (symbol & mask)).ok()?;
        let bits = self.nodes.node(place)?;
        (bits & CHECKED == TAKEN | only >> 1 | symbol).then_some(Node(bits))
    }

    /// What the allowed lists say about the word that ends here, in the order of lists and sorts.
    #[inline]
    #[must_use]
    pub fn entries(&self, node: Node, allowed: ListSet) -> Entries<N> {
        let data = node.0 >> DATA_AT & ((1 << (BASE_AT - DATA_AT)) - 1);
        let mut entries = Entries { nodes: self.nodes, next: None, further: usize::MAX, allowed };
        if node.0 & SEVERAL != 0 {
            let first = usize::try_from(data).unwrap_or(usize::MAX);
            entries.next = self.nodes.record(first);
            entries.further = first.saturating_add(1);
        } else if node.is_word() {
            entries.next = u16::try_from(data).ok();
        }
        entries
    }
}

/// The entries of one word: see [`Walk::entries`].
#[derive(Debug, Clone)]
pub struct Entries<N> {
    nodes: N,
    next: Option<u16>,
    /// The number of the record behind.
    further: usize,
    allowed: ListSet,
}

impl<N: Nodes> Iterator for Entries<N> {
    type Item = Entry;

    #[inline]
    fn next(&mut self) -> Option<Entry> {
        loop {
            let record = self.next?;
            self.next = if record & LAST == 0 { self.nodes.record(self.further) } else { None };
            self.further = self.further.saturating_add(1);
            let (list, sort, cost_tenths) = parts(record);
            let list = ListName::of_id(list)?;
            if self.allowed.contains(list) {
                return Some(Entry { list, sort: Sort::of_id(sort), cost_tenths });
            }
        }
    }
}
