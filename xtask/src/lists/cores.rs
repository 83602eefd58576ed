//! The letters in passwords: `Natasha85!` is chosen for natasha, and `yfnfif` for наташа.

use std::collections::BTreeMap;

use super::passwords::Passwords;
use super::patterns::is_walk;
use super::spelling;

/// How often each run of three letters or more is chosen.
pub(super) struct Cores {
    runs: BTreeMap<String, Run>,
    total: f64,
}

/// A run of letters in the passwords.
#[derive(Default, Clone, Copy)]
pub(super) struct Run {
    pub(super) weight: f64,
    /// In how many different passwords.
    pub(super) passwords: u32,
}

/// The same keys with Russian on them, after XKB's `us` and `ru`. Both cases of ё and й are folded.
const KEYS: [(char, char); 33] = [
    ('q', 'и'),
    ('w', 'ц'),
    ('e', 'у'),
    ('r', 'к'),
    ('t', 'е'),
    ('y', 'н'),
    ('u', 'г'),
    ('i', 'ш'),
    ('o', 'щ'),
    ('p', 'з'),
    ('[', 'х'),
    (']', 'ъ'),
    ('a', 'ф'),
    ('s', 'ы'),
    ('d', 'в'),
    ('f', 'а'),
    ('g', 'п'),
    ('h', 'р'),
    ('j', 'о'),
    ('k', 'л'),
    ('l', 'д'),
    (';', 'ж'),
    ('\'', 'э'),
    ('z', 'я'),
    ('x', 'ч'),
    ('c', 'с'),
    ('v', 'м'),
    ('b', 'и'),
    ('n', 'т'),
    ('m', 'ь'),
    (',', 'б'),
    ('.', 'ю'),
    ('`', 'е'),
];

impl Cores {
    pub(super) fn of(passwords: &Passwords) -> Self {
        let mut cores = Self { runs: BTreeMap::new(), total: 0.0 };
        for (password, weight) in passwords.weighted() {
            for letters in runs(password, |c| c.is_ascii_lowercase() || spelling::is_cyrillic(c)) {
                cores.add(letters, weight);
                cores.total += weight;
            }
        }
        cores
    }

    /// What they are where Russian was meant: the keys of the passwords with Russian letters on them. Runs that
    /// `is_word` knows as Latin words are left out, and so are walks: `qwerty` is not chosen for йцукен.
    pub(super) fn on_russian_keys(&self, passwords: &Passwords, is_word: impl Fn(&str) -> bool) -> Self {
        let mut cores = Self { runs: BTreeMap::new(), total: self.total };
        for (password, weight) in passwords.weighted().filter(|(password, _)| password.is_ascii()) {
            for keys in runs(password, |c| russian_key(c).is_some()) {
                let letters: String = keys.chars().filter_map(russian_key).collect();
                if letters.chars().count() >= 4 && !is_walk(keys) && !is_word(keys) {
                    cores.add(letters, weight);
                }
            }
        }
        cores
    }

    fn add(&mut self, letters: impl Into<String>, weight: f64) {
        let run = self.runs.entry(letters.into()).or_default();
        run.weight += weight;
        run.passwords += 1;
    }

    /// The share of a run among all runs of the passwords.
    pub(super) fn share(&self, letters: &str) -> f64 {
        self.runs.get(letters).map_or(0.0, |run| run.weight / self.total)
    }

    /// All runs in the order of their letters.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Run)> {
        self.runs.iter().map(|(letters, run)| (letters.as_str(), *run))
    }
}

/// The Russian letter on a key, folded.
pub(super) fn russian_key(key: char) -> Option<char> {
    KEYS.iter().find(|(latin, _)| *latin == key).map(|(_, russian)| *russian)
}

/// Runs of at least three characters of a kind.
fn runs(text: &str, kind: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    text.split(move |c| !kind(c)).filter(|part| part.chars().nth(2).is_some())
}
