//! From packed lists to one trie, in one pass.
//!
//! The keys of all lists are merged in order. Each list remembers how many symbols its next key shares with the key
//! that was taken last: the one that shares most comes next, and only lists that share equally much have to be
//! compared. A node is finished when a key leaves it; by then all its children are, so they get their places and it
//! becomes a finished child itself. Nothing but the open path and its finished siblings waits.

use super::fault::ListFault;
use super::packed::Keys;
use super::record::{BASE_AT, DATA_AT, LAST, SEVERAL, TAKEN, WORD};
use super::slots::{LOWEST, Slots};

/// The trie of some lists, as bytes to be read in place.
pub(crate) struct Expanded {
    pub(crate) nodes: Vec<[u8; 8]>,
    pub(crate) several: Vec<[u8; 2]>,
    /// The base of the root's children.
    pub(crate) root: u32,
}

/// A list in the merge.
struct Stream<'a> {
    keys: Keys<'a>,
    /// How many symbols its next key shares with the key taken last.
    shared: usize,
}

/// Merges lists into a trie; a fault comes with the place of its list among those given.
pub(crate) fn expand(lists: Vec<Keys<'_>>) -> Result<Expanded, (usize, ListFault)> {
    let symbols = lists.iter().map(Keys::symbols_left).sum();
    let mut trie = Builder::new(symbols);
    let mut streams = Vec::with_capacity(lists.len());
    for (at, mut keys) in lists.into_iter().enumerate() {
        if keys.advance().map_err(|fault| (at, fault))?.is_some() {
            streams.push((at, Stream { keys, shared: 0 }));
        }
    }
    // So that the records of a word do not depend on the order of the files.
    streams.sort_by_key(|(_, stream)| stream.keys.head().list);
    while let Some(next) = first_key(&mut streams) {
        let Some((at, stream)) = streams.get_mut(next) else { break };
        trie.add(stream.shared, stream.keys.key(), stream.keys.record()).map_err(|fault| (*at, fault))?;
        match stream.keys.advance().map_err(|fault| (*at, fault))? {
            Some(shared) => stream.shared = shared,
            None => drop(streams.remove(next)),
        }
    }
    trie.finish().map_err(|fault| (0, fault))
}

/// Which list's key comes next. The others then know what they share with that key.
#[inline]
fn first_key(streams: &mut [(usize, Stream<'_>)]) -> Option<usize> {
    let most = streams.iter().map(|(_, stream)| stream.shared).max()?;
    let mut first: Option<(usize, &[u8])> = None;
    let mut rivals = 0;
    for (at, (_, stream)) in streams.iter().enumerate() {
        if stream.shared == most {
            let rest = stream.keys.key().get(most..).unwrap_or_default();
            if first.is_none_or(|(_, best)| rest < best) {
                first = Some((at, rest));
            }
            rivals += 1;
        }
    }
    let (first, best) = first?;
    if rivals > 1 {
        let mut common = [0; 8];
        for ((at, (_, stream)), common) in streams.iter().enumerate().zip(&mut common) {
            if stream.shared == most && at != first {
                let rest = stream.keys.key().get(most..).unwrap_or_default();
                *common = rest.iter().zip(best).take_while(|(a, b)| a == b).count();
            }
        }
        for ((at, (_, stream)), common) in streams.iter_mut().enumerate().zip(common) {
            if at != first {
                stream.shared += common;
            }
        }
    }
    Some(first)
}

/// A node that may still get children.
struct Open {
    symbol: u8,
    word: u64,
    /// Where its finished children begin among those that wait.
    children: usize,
}

struct Builder {
    slots: Slots,
    nodes: Vec<[u8; 8]>,
    several: Vec<[u8; 2]>,
    /// Finished children of open nodes, without a place yet.
    waiting: Vec<u64>,
    open: Vec<Open>,
    /// The records of the key taken last.
    records: Vec<u16>,
}

impl Builder {
    fn new(symbols: usize) -> Self {
        let expected = LOWEST + symbols;
        let mut nodes = Vec::with_capacity(expected + 512);
        nodes.resize(LOWEST, [0; 8]);
        Self {
            slots: Slots::new(expected),
            nodes,
            several: Vec::new(),
            waiting: Vec::with_capacity(512),
            open: Vec::with_capacity(64),
            records: Vec::with_capacity(8),
        }
    }

    /// Adds the next key, of which `shared` symbols are those of the key before.
    #[inline]
    fn add(&mut self, shared: usize, key: &[u8], record: u16) -> Result<(), ListFault> {
        if shared < key.len() || self.open.is_empty() {
            self.end_word()?;
            while self.open.len() > shared {
                self.close()?;
            }
            for &symbol in key.get(shared..).unwrap_or_default() {
                self.open.push(Open { symbol, word: 0, children: self.waiting.len() });
            }
        }
        self.records.push(record);
        Ok(())
    }

    /// Writes the records of the key taken last into its node, which is the deepest of those open.
    #[inline]
    fn end_word(&mut self) -> Result<(), ListFault> {
        let (Some(open), Some((last, others))) = (self.open.last_mut(), self.records.split_last_mut()) else {
            return Ok(());
        };
        *last |= LAST;
        open.word = if others.is_empty() {
            WORD | u64::from(*last) << DATA_AT
        } else {
            let first = self.several.len();
            if first >> (BASE_AT - DATA_AT) != 0 {
                return Err(ListFault::TooLarge);
            }
            self.several.extend(self.records.iter().map(|record| record.to_le_bytes()));
            WORD | SEVERAL | (first as u64) << DATA_AT
        };
        self.records.clear();
        Ok(())
    }

    /// Closes the deepest open node: its children get their places, and it waits for its own.
    #[inline]
    fn close(&mut self) -> Result<(), ListFault> {
        if let Some(open) = self.open.pop() {
            let base = self.place(open.children)? as u64;
            self.waiting.push(base << BASE_AT | open.word | TAKEN | u64::from(open.symbol));
        }
        Ok(())
    }

    /// Gives places to the children that wait from a position on, and tells their base.
    #[inline]
    fn place(&mut self, from: usize) -> Result<usize, ListFault> {
        let children = self.waiting.get(from..).unwrap_or_default();
        let Some(last) = children.last() else { return Ok(0) };
        let base = self.slots.take(children.iter().map(|child| symbol(*child)))?;
        let end = base + usize::from(symbol(*last));
        if self.nodes.len() <= end {
            self.nodes.resize(end + 1, [0; 8]);
        }
        for child in children {
            if let Some(node) = self.nodes.get_mut(base + usize::from(symbol(*child))) {
                *node = child.to_le_bytes();
            }
        }
        self.waiting.truncate(from);
        Ok(base)
    }

    fn finish(mut self) -> Result<Expanded, ListFault> {
        self.end_word()?;
        while !self.open.is_empty() {
            self.close()?;
        }
        let root = self.place(0)?;
        let root = u32::try_from(root).map_err(|_| ListFault::TooLarge)?;
        Ok(Expanded { nodes: self.nodes, several: self.several, root })
    }
}

/// The symbol of a node: its lowest byte.
#[inline]
fn symbol(node: u64) -> u8 {
    let [symbol, ..] = node.to_le_bytes();
    symbol
}
