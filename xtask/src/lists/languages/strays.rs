//! What the whole world chooses and no language's sources know: bands, clubs, games, phrases.

use std::collections::BTreeMap;

use passmuster::lists::Sort;

use crate::lists::cores::{Cores, russian_key};
use crate::lists::costs::{Claims, Entry, HOME, counted};
use crate::lists::languages::russian::romanised;
use crate::lists::patterns;

/// A run of letters must stand in this many different passwords. Accounts that robots made share one password: the
/// million hold dozens of those high up (`homelesspa`, `cjmasterinf`), and nothing else with the same letters.
const PASSWORDS: u32 = 5;
/// Fewer letters are as often initials.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=20;
/// Runs of letters for the English list.
pub(in crate::lists) fn find(
    cores: &Cores,
    english: &Claims,
    others: &[&[Entry]],
    russian: &[Entry],
) -> Vec<Entry> {
    let mut homes: BTreeMap<String, f64> = BTreeMap::new();
    let mut claim = |key: String, share: f64| {
        let most = homes.entry(key).or_default();
        *most = most.max(share);
    };
    for entry in others.iter().flat_map(|entries| entries.iter()) {
        claim(entry.key.clone(), entry.claim);
    }
    for entry in russian {
        // Half the world knows Natasha, but nobody else writes `serega`.
        let certain = if entry.sort == Sort::Name { 1.0 } else { entry.claim };
        for form in romanised(&entry.key) {
            claim(form, certain);
        }
        claim(entry.key.clone(), entry.claim);
    }
    let has_home = |letters: &str, share: f64| {
        let on_russian_keys: String = letters.chars().filter_map(russian_key).collect();
        [letters, &on_russian_keys]
            .iter()
            .any(|key| homes.get(*key).is_some_and(|claim| *claim >= HOME * share))
    };
    let mut strays = Vec::new();
    for (letters, run) in cores.all() {
        let share = counted(cores.share(letters));
        let is_stray = run.passwords >= PASSWORDS
            && letters.is_ascii()
            && LETTERS.contains(&letters.len())
            && !english.has(letters)
            && !patterns::is_walk(letters)
            && !patterns::is_repeat(letters)
            && !has_home(letters, share);
        if is_stray {
            strays.push(Entry {
                key: letters.to_owned(),
                sort: Sort::Word,
                share,
                claim: 0.0,
                chosen: share,
            });
        }
    }
    strays
}
