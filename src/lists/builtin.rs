//! The lists that come with the crate.
//!
//! The build script leaves one file: the hash of the character model, its length and itself; how many lists; of each its number, its edition, two zeros, its entries and its
//! hash; and the words. For wasm32, where every byte is downloaded, they are packed, all lists as one, and unfold
//! where they are walked. Natively they are a finished trie, read in place: the root, the number of nodes, the nodes,
//! the records.

use std::sync::LazyLock;

use super::characters::Characters;
use super::loaded::Loaded;
use super::packed::Head;
use super::{Lists, Words};

static SMALL: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/small.lists"))).unwrap_or(Lists::none()));

#[cfg(feature = "large-lists")]
static LARGE: LazyLock<Lists> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/large.lists"))).unwrap_or(Lists::none()));

impl Lists {
    /// The lists that come with the crate: the small edition of all.
    ///
    /// Natively this costs nothing. In wasm the first call looks for where the branches of the trie begin: see [the
    /// room](super) for how long.
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
    let (hash, rest) = bytes.split_first_chunk()?;
    let (length, rest) = rest.split_first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (model, rest) = rest.split_at_checked(length)?;
    let (count, mut rest) = rest.split_first_chunk()?;
    let mut loaded = Vec::new();
    for _ in 0..u32::from_le_bytes(*count) {
        let (&[list, edition, _, _], after) = rest.split_first_chunk()?;
        let (entries, after) = after.split_first_chunk()?;
        let (hash, after) = after.split_first_chunk()?;
        let head = Head { list, edition, entries: u32::from_le_bytes(*entries) };
        loaded.push(Loaded::new(head, u64::from_le_bytes(*hash))?);
        rest = after;
    }
    loaded.push(Loaded::of_characters(u64::from_le_bytes(*hash)));
    Some(Lists { words: Words::read(rest)?, characters: characters(model), loaded })
}

#[cfg(target_arch = "wasm32")]
fn characters(packed: &[u8]) -> Option<Characters> {
    Characters::from_packed(packed).ok()
}

#[cfg(not(target_arch = "wasm32"))]
fn characters(table: &'static [u8]) -> Option<Characters> {
    Characters::from_unpacked(table).ok()
}
