//! From packed files to one trie, in one pass over the merged keys.
//!
//! A node is finished when a key leaves it; by then all its children are, so they get their places and it becomes a
//! finished child itself. Nothing but the open path and its finished siblings waits.
//!
//! Places are found without searching much: an only child takes the next free place, and a family the first place
//! behind that of the family before where all its members find room. So no two families count from the same place,
//! and the gaps that they leave are filled by only children, of which there are more.

use super::fault::ListFault;
use super::merge::{FaultAt, Merge};
use super::packed::{Keys, MAX_KEY};
use super::record::{BASE_AT, DATA_AT, LAST, MAX_PLACE, ONLY, ONLY_BELOW, SEVERAL, TAKEN, WORD};

/// The trie of some lists, as bytes to be read in place.
pub(crate) struct Expanded {
    pub(crate) nodes: Vec<[u8; 8]>,
    pub(crate) several: Vec<[u8; 2]>,
    pub(crate) root: u64,
}

/// Merges packed files into a trie.
pub(crate) fn expand(files: Vec<Keys<'_>>) -> Result<Expanded, FaultAt> {
    let mut trie = Builder::new(files.iter().map(Keys::symbols_left).sum());
    let mut merge = Merge::new(files)?;
    while add_next(&mut merge, &mut trie)? {}
    trie.finish().map_err(|fault| (0, fault))
}

/// One key. A function of its own, because V8 replaces its first, slow code of a function only when that is called again.
#[inline(never)]
fn add_next(merge: &mut Merge<'_>, trie: &mut Builder) -> Result<bool, FaultAt> {
    merge.next(|shared, key, records| trie.add(shared, key, records))
}

/// No node stands below, so that a base of 0 leads nowhere.
const LOWEST: usize = 256;

struct Builder {
    nodes: Vec<[u8; 8]>,
    several: Vec<[u8; 2]>,
    /// No earlier place is free.
    free: usize,
    /// The families so far count from places below.
    family: usize,
    /// No node stands there or behind.
    end: usize,
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

impl Builder {
    fn new(symbols: usize) -> Self {
        // A few gaps stay, and the last families reach over the end.
        let places = (LOWEST + symbols + symbols / 32 + 1024).min(MAX_PLACE + 1);
        Self {
            nodes: vec![[0; 8]; places],
            several: Vec::new(),
            free: LOWEST,
            family: 1,
            end: LOWEST,
            path: [Open { node: 0, children: 0 }; MAX_KEY + 1],
            depth: 0,
            waiting: Vec::with_capacity(1024),
            records: Vec::with_capacity(32),
        }
    }

    /// Makes sure that there is this place and, behind it, one for any symbol.
    #[inline]
    fn make_room(&mut self, place: usize) -> Result<(), ListFault> {
        let last = place + 255;
        if self.nodes.len() <= last {
            if last > MAX_PLACE {
                return Err(ListFault::TooLarge);
            }
            self.nodes.resize((last + last / 8 + 1024).min(MAX_PLACE + 1), [0; 8]);
        }
        Ok(())
    }

    /// Adds the next key, of which `shared` symbols are those of the key before.
    #[inline]
    fn add(&mut self, shared: usize, key: &[u8], records: &[u16]) -> Result<(), ListFault> {
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
            let first = self.several.len();
            if first > MAX_PLACE {
                return Err(ListFault::TooLarge);
            }
            for record in &self.records {
                self.several.push(record.to_le_bytes());
            }
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
        while self.nodes.get(self.free).is_some_and(|node| *node != [0; 8]) {
            self.free += 1;
        }
        let place = self.free;
        self.make_room(place)?;
        if let Some(node) = self.nodes.get_mut(place) {
            *node = (child | ONLY).to_le_bytes();
        }
        self.free += 1;
        self.end = self.end.max(self.free);
        Ok(ONLY_BELOW | (place as u64) << BASE_AT)
    }

    #[inline]
    fn place_family(&mut self, from: usize) -> Result<u64, ListFault> {
        let family = self.waiting.get(from..).unwrap_or_default();
        let (Some(&first), Some(&last)) = (family.first(), family.last()) else { return Ok(0) };
        let mut base = self.family.max(self.free.saturating_sub(symbol(first)));
        while family
            .iter()
            .any(|child| self.nodes.get(base + symbol(*child)).is_some_and(|node| *node != [0; 8]))
        {
            base += 1;
        }
        self.make_room(base)?;
        for child in self.waiting.get(from..).unwrap_or_default() {
            if let Some(node) = self.nodes.get_mut(base + symbol(*child)) {
                *node = child.to_le_bytes();
            }
        }
        self.family = base + 1;
        self.end = self.end.max(base + symbol(last) + 1);
        Ok((base as u64) << BASE_AT)
    }

    fn finish(mut self) -> Result<Expanded, ListFault> {
        self.end_word()?;
        self.close(0)?;
        let last = self.waiting.pop();
        let root = self.place(0, last)?;
        self.nodes.truncate(self.end);
        Ok(Expanded { nodes: self.nodes, several: self.several, root })
    }
}

/// The symbol of a node, as a distance from its family's place.
#[inline]
fn symbol(node: u64) -> usize {
    let [symbol, ..] = node.to_le_bytes();
    usize::from(symbol)
}
