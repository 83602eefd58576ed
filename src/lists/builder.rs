//! Makes a trie of keys in order, in one pass.
//!
//! A node is finished when a key leaves it; by then all its children are, so they get their places and it becomes a
//! finished child itself. Nothing but the open path and its finished siblings waits.
//!
//! Places are found without searching much: an only child takes the next free place, and a family the first place
//! behind that of the family before where all its members find room. So no two families count from the same place,
//! and the gaps that they leave are filled by only children, of which there are more.

use super::fault::ListFault;
use super::packed::MAX_KEY;
use super::record::{BASE_AT, DATA_AT, LAST, ONLY, ONLY_BELOW, SEVERAL, TAKEN, WORD};

/// Where nodes and records are put.
pub(crate) trait Places {
    /// The node at a place, 0 where it is free.
    fn node(&self, place: usize) -> u64;
    /// Puts a node there.
    fn put(&mut self, place: usize, node: u64);
    /// Makes sure that there is this place and, behind it, one for any symbol.
    fn make_room(&mut self, place: usize) -> Result<(), ListFault>;
    /// Keeps the records of a word that has several, and tells the number of the first.
    fn keep(&mut self, records: &[u16]) -> Result<usize, ListFault>;
}

/// No node stands below, so that a base of 0 leads nowhere.
pub(crate) const LOWEST: usize = 256;

/// Makes a trie, or one branch of it after the other.
pub(crate) struct Builder<P> {
    pub(super) places: P,
    /// No earlier place is free.
    free: usize,
    /// The families so far count from places below.
    family: usize,
    /// No node stands there or behind.
    pub(super) end: usize,
    /// The nodes on the way to the key taken last, by depth. The first is the root.
    path: [Open; MAX_KEY + 1],
    depth: usize,
    /// Finished children of nodes on the path, without a place yet.
    waiting: Vec<u64>,
    /// The records of the key taken last.
    records: Vec<u16>,
}

/// A node that may still get children.
#[derive(Clone, Copy)]
struct Open {
    /// The node as far as it is known.
    node: u64,
    /// Where its finished children begin among those that wait.
    children: usize,
}

impl<P: Places + Default> Default for Builder<P> {
    fn default() -> Self {
        Self::new(P::default())
    }
}

impl<P: Places> Builder<P> {
    pub(crate) fn new(places: P) -> Self {
        Self {
            places,
            free: LOWEST,
            family: 1,
            end: LOWEST,
            path: [Open { node: 0, children: 0 }; MAX_KEY + 1],
            depth: 0,
            waiting: Vec::with_capacity(1024),
            records: Vec::with_capacity(32),
        }
    }

    /// Adds the next key, of which `shared` symbols are those of the key before.
    #[inline]
    pub(crate) fn add(&mut self, shared: usize, key: &[u8], records: &[u16]) -> Result<(), ListFault> {
        if shared < key.len() {
            self.end_word()?;
            self.close(shared)?;
            self.depth = key.len();
            let children = self.waiting.len();
            let opened = self.path.get_mut(shared + 1..=key.len()).unwrap_or_default();
            for (open, symbol) in opened.iter_mut().zip(key.get(shared..).unwrap_or_default()) {
                *open = Open { node: TAKEN | u64::from(*symbol), children };
            }
        }
        // One as a rule, and of several files they may be mixed.
        for record in records {
            let at = self.records.partition_point(|before| before < record);
            self.records.insert(at, *record);
        }
        Ok(())
    }

    /// Writes the records of the key taken last into its node, which is the deepest of the path.
    #[inline]
    fn end_word(&mut self) -> Result<(), ListFault> {
        let (Some(open), Some((last, others))) =
            (self.path.get_mut(self.depth), self.records.split_last_mut())
        else {
            return Ok(());
        };
        *last |= LAST;
        open.node |= if others.is_empty() {
            WORD | u64::from(*last) << DATA_AT
        } else {
            let first = self.places.keep(&self.records)?;
            WORD | SEVERAL | (first as u64) << DATA_AT
        };
        self.records.clear();
        Ok(())
    }

    /// Finishes the nodes of the path that are deeper than this.
    #[inline]
    fn close(&mut self, depth: usize) -> Result<(), ListFault> {
        let mut finished = None;
        while self.depth > depth {
            let Some(&open) = self.path.get(self.depth) else { break };
            finished = Some(open.node | self.place(open.children, finished)?);
            self.depth -= 1;
        }
        self.waiting.extend(finished);
        Ok(())
    }

    /// Gives places to the children that wait from a position on and to the last of them; tells their parent where.
    #[inline]
    fn place(&mut self, from: usize, last: Option<u64>) -> Result<u64, ListFault> {
        if self.waiting.len() == from {
            return last.map_or(Ok(0), |only| self.place_only(only));
        }
        self.waiting.extend(last);
        let base = self.place_family(from)?;
        self.waiting.truncate(from);
        Ok(base)
    }

    #[inline]
    fn place_only(&mut self, child: u64) -> Result<u64, ListFault> {
        while self.places.node(self.free) != 0 {
            self.free += 1;
        }
        let place = self.free;
        self.places.make_room(place)?;
        self.places.put(place, child | ONLY);
        self.free += 1;
        self.end = self.end.max(self.free);
        Ok(ONLY_BELOW | (place as u64) << BASE_AT)
    }

    #[inline]
    fn place_family(&mut self, from: usize) -> Result<u64, ListFault> {
        let family = self.waiting.get(from..).unwrap_or_default();
        let (Some(&first), Some(&last)) = (family.first(), family.last()) else { return Ok(0) };
        let mut base = self.family.max(self.free.saturating_sub(symbol(first)));
        while family.iter().any(|child| self.places.node(base + symbol(*child)) != 0) {
            base += 1;
        }
        self.places.make_room(base)?;
        for child in family {
            self.places.put(base + symbol(*child), *child);
        }
        self.family = base + 1;
        self.end = self.end.max(base + symbol(last) + 1);
        Ok((base as u64) << BASE_AT)
    }

    /// Sets bits of the key added last, whose node is not finished yet.
    #[cfg(any(test, target_arch = "wasm32"))]
    pub(crate) fn add_to_last(&mut self, bits: u64) {
        if let Some(open) = self.path.get_mut(self.depth) {
            open.node |= bits;
        }
    }

    /// Finishes all nodes and tells where the children of the root are. Then another branch may begin, also after a fault.
    pub(crate) fn finish(&mut self) -> Result<u64, ListFault> {
        let root = self.end_word().and_then(|()| self.close(0)).and_then(|()| {
            let last = self.waiting.pop();
            self.place(0, last)
        });
        self.records.clear();
        self.waiting.clear();
        self.depth = 0;
        root
    }
}

/// The symbol of a node, as a distance from its family's place.
#[inline]
fn symbol(node: u64) -> usize {
    let [symbol, ..] = node.to_le_bytes();
    usize::from(symbol)
}
