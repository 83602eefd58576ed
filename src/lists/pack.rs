//! Packs a list: see [`super::packed`] for the form.

use super::packed::{MAGIC, MAX_KEY, VERSION};
use super::{Edition, ListName, Sort};

/// Packs the entries of a list, each a key (see [`key`](super::key)), its sort and its cost in tenths of a decade.
///
/// The order in which they come does not matter. Of the same key and sort the cheapest is kept. Keys that are empty
/// or longer than 64 symbols are left out, and so is the character model, which is not a list of words.
///
/// ```
/// use passmuster::lists::{Edition, ListName, ListSet, Lists, Sort, key, pack};
///
/// let packed = pack(
///     ListName::Dutch,
///     Edition::Small,
///     ["kat", "kater"].iter().filter_map(|word| Some((key(word)?, Sort::Word, 37))),
/// );
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
    entries.truncate(u32::MAX as usize);

    let mut shared = Vec::with_capacity(entries.len());
    let mut lengths = Vec::with_capacity(entries.len());
    let mut symbols = Vec::new();
    let mut sorts = vec![0_u8; entries.len().div_ceil(4)];
    let mut costs = Vec::with_capacity(entries.len());
    let mut before: &[u8] = &[];
    for (at, (key, sort, cost)) in entries.iter().enumerate() {
        let common = before.iter().zip(key).take_while(|(a, b)| a == b).count();
        let suffix = key.get(common..).unwrap_or_default();
        shared.extend(u8::try_from(common));
        lengths.extend(u8::try_from(suffix.len()));
        symbols.extend_from_slice(suffix);
        if let Some(byte) = sorts.get_mut(at / 4) {
            *byte |= sort.id() << (at % 4 * 2);
        }
        costs.push(*cost);
        before = key;
    }

    let mut packed = MAGIC.to_vec();
    packed.extend([VERSION, name.id(), edition.id(), 0]);
    for count in [entries.len(), symbols.len()] {
        packed.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
    }
    for part in [shared, lengths, symbols, sorts, costs] {
        packed.extend(part);
    }
    packed
}
