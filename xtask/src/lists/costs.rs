//! What an entry costs: how often it is chosen and how often it is written, as one share.

use std::collections::BTreeMap;

use passmuster::lists::Sort;

use super::shares::Shares;
use super::spelling;

/// What is left to claims. P(word) = (1 - t)·P(password) + claim: what is seen in passwords, and what the sources of the
/// language say.
const TEXT: f64 = 0.05;

/// A word whose share in texts is x is chosen with this many times √x: texts repeat their small words, passwords do not.
///
/// Measured on English words that are no names, by their rank in texts (share in texts, median share among the runs of
/// letters in the passwords, and √x times this): 300th to 1,000th 1.1e-4, 8.2e-6, 9.0e-6; to 3,000th 2.4e-5, 4.7e-6,
/// 4.2e-6; to 6,000th 7.2e-6, 2.5e-6, 2.3e-6; to 10,000th 2.8e-6, 1.4e-6, 1.4e-6; to 20,000th 9.4e-7, 6.4e-7, 8.2e-7.
const WORD: f64 = 8.5e-4;
/// The same for a given name and its share among those of one sex. Measured on American girls: 1.2e-3 to 1.5e-3 between
/// the commonest twenty (8.4e-3 of all) and the 400th (4e-4); boys 1.2e-3 to 2.3e-3.
const GIVEN: f64 = 1.35e-3;
/// What is rarer was not measured and is taken to be chosen in proportion.
const RARE_GIVEN: f64 = 4e-4;
/// Surnames are chosen in proportion to how many bear them: measured 0.007 to 0.012 for the thousand commonest
/// American ones with their weights, 0.034 to 0.046 for the ranked list of all.
const SURNAME: f64 = 0.02;
/// Places likewise. States and countries are 0.6 in a hundred of the runs of letters, surnames 1.0 or more; most
/// registers of places have neither order nor weights, so less is believed.
const PLACE: f64 = 0.003;
/// Words that we wrote down ourselves because the language's passwords are in no source: all of them together make
/// up at most two choices in a hundred.
const OWN: f64 = 0.02;
/// Months and days of the week together. Chosen far more than written, as dates are.
const CALENDAR: f64 = 0.005;

/// What is both is a place unless it claims this many times more as a word, and a name unless it claims more as a word
/// (`will`, but not `rose`).
const NO_PLACE: f64 = 20.0;
/// The sources of a language must give a word at least this part of how often it is chosen for it to be a word of that
/// language: a text in Swedish may mention Metallica, which Swedes choose no more than others.
pub(super) const HOME: f64 = 0.1;

/// What the sources of a language say of each key: its share as a word, as a name, as a place.
#[derive(Default)]
pub(super) struct Claims(BTreeMap<String, [f64; 3]>);

/// An entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) sort: Sort,
    pub(super) share: f64,
    /// The part of the share that the language's own sources give it.
    pub(super) claim: f64,
    /// The part of it that is seen in passwords.
    pub(super) chosen: f64,
}

impl Entry {
    /// In tenths of a decade.
    pub(super) fn cost(&self) -> u8 {
        tenths(-libm::log10(self.share))
    }
}

/// Decades as a byte of tenths.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of a byte")]
pub(super) fn tenths(decades: f64) -> u8 {
    libm::round(10.0 * decades).clamp(0.0, 255.0) as u8
}

impl Claims {
    /// Words with their shares in texts.
    pub(super) fn words(&mut self, shares: Shares) {
        self.take(0, folded(shares), |share| WORD * libm::sqrt(share));
    }

    /// Months and days.
    pub(super) fn days(&mut self, shares: Shares) {
        self.take(0, folded(shares), |share| CALENDAR * share);
    }

    /// Given names with their shares among those of one sex.
    pub(super) fn given_names(&mut self, shares: Shares) {
        self.take(1, in_one_piece_and_last(shares), |share| {
            GIVEN * libm::sqrt(share.max(RARE_GIVEN)) * (share / RARE_GIVEN).min(1.0)
        });
    }

    pub(super) fn surnames(&mut self, shares: Shares) {
        self.take(1, in_one_piece_and_last(shares), |share| SURNAME * share);
    }

    pub(super) fn places(&mut self, shares: Shares) {
        self.take(2, in_one_piece(shares), |share| PLACE * share);
    }

