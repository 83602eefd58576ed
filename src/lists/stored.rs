//! Reads what the build script leaves of an edition: the hash of the character model, its length and itself; how many lists;
//! of each its number, its edition, two zeros, its entries and its hash; and the words. For wasm32 they are packed, all lists
//! as one, and unfold where they are walked. Natively they are a finished trie, read in place: the root, the number of
//! nodes, the nodes, the records.

use super::characters::Characters;
use super::loaded::Loaded;
use super::packed::Head;
use super::{Lists, Words};

pub(super) fn read(bytes: &'static [u8]) -> Option<Lists> {
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
