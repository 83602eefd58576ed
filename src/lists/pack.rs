//! Packs a list.

use super::packed::{Head, MAX_KEY};
use super::writer::Writer;
use super::{Edition, ListName, Sort};

/// Packs the entries of a list, each a key (see [`key`](super::key)), its sort and its cost in tenths of a decade.
///
/// The order in which they come does not matter. Of the same key and sort the cheapest is kept. Keys that are empty
/// or longer than 64 symbols are left out, and so is the character model, which is not a list of words.
///
/// ```
/// use passmuster::lists::{Edition, ListName, ListSet, Lists, Sort, key, pack};
///
/// let words = ["kat", "kater"].into_iter().filter_map(|word| Some((key(word)?, Sort::Word, 37)));
/// let packed = pack(ListName::Dutch, Edition::Small, words);
///
/// let lists = Lists::from_packed(&[&packed])?;
/// let trie = lists.trie();
/// let node = b"kat".iter().try_fold(trie.root(), |node, &symbol| trie.step(node, symbol));
/// let entry = node.and_then(|node| trie.entries(node, ListSet::ALL).next());
/// assert_eq!(entry.map(|entry| entry.cost_tenths), Some(37));
/// # Ok::<(), passmuster::lists::ListError>(())
/// ```
#[must_use]
pub fn pack(
    name: ListName,
    edition: Edition,
    entries: impl IntoIterator<Item = (Vec<u8>, Sort, u8)>,
) -> Vec<u8> {
    let mut entries: Vec<_> = entries
        .into_iter()
        .filter(|(key, _, _)| !key.is_empty() && key.len() <= MAX_KEY && ListName::WORDS.contains(&name))
        .collect();
    entries.sort();
    // The cheapest stands first of its like.
    entries.dedup_by(|later, kept| (&later.0, later.1) == (&kept.0, kept.1));
    let mut writer = Writer::default();
    for same in entries.chunk_by(|a, b| a.0 == b.0) {
        let mut records = same.iter().map(|(_, sort, cost)| (name.id(), sort.id(), *cost)).collect();
        if let Some((key, _, _)) = same.first() {
            writer.add(key, &mut records);
        }
    }
    writer.finish(&[Head { list: name.id(), edition: edition.id(), entries: 0 }])
}
