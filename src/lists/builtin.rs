//! The lists that come with the crate.
//!
//! The build script leaves one file: how many lists; of each its number, its edition, two zeros, its entries and its
//! hash; and the words. For wasm32, where every byte is downloaded, they are packed, all lists as one, and the first
//! who asks expands them. Natively they are a finished trie, read in place: the root, the number of nodes, the nodes,
//! the records.

use std::sync::LazyLock;

use super::Lists;
use super::loaded::Loaded;
use super::packed::Head;
#[cfg(target_arch = "wasm32")]
use super::packed::Keys;

static SMALL: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/small.lists"))).unwrap_or(Lists::none()));

#[cfg(feature = "large-lists")]
static LARGE: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/large.lists"))).unwrap_or(Lists::none()));

impl Lists {
    /// The lists that come with the crate: the small edition of all.
    ///
    /// Natively this costs nothing. In wasm the first call expands them: see [the room](super) for how long.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &SMALL
    }

    /// The large edition, for a server whose policies name it: those of its lists that the crate was built with.
    #[cfg(feature = "large-lists")]
    #[must_use]
    pub fn large() -> &'static Self {
        &LARGE
    }
}

fn read(bytes: &'static [u8]) -> Option<Lists> {
    let (count, mut rest) = bytes.split_first_chunk()?;
    let mut loaded = Vec::new();
    for _ in 0..u32::from_le_bytes(*count) {
        let (&[list, edition, _, _], after) = rest.split_first_chunk()?;
        let (entries, after) = after.split_first_chunk()?;
        let (hash, after) = after.split_first_chunk()?;
        let head = Head { list, edition, entries: u32::from_le_bytes(*entries) };
        loaded.push(Loaded::new(head, u64::from_le_bytes(*hash))?);
        rest = after;
    }
    words(rest, loaded)
}

#[cfg(target_arch = "wasm32")]
fn words(packed: &'static [u8], loaded: Vec<Loaded>) -> Option<Lists> {
    Lists::new(vec![Keys::new(packed).ok()?], loaded).ok()
}

#[cfg(not(target_arch = "wasm32"))]
fn words(trie: &'static [u8], loaded: Vec<Loaded>) -> Option<Lists> {
    let (root, rest) = trie.split_first_chunk()?;
    let (nodes, rest) = rest.split_first_chunk()?;
    let nodes = usize::try_from(u32::from_le_bytes(*nodes)).ok()?;
    let (nodes, several) = rest.split_at_checked(nodes.checked_mul(8)?)?;
    Some(Lists {
        nodes: nodes.as_chunks().0.into(),
        several: several.as_chunks().0.into(),
        root: u64::from_le_bytes(*root),
        loaded,
    })
}
