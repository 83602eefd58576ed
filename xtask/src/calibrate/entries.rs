//! The entries of a list, to be drawn by their prices.

use passmuster::lists::{ListName, ListSet, Lists, Node, Sort, Trie};

use super::chooser::Chooser;

/// An entry.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) sort: Sort,
    pub(super) cost_tenths: u8,
}

/// All entries of one list.
pub(super) struct Entries {
    pub(super) list: ListName,
    entries: Vec<Entry>,
    /// The sum of the weights up to and with each entry.
    sums: Vec<f64>,
}

impl Entries {
    pub(super) fn of(list: ListName, lists: &Lists) -> Self {
        let trie = lists.trie();
        let mut entries = Vec::new();
        collect(&trie, trie.root(), &mut Vec::new(), list, &mut entries);
        let mut sum = 0.0;
        let sums = entries.iter().map(|entry| {
            sum += weight(entry);
            sum
        });
        let sums = sums.collect();
        Self { list, entries, sums }
    }

    /// One of them, as likely as its price says.
    pub(super) fn draw(&self, chooser: &mut Chooser) -> Option<&Entry> {
        let all = *self.sums.last()?;
        let point = chooser.point(all);
        let at = self.sums.partition_point(|sum| *sum <= point);
        let entry = self.entries.get(at).or(self.entries.last())?;
        chooser.account(weight(entry) / all);
        Some(entry)
    }
}

fn weight(entry: &Entry) -> f64 {
    libm::pow(10.0, -f64::from(entry.cost_tenths) / 10.0)
}

/// Every symbol from every node: slow, and done once.
fn collect(trie: &Trie<'_>, node: Node, key: &mut Vec<u8>, list: ListName, entries: &mut Vec<Entry>) {
    let mut seen = None;
    for entry in trie.entries(node, ListSet::EMPTY.with(list)) {
        // A word may stand there as a name as well: the engine takes the cheaper one.
        if seen.is_none_or(|cost| entry.cost_tenths < cost) {
            if seen.is_some() {
                entries.pop();
            }
            seen = Some(entry.cost_tenths);
            entries.push(Entry { text: text(key), sort: entry.sort, cost_tenths: entry.cost_tenths });
        }
    }
    if node.is_leaf() {
        return;
    }
    for symbol in 1..=u8::MAX {
        if let Some(next) = trie.step(node, symbol) {
            key.push(symbol);
            collect(trie, next, key, list, entries);
            key.pop();
        }
    }
}

/// The word that the symbols spell, see [`passmuster::lists::encode`].
fn text(key: &[u8]) -> String {
    let mut symbols = key.iter().map(|symbol| u32::from(*symbol));
    let mut text = String::new();
    while let Some(symbol) = symbols.next() {
        let code = match symbol {
            0xA0.. => 0x4E00 + ((symbol - 0xA0) << 8) + symbols.next().unwrap_or_default(),
            0x80.. => 0x430 + (symbol - 0x80),
            ascii => ascii,
        };
        text.extend(char::from_u32(code));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_entries_are_found_and_spelt() {
        let lists = Lists::builtin();
        for loaded in lists.loaded().iter().filter(|list| list.name != ListName::CharacterModel) {
            let found = Entries::of(loaded.name, lists);
            // A few hundred are both a name and a word.
            let all = loaded.entries as usize;
            assert!((all - all / 50..=all).contains(&found.entries.len()), "{}", loaded.name);
        }
        let has = |list, word| Entries::of(list, lists).entries.iter().any(|entry| entry.text == word);
        assert!(has(ListName::Russian, "пароль") && has(ListName::Chinese, "woaini"));
    }
}
