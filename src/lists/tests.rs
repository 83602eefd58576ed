//! From words to packed lists, to a trie, and back.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// (list, key, sort, cost)
type Row<'a> = (ListName, &'a [u8], Sort, u8);

fn packed(rows: &[Row<'_>]) -> Vec<Vec<u8>> {
    let names: BTreeSet<_> = rows.iter().map(|row| row.0).collect();
    let of = |name| {
        rows.iter().filter(move |row| row.0 == name).map(|&(_, key, sort, cost)| (key.to_vec(), sort, cost))
    };
    names.into_iter().map(|name| pack(name, Edition::Small, of(name))).collect()
}

fn load(packed: &[Vec<u8>]) -> Result<Lists, ListError> {
    Lists::from_packed(&packed.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Everything that stands in a trie, found by trying every symbol at every node.
fn contents<N: Nodes>(trie: Walk<N>) -> BTreeMap<Vec<u8>, Vec<Entry>> {
    let mut found = BTreeMap::new();
    let mut ahead = vec![(Vec::new(), trie.root())];
    while let Some((key, node)) = ahead.pop() {
        let entries: Vec<_> = trie.entries(node, ListSet::ALL).collect();
        assert_eq!(node.is_word(), !entries.is_empty());
        if node.is_word() {
            found.insert(key.clone(), entries);
        }
        let before = ahead.len();
        for symbol in 0..=u8::MAX {
            if let Some(next) = trie.step(node, symbol) {
                ahead.push(([key.as_slice(), &[symbol]].concat(), next));
            }
        }
        assert_eq!(node.is_leaf(), ahead.len() == before);
    }
    found
}

/// The same lists as in wasm: unfolding while they are walked.
fn folded(packed: &[Vec<u8>]) -> folded::Folded {
    folded::Folded::load(packed.iter().map(Vec::as_slice)).unwrap()
}

fn expected(rows: &[Row<'_>]) -> BTreeMap<Vec<u8>, Vec<Entry>> {
    let mut cheapest = BTreeMap::new();
    for &(list, key, sort, cost_tenths) in rows {
        if !key.is_empty() && key.len() <= 64 {
            let best = cheapest.entry((key, list, sort)).or_insert(cost_tenths);
            *best = cost_tenths.min(*best);
        }
    }
    let mut words: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for ((key, list, sort), cost_tenths) in cheapest {
        words.entry(key.to_vec()).or_default().push(Entry { list, sort, cost_tenths });
    }
    words
}

const EVERY_BYTE: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut at = 0;
    while at < 256 {
        bytes[at] = at as u8;
        at += 1;
    }
    bytes
};

#[test]
fn what_is_packed_is_found_and_nothing_else() {
    use ListName::{Chinese, Dutch, English, Passwords, Russian, Swedish};
    use Sort::{Name, Password, Place, Word};
    let long = [b'x'; 64];
    let too_long = [b'x'; 65];
    let han = key("密码").unwrap();
    let lowest_han = key("一").unwrap();
    let russian = key("привет").unwrap();
    let every: Vec<Row<'_>> =
        EVERY_BYTE.iter().map(|b| (Swedish, std::slice::from_ref(b), Word, *b)).collect();
    let rows: &[(&str, &[Row<'_>])] = &[
        ("nothing", &[]),
        ("one letter", &[(English, b"i", Word, 20)]),
        (
            "a word in a word",
            &[(Dutch, b"kat", Word, 35), (Dutch, b"kater", Word, 48), (Dutch, b"ka", Word, 60)],
        ),
        ("out of order", &[(Dutch, b"b", Word, 2), (Dutch, b"a", Word, 1), (Dutch, b"aa", Word, 3)]),
        ("the cheaper of two", &[(Dutch, b"a", Word, 9), (Dutch, b"a", Word, 4), (Dutch, b"a", Word, 7)]),
        (
            "several sorts",
            &[(English, b"rose", Name, 41), (English, b"rose", Word, 40), (English, b"rose", Place, 0)],
        ),
        (
            "several lists",
            &[
                (Chinese, b"hotel", Word, 255),
                (Dutch, b"hotel", Word, 39),
                (Dutch, b"hotels", Word, 45),
                (English, b"hotel", Word, 38),
                (Passwords, b"hotel", Password, 33),
                (Russian, b"hot", Word, 1),
                (Swedish, b"hotel", Place, 2),
                (Swedish, b"hotel", Word, 40),
            ],
        ),
        (
            "only prefixes shared",
            &[(English, b"aab", Word, 1), (Dutch, b"aac", Word, 2), (Swedish, b"aa", Word, 3)],
        ),
        (
            "two bytes a character",
            &[(Chinese, &han, Word, 30), (Chinese, &lowest_han, Word, 10), (Passwords, &han, Password, 22)],
        ),
        ("Cyrillic", &[(Russian, &russian, Word, 30), (Passwords, b"privet", Password, 30)]),
        ("long and too long", &[(English, &long, Word, 90), (English, &too_long, Word, 91)]),
        ("empty and not", &[(English, b"", Word, 90), (English, b"a", Word, 91)]),
        ("every symbol", &every),
    ];
    for (why, rows) in rows {
        let lists = load(&packed(rows)).unwrap();
        assert_eq!(contents(lists.trie()), expected(rows), "{why}");
        assert_eq!(contents(folded(&packed(rows)).trie()), expected(rows), "{why}, folded");
    }
}

#[test]
fn only_the_allowed_lists_are_told() {
    let rows: [Row<'_>; 3] = [
        (ListName::English, b"hotel", Sort::Word, 38),
        (ListName::Dutch, b"hotel", Sort::Word, 39),
        (ListName::Dutch, b"hotels", Sort::Word, 45),
    ];
    let lists = load(&packed(&rows)).unwrap();
    let trie = lists.trie();
    let told = |word: &[u8], allowed| {
        let node = word.iter().try_fold(trie.root(), |node, &symbol| trie.step(node, symbol)).unwrap();
        trie.entries(node, allowed).map(|entry| entry.list).collect::<Vec<_>>()
    };
    let dutch = ListSet::EMPTY.with(ListName::Dutch);
    assert_eq!(told(b"hotel", ListSet::ALL), [ListName::English, ListName::Dutch]);
    assert_eq!(told(b"hotel", dutch), [ListName::Dutch]);
    assert_eq!(told(b"hotel", ListSet::ALL.without(ListName::Dutch)), [ListName::English]);
    assert_eq!(told(b"hotels", ListSet::EMPTY.with(ListName::English)), []);
    assert_eq!(told(b"hotel", ListSet::EMPTY), []);
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let rows: [Row<'_>; 3] = [
        (ListName::Passwords, b"hotel", Sort::Password, 38),
        (ListName::Dutch, b"hotel", Sort::Word, 39),
        (ListName::Swedish, b"hotell", Sort::Word, 45),
    ];
    let mut files = packed(&rows);
    let one = load(&files).unwrap();
    files.reverse();
    let other = load(&files).unwrap();
    assert_eq!(contents(one.trie()), contents(other.trie()));
    assert_eq!(one.loaded(), other.loaded());
}

#[test]
fn joined_lists_are_the_same_as_each_for_itself() {
    let rows: [Row<'_>; 5] = [
        (ListName::Passwords, b"hotel", Sort::Password, 38),
        (ListName::Passwords, b"hotel123", Sort::Password, 51),
        (ListName::Dutch, b"hotel", Sort::Word, 39),
        (ListName::Dutch, b"hotel", Sort::Place, 60),
        (ListName::Swedish, b"hotell", Sort::Word, 45),
    ];
    for count in 0..=rows.len() {
        let files = packed(&rows[..count]);
        let mut keys: Vec<_> = files.iter().map(|file| packed::Keys::new(file).unwrap()).collect();
        keys.reverse();
        let joined = join::join(keys).unwrap();
        let (one, several) = (load(&[joined]).unwrap(), load(&files).unwrap());
        assert_eq!(contents(one.trie()), expected(&rows[..count]));
        let told = |lists: &Lists| {
            lists.loaded().iter().map(|list| (list.name, list.edition, list.entries)).collect::<Vec<_>>()
        };
        assert_eq!(told(&one), told(&several));
    }
}

#[test]
fn what_is_no_list_is_refused_by_name() {
    let good = pack(ListName::Dutch, Edition::Large, [(b"kat".to_vec(), Sort::Word, 30)]);
    let lists = Lists::from_packed(&[&good]).unwrap();
    let [loaded] = lists.loaded() else { panic!("one list") };
    assert_eq!((loaded.name, loaded.edition, loaded.entries), (ListName::Dutch, Edition::Large, 1));
    assert_eq!(lists.names(), ListSet::EMPTY.with(ListName::Dutch));

    let changed = |at: usize, byte: u8| {
        let mut bad = good.clone();
        bad[at] = byte;
        bad
    };
    let longer = [good.as_slice(), b"!"].concat();
    // Head: 4 + 4 + one list of 8 + 12; then one control byte, three symbols, a record and a cost.
    assert_eq!(good.len(), 34);
    let rows: [(&str, &[u8], ListFault); 20] = [
        ("nothing", b"", ListFault::Truncated),
        ("less than the head", &good[..11], ListFault::Truncated),
        ("less than the body", &good[..good.len() - 1], ListFault::Truncated),
        ("more than the body", &longer, ListFault::Corrupt),
        ("a picture", b"\x89PNG\r\n\x1A\n and so on", ListFault::Foreign),
        ("a later version", &changed(4, 9), ListFault::UnknownVersion(9)),
        ("more lists than follow", &changed(5, 2), ListFault::Corrupt),
        ("a flag of the future", &changed(6, 1), ListFault::Corrupt),
        ("a list of the future", &changed(8, 6), ListFault::UnknownName),
        ("an edition of the future", &changed(9, 2), ListFault::UnknownName),
        ("another flag of the future", &changed(10, 1), ListFault::Corrupt),
        ("more entries than bytes", &changed(15, 0xFF), ListFault::Truncated),
        ("more keys than bytes", &changed(19, 0xFF), ListFault::Truncated),
        ("shares with nothing", &changed(28, 0x13), ListFault::Corrupt),
        ("fewer symbols than stored", &changed(28, 0x02), ListFault::Corrupt),
        ("more symbols than stored", &changed(28, 0x04), ListFault::Corrupt),
        ("an empty key", &changed(28, 0x00), ListFault::Corrupt),
        ("longer than it can tell", &changed(28, 0x0F), ListFault::Corrupt),
        ("a record of another list", &changed(32, 1 | 1 << 3 | 1 << 5), ListFault::Corrupt),
        ("no last record", &changed(32, 2 | 1 << 3), ListFault::Corrupt),
    ];
    for (why, bytes, fault) in rows {
        assert_eq!(Lists::from_packed(&[bytes]).unwrap_err(), ListError { file: 0, fault }, "{why}");
        let english = pack(ListName::English, Edition::Small, []);
        assert_eq!(
            Lists::from_packed(&[&english, bytes]).unwrap_err(),
            ListError { file: 1, fault },
            "{why}"
        );
    }
    let error = Lists::from_packed(&[&good, &good]).unwrap_err();
    assert_eq!(error, ListError { file: 1, fault: ListFault::Duplicate });
    assert_eq!(error.to_string(), "list 1: the same list twice");
}

#[test]
fn the_hash_is_that_of_the_file() {
    // By `sha256sum`.
    let empty = pack(ListName::Dutch, Edition::Small, []);
    assert_eq!(empty, b"PMwl\x01\x01\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    let lists = Lists::from_packed(&[&empty]).unwrap();
    assert_eq!(serde_json::to_value(lists.loaded()).unwrap()[0]["hash"], "47c57528cc40e98a");
}

#[test]
fn what_comes_with_the_crate_is_what_its_files_hold() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lists/data");
    let words = ListName::WORDS.map(ListName::as_str);
    let files: Vec<_> = words
        .iter()
        .chain(&["characters"])
        .map(|name| std::fs::read(format!("{data}/{name}.bin")).unwrap())
        .collect();
    let lists = load(&files).unwrap();
    assert_eq!(Lists::builtin().loaded(), lists.loaded());
    assert_eq!(Lists::builtin().words.nodes, lists.words.nodes);
    assert_eq!(Lists::builtin().words.several, lists.words.several);
    assert!(lists.memory() < 4 << 20);
}

/// Both editions of all languages, all lists at once, in the order in which walks come: everything must find room.
#[test]
fn every_branch_unfolds() {
    for folder in ["src/lists/data", "src/lists/data/large"] {
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files: Vec<_> = ListName::WORDS
            .iter()
            .filter_map(|name| std::fs::read(data.join(name.as_str()).with_extension("bin")).ok())
            .collect();
        assert!(files.len() > 3, "{folder}");
        let keys = files.iter().map(|file| packed::Keys::new(file).unwrap()).collect();
        let whole = contents(load(&files).unwrap().trie());
        assert!(contents(folded(&files).trie()) == whole, "{folder}");
        let joined = folded(&[join::join(keys).unwrap()]);
        assert!(contents(joined.trie()) == whole, "{folder}, joined");
        assert!(joined.memory() < if folder.ends_with("large") { 32 << 20 } else { 4 << 20 });
    }
}

fn rows() -> impl Strategy<Value = Vec<(usize, Vec<u8>, u8, u8)>> {
    // Few symbols, so that keys share much; and now and then any.
    let key = prop_oneof![
        4 => prop::collection::vec(97_u8..100, 0..6),
        1 => prop::collection::vec(any::<u8>(), 0..70),
    ];
    prop::collection::vec((0..6_usize, key, 0..4_u8, any::<u8>()), 0..60)
}

fn named(rows: &[(usize, Vec<u8>, u8, u8)]) -> Vec<Row<'_>> {
    rows.iter()
        .map(|(list, key, sort, cost)| (ListName::WORDS[*list], key.as_slice(), Sort::of_id(*sort), *cost))
        .collect()
}

proptest! {
    #[test]
    fn any_words_come_back(rows in rows()) {
        let rows = named(&rows);
        let lists = load(&packed(&rows)).unwrap();
        prop_assert_eq!(contents(lists.trie()), expected(&rows));
        prop_assert_eq!(contents(folded(&packed(&rows)).trie()), expected(&rows));
    }

    #[test]
    fn a_damaged_list_is_refused_or_read(rows in rows(), at in any::<prop::sample::Index>(), flip in any::<u8>()) {
        let mut files = packed(&named(&rows));
        if let Some(file) = files.last_mut() {
            let at = at.index(file.len());
            prop_assert!(Lists::from_packed(&[&file[..at]]).is_err());
            file[at] ^= flip;
        }
        if let Ok(lists) = load(&files) {
            contents(lists.trie());
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Lists::from_packed(&[&bytes]);
        let head = [b"PMwl\x01\x01\0\0".as_slice(), &bytes].concat();
        if let Ok(lists) = Lists::from_packed(&[&head]) {
            contents(lists.trie());
        }
    }
}