    /// Words that we wrote down, of each sort.
    pub(super) fn own(&mut self, words: Shares, names: Shares, places: Shares) {
        self.take(0, folded(words), |share| OWN * share);
        self.take(1, in_one_piece(names), |share| OWN * share);
        self.take(2, in_one_piece(places), |share| OWN * share);
    }

    /// Within a source, what folds to the same key is added; of several sources, the one that claims most counts.
    fn take(&mut self, sort: usize, shares: impl Iterator<Item = (String, f64)>, toll: impl Fn(f64) -> f64) {
        let mut sums: BTreeMap<String, f64> = BTreeMap::new();
        for (key, share) in shares.filter(|(key, _)| spelling::is_word(key)) {
            *sums.entry(key).or_default() += share;
        }
        for (key, sum) in sums {
            if let Some(claim) = self.0.entry(key).or_default().get_mut(sort) {
                *claim = claim.max(toll(sum));
            }
        }
    }

    /// Whether it is a word, a name or a place of the language.
    pub(super) fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// What the language claims of it, whatever it is.
    fn claim(&self, key: &str) -> f64 {
        self.0.get(key).map_or(0.0, |claims| claims.iter().copied().fold(0.0, f64::max))
    }

    /// Whether it is what somebody is called.
    pub(super) fn is_name(&self, key: &str) -> bool {
        self.0.get(key).is_some_and(|[_, name, _]| *name > 0.0)
    }

    /// All keys with their costs, the cheapest first; `chosen` tells the share among the passwords.
    pub(super) fn entries(&self, chosen: impl Fn(&str) -> f64) -> Vec<Entry> {
        let entries = self.0.iter().map(|(key, &[word, name, place])| {
            let claim = self.claim(key);
            let sort = if place > name && NO_PLACE * place >= word {
                Sort::Place
            } else if name >= word {
                Sort::Name
            } else {
                Sort::Word
            };
            let chosen = counted(chosen(key));
            Entry { key: key.clone(), sort, share: chosen + claim, claim, chosen }
        });
        sorted(entries.filter(|entry| entry.share > 0.0).collect())
    }
}

/// Words are left out where they hold anything but letters.
fn folded(shares: Shares) -> impl Iterator<Item = (String, f64)> {
    shares.into_iter().map(|(word, share)| (spelling::folded(&word), share))
}

/// `Den Haag` is denhaag.
fn in_one_piece(shares: Shares) -> impl Iterator<Item = (String, f64)> {
    shares.into_iter().map(|(name, share)| (spelling::joined(&name), share))
}

/// `De Smet` is desmet, and smet alone.
fn in_one_piece_and_last(shares: Shares) -> impl Iterator<Item = (String, f64)> {
    shares.into_iter().flat_map(|(name, share)| {
        let whole = spelling::joined(&name);
        let last = name.rsplit([' ', '-', '\'', '’']).next().map(spelling::joined);
        let last = last.filter(|last| last.chars().count() >= 4 && *last != whole);
        [Some(whole), last].into_iter().flatten().map(move |part| (part, share))
    })
}

/// The share among the passwords as it counts in an entry.
pub(super) fn counted(chosen: f64) -> f64 {
    (1.0 - TEXT) * chosen
}

/// Only those entries that are at home in a language: it claims enough of their share, and this many times what English
/// claims. (Its texts and subtitles are full of English.)
pub(super) fn at_home(entries: Vec<Entry>, english: &Claims, times: f64) -> Vec<Entry> {
    let is_own = |entry: &Entry| entry.claim >= times * english.claim(&entry.key);
    entries.into_iter().filter(|entry| entry.claim >= HOME * entry.share && is_own(entry)).collect()
}

/// What is claimed counts so much more among the speakers of a language than in the passwords of the whole world, where
/// the laws above were measured; and there is little evidence of what the Dutch, the Swedes and the Chinese choose.
const CLAIM: f64 = 4.0;

/// The shares as they are among those who speak the language.
///
/// The passwords are the whole world's, most of it English: a word that only the Dutch choose has a small share there,
/// and a large one among the Dutch. So what is chosen is divided by what all words of the language together have; claims
/// are of its speakers as they stand.
pub(super) fn among_speakers(mut entries: Vec<Entry>) -> Vec<Entry> {
    let all: f64 = entries.iter().map(|entry| entry.chosen).sum();
    for entry in &mut entries {
        entry.share = entry.chosen / all.max(f64::MIN_POSITIVE) + CLAIM * entry.claim;
    }
    sorted(entries)
}

/// The cheapest first; of equal ones, by key.
pub(super) fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.key.cmp(&b.key)));
    entries
}
