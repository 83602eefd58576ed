//! The lists that come with the crate.
//!
//! The build script leaves one file. Natively that is the finished trie, read in place. For wasm32, where every byte
//! is downloaded, it is the packed lists, a fifth of the size, and the first who asks expands them.

use std::sync::LazyLock;

use super::Lists;
#[cfg(not(target_arch = "wasm32"))]
use super::{loaded::Loaded, packed::Head};

static SMALL: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/small.lists"))).unwrap_or(Lists::none()));

impl Lists {
    /// The lists that come with the crate: the small edition of all.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &SMALL
    }
}

/// Reads what the build script wrote: how many lists; of each its hash, its length and itself.
#[cfg(target_arch = "wasm32")]
fn read(bytes: &'static [u8]) -> Option<Lists> {
    let (count, mut rest) = number(bytes)?;
    let mut packed = Vec::with_capacity(count);
    for _ in 0..count {
        let (hash, after) = rest.split_first_chunk()?;
        let (length, after) = number(after)?;
        let (list, after) = after.split_at_checked(length)?;
        packed.push((list, Some(u64::from_le_bytes(*hash))));
        rest = after;
    }
    Lists::from_hashed(packed.into_iter()).ok()
}

/// Reads what the build script wrote: how many lists, the root, how many nodes; of each list its number, edition, two
/// zeros, its entries and its hash; the nodes; the records.
#[cfg(not(target_arch = "wasm32"))]
fn read(bytes: &'static [u8]) -> Option<Lists> {
    let (count, rest) = number(bytes)?;
    let (root, rest) = number(rest)?;
    let (nodes, mut rest) = number(rest)?;
    let mut loaded = Vec::with_capacity(count);
    for _ in 0..count {
        let (&[list, edition, _, _], after) = rest.split_first_chunk()?;
        let (entries, after) = after.split_first_chunk()?;
        let (hash, after) = after.split_first_chunk()?;
        let head = Head { list, edition, entries: u32::from_le_bytes(*entries) };
        loaded.push(Loaded::new(head, u64::from_le_bytes(*hash))?);
        rest = after;
    }
    let (nodes, several) = rest.split_at_checked(nodes.checked_mul(8)?)?;
    Some(Lists {
        nodes: nodes.as_chunks().0.into(),
        several: several.as_chunks().0.into(),
        root: u32::try_from(root).ok()?,
        loaded,
    })
}

fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((usize::try_from(u32::from_le_bytes(*number)).ok()?, rest))
}
