//! A trie that is all there: read in place where the build script made it.

use std::borrow::Cow;

use super::expand::{Expanded, expand};
use super::merge::FaultAt;
use super::packed::Keys;
use super::trie::{Node, Walk, Whole};

/// The words of some lists.
#[derive(Default)]
pub(super) struct Unfolded {
    pub(super) nodes: Cow<'static, [[u8; 8]]>,
    pub(super) several: Cow<'static, [[u8; 2]]>,
    pub(super) root: u64,
}

impl Unfolded {
    /// Expands packed files.
    pub(super) fn load<'a>(files: impl Iterator<Item = &'a [u8]>) -> Result<Self, FaultAt> {
        let keys = files.enumerate().map(|(at, file)| Keys::new(file).map_err(|fault| (at, fault)));
        let Expanded { nodes, several, root } = expand(keys.collect::<Result<_, _>>()?)?;
        Ok(Self { nodes: nodes.into(), several: several.into(), root })
    }

    /// Reads what the build script wrote.
    #[cfg(any(feature = "small-lists", feature = "large-lists"))]
    pub(super) fn read(trie: &'static [u8]) -> Option<Self> {
        let (root, rest) = trie.split_first_chunk()?;
        let (nodes, rest) = rest.split_first_chunk()?;
        let nodes = usize::try_from(u32::from_le_bytes(*nodes)).ok()?;
        let (nodes, several) = rest.split_at_checked(nodes.checked_mul(8)?)?;
        Some(Self {
            nodes: nodes.as_chunks().0.into(),
            several: several.as_chunks().0.into(),
            root: u64::from_le_bytes(*root),
        })
    }

    /// How many bytes they take.
    pub(super) fn memory(&self) -> usize {
        size_of_val(self.nodes.as_ref()) + size_of_val(self.several.as_ref())
    }

    #[inline]
    pub(super) fn trie(&self) -> Walk<Whole<'_>> {
        Walk { nodes: Whole { nodes: &self.nodes, several: &self.several }, root: Node(self.root) }
    }
}
