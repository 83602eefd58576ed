//! Which entries make the small and the large edition of each list.

use std::collections::BTreeMap;

use passmuster::Password;
use passmuster::lists::{Edition, ListName, Lists, Sort, key, pack};
use passmuster::strength::{Estimator, Inputs};
use passmuster::text::Prepared;

use super::costs::{Entry, tenths};
use super::passwords::Passwords;
use super::{patterns, spelling};
use crate::Result;

/// How many entries the lists have, small and large.
///
/// The small ones fill 58 KB (passwords) and 25 KB (each language) when compressed with brotli: what a browser
/// downloads. Chinese has the Han words on top of its pinyin.
pub(super) const PASSWORDS: [usize; 2] = [23_800, 100_000];
pub(super) const WORDS: [(ListName, [usize; 2]); 5] = [
    (ListName::English, [9_950, 40_000]),
    (ListName::Dutch, [9_400, 40_000]),
    (ListName::Swedish, [10_000, 40_000]),
    (ListName::Russian, [9_550, 40_000]),
    (ListName::Chinese, [8_500, 30_000]),
];
pub(super) const HAN: [usize; 2] = [3_000, 10_000];

pub(super) const EDITIONS: [Edition; 2] = [Edition::Small, Edition::Large];

/// The commonest passwords are kept whatever they look like: guidelines ask for the 3,000 commonest or more.
const ALWAYS: u32 = 5_000;
/// Beyond them, what the engine explains without the list at hardly more than its rank is left out, so that the list
/// reaches deeper: `horse12` need not stand there if `horse` does. In thousandths of a decade.
const EXPLAINED: u32 = 300;
/// What is shorter is found by trying.
const SHORTEST: usize = 4;
/// A word of another language is left out where the English list has it and asks at most this much more, in tenths of
/// a decade: English is always there, and its list holds what the whole world chooses.
const NO_DEARER: u8 = 3;

/// A list in one edition: keys, sorts, costs.
pub(super) struct List {
    pub(super) name: ListName,
    pub(super) edition: Edition,
    pub(super) entries: Vec<(String, Sort, u8)>,
}

/// All entries of the languages, the cheapest first.
pub(super) struct Languages {
    pub(super) words: Vec<(ListName, Vec<Entry>)>,
    pub(super) han: Vec<Entry>,
    /// Of pinyin, all of them.
    pub(super) syllables: Vec<Entry>,
}

impl List {
    pub(super) fn packed(&self) -> Vec<u8> {
        let entries = self.entries.iter().filter_map(|(word, sort, cost)| Some((key(word)?, *sort, *cost)));
        pack(self.name, self.edition, entries)
    }
}

/// All lists of an edition.
pub(super) fn lists(
    passwords: &Passwords,
    languages: &Languages,
    characters: &[u8],
    edition: Edition,
) -> Result<Vec<List>> {
    let size = |[small, large]: [usize; 2]| if edition == Edition::Small { small } else { large };
    let mut lists = Vec::new();
    let mut english: BTreeMap<&str, u8> = BTreeMap::new();
    for (name, entries) in &languages.words {
        let count = WORDS.iter().find(|(word, _)| word == name).map_or(0, |(_, sizes)| size(*sizes));
        let own = entries.iter().filter(|entry| {
            english.get(entry.key.as_str()).is_none_or(|cost| *cost > entry.cost() + NO_DEARER)
        });
        let mut chosen: Vec<&Entry> = own.take(count).collect();
        if *name == ListName::English {
            english = chosen.iter().map(|entry| (entry.key.as_str(), entry.cost())).collect();
        }
        if *name == ListName::Chinese {
            chosen.extend(languages.han.iter().take(size(HAN)));
            // Of a syllable that is a word as well the cheaper entry stays, see `pack`.
            chosen.extend(&languages.syllables);
        }
        let entries = chosen.into_iter().map(|entry| (entry.key.clone(), entry.sort, entry.cost())).collect();
        lists.push(List { name: *name, edition, entries });
    }
    let always: Vec<_> = common(passwords).take(ALWAYS as usize).collect();
    let count = size(PASSWORDS);
    let entries = match edition {
        Edition::Small => unexplained(passwords, &lists, always, characters)?.take(count).collect(),
        _ => common(passwords).take(count).collect(),
    };
    lists.insert(0, List { name: ListName::Passwords, edition, entries });
    Ok(lists)
}

/// The commonest passwords, and of the others those that the engine with the other lists does not explain well enough.
fn unexplained<'a>(
    passwords: &'a Passwords,
    others: &[List],
    always: Vec<(String, Sort, u8)>,
    characters: &[u8],
) -> Result<impl Iterator<Item = (String, Sort, u8)> + use<'a>> {
    let always = List { name: ListName::Passwords, edition: Edition::Small, entries: always };
    let packed: Vec<Vec<u8>> = std::iter::once(&always).chain(others).map(List::packed).collect();
    let files: Vec<&[u8]> = packed.iter().map(Vec::as_slice).chain([characters]).collect();
    let lists = Lists::from_packed(&files)?;
    let mut estimator = Estimator::new();
    let kept = always.entries.len();
    Ok(common(passwords).enumerate().filter_map(move |(nth, entry)| {
        let is_kept = nth < kept || {
            let text = Prepared::new(&Password::from(entry.0.as_str())).ok()?;
            let guesses = estimator.estimate(&text, &[], &Inputs { lists: &lists, ..Inputs::default() });
            let price: u32 = guesses.segments.iter().map(|segment| segment.guesses_log10_thousandths).sum();
            price > u32::from(entry.2) * 100 + EXPLAINED
        };
        is_kept.then_some(entry)
    }))
}

/// The commonest passwords with their ranks, without those that other matchers explain.
fn common(passwords: &Passwords) -> impl Iterator<Item = (String, Sort, u8)> {
    passwords
        .ranked()
        .filter(|&(rank, password)| {
            rank <= ALWAYS
                || password.chars().count() >= SHORTEST
                    && !patterns::is_repeat(password)
                    && !patterns::is_sequence(password)
        })
        .map(|(rank, password)| (password.to_owned(), Sort::Password, tenths(libm::log10(f64::from(rank)))))
}

/// Whether Han characters make up the key.
pub(super) fn is_han(entry: &(String, Sort, u8)) -> bool {
    entry.0.chars().all(spelling::is_han)
}
