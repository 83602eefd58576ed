//! From packed files to one trie that is all there.

use super::builder::{Builder, LOWEST, Places};
use super::fault::ListFault;
use super::merge::{FaultAt, Merge};
use super::packed::Keys;
use super::record::MAX_PLACE;

/// The trie of some lists, as bytes to be read in place.
pub(crate) struct Expanded {
    pub(crate) nodes: Vec<[u8; 8]>,
    pub(crate) several: Vec<[u8; 2]>,
    pub(crate) root: u64,
}

/// Merges packed files into a trie.
pub(crate) fn expand(files: Vec<Keys<'_>>) -> Result<Expanded, FaultAt> {
    // A few gaps stay, and the last families reach over the end.
    let symbols: usize = files.iter().map(Keys::symbols_left).sum();
    let places = (LOWEST + symbols + symbols / 32 + 1024).min(MAX_PLACE + 1);
    let mut trie = Builder::new(Growing { nodes: vec![[0; 8]; places], several: Vec::new() });
    let mut merge = Merge::new(files)?;
    while merge.next(|shared, key, records| trie.add(shared, key, records))? {}
    let root = trie.finish().map_err(|fault| (0, fault))?;
    let Growing { mut nodes, several } = trie.places;
    nodes.truncate(trie.end);
    Ok(Expanded { nodes, several, root })
}

/// Places that are added as they are needed.
struct Growing {
    nodes: Vec<[u8; 8]>,
    several: Vec<[u8; 2]>,
}

impl Places for Growing {
    #[inline]
    fn node(&self, place: usize) -> u64 {
        self.nodes.get(place).map_or(0, |node| u64::from_le_bytes(*node))
    }

    #[inline]
    fn put(&mut self, place: usize, node: u64) {
        if let Some(at) = self.nodes.get_mut(place) {
            *at = node.to_le_bytes();
        }
    }

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

    fn keep(&mut self, records: &[u16]) -> Result<usize, ListFault> {
        let first = self.several.len();
        if first > MAX_PLACE {
            return Err(ListFault::TooLarge);
        }
        self.several.extend(records.iter().map(|record| record.to_le_bytes()));
        Ok(first)
    }
}
