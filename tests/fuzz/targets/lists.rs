//! Any bytes as packed lists, by what they begin with: `PMwl` as a list of words, `words` as words to pack, of which
//! some bytes are then changed, anything else as a character model.
//!
//! Words stand in lines. The first byte of a line chooses list and sort, the second is the cost. After a zero byte come
//! the changes: two bytes say where, one what is put there.

#![no_main]

use std::collections::{BTreeMap, BTreeSet};

use libfuzzer_sys::fuzz_target;
use passmuster::lists::characters::Characters;
use passmuster::lists::{Edition, ListName, ListSet, Lists, Sort, pack};

const SORTS: [Sort; 4] = [Sort::Password, Sort::Word, Sort::Name, Sort::Place];

/// The longest key that a list holds.
const MAX_KEY: usize = 64;

fuzz_target!(|data: &[u8]| {
    if data.starts_with(b"PMwl") {
        load(&[data]);
    } else if let Some(rest) = data.strip_prefix(b"words") {
        words(rest);
    } else if let Ok(model) = Characters::from_packed(data) {
        let _ = model.whole("Wachtwoord 2024, пароль!".chars());
        let _ = model.whole([]);
    }
});

/// Loads lists; an error names one of them.
fn load(packed: &[&[u8]]) -> Option<Lists> {
    match Lists::from_packed(packed) {
        Ok(lists) => Some(lists),
        Err(error) => {
            assert!(error.file < packed.len() && !error.to_string().is_empty());
            None
        }
    }
}

fn words(data: &[u8]) {
    let mut parts = data.splitn(2, |&byte| byte == 0);
    let words = parts.next().unwrap_or_default();
    let changes = parts.next().unwrap_or_default();
    let mut rows = BTreeMap::new();
    for line in words.split(|&byte| byte == b'\n') {
        let [kind, cost, key @ ..] = line else { continue };
        if key.is_empty() || key.len() > MAX_KEY {
            continue;
        }
        let kind = usize::from(*kind);
        let list = ListName::WORDS[kind % ListName::WORDS.len()];
        let sort = SORTS[kind / ListName::WORDS.len() % SORTS.len()];
        let cheapest = rows.entry((list, key.to_vec(), sort)).or_insert(*cost);
        *cheapest = (*cheapest).min(*cost);
    }
    let names: BTreeSet<_> = rows.keys().map(|(list, ..)| *list).collect();
    let mut packed: Vec<Vec<u8>> = names
        .into_iter()
        .map(|name| {
            let of = rows.iter().filter(|((list, ..), _)| *list == name);
            pack(name, Edition::Small, of.map(|((_, key, sort), cost)| (key.clone(), *sort, *cost)))
        })
        .collect();
    let mut bytes: Vec<&mut u8> = packed.iter_mut().flatten().collect();
    let mut changed = false;
    for change in changes.chunks_exact(3) {
        let count = bytes.len().max(1);
        if let Some(byte) = bytes.get_mut(usize::from(u16::from_le_bytes([change[0], change[1]])) % count) {
            **byte = change[2];
            changed = true;
        }
    }
    let packed: Vec<&[u8]> = packed.iter().map(Vec::as_slice).collect();
    let lists = load(&packed);
    if changed {
        return;
    }
    let lists = lists.expect("what was packed is read");
    let trie = lists.trie();
    for ((list, key, sort), cost) in &rows {
        let node = key.iter().try_fold(trie.root(), |node, &symbol| trie.step(node, symbol));
        let mut entries = trie.entries(node.expect("a key is found"), ListSet::ALL);
        assert!(entries.any(|entry| (entry.list, entry.sort, entry.cost_tenths) == (*list, *sort, *cost)));
    }
}
