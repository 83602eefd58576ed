//! How often each n-gram is seen.

use passmuster::lists::characters::{Class, EDGE};

/// Texts of one kind, folded, and what each weighs.
pub(crate) struct Corpus<'a> {
    /// The weight of all texts together, where that of another corpus is another part of the same whole.
    pub(crate) share: f64,
    /// Whether they are passwords as they were chosen, so that their lengths tell how long passwords are.
    pub(crate) passwords: bool,
    /// The texts and their weights among each other.
    pub(crate) texts: Vec<(&'a str, f64)>,
}

/// Characters in the longest n-gram.
pub(crate) const ORDER: usize = 5;
/// Bits of a class in a key.
pub(crate) const BITS: u32 = 7;

/// One n-gram. Its key is its classes, seven bits each, the last one lowest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gram {
    pub(crate) key: u64,
    pub(crate) weight: f64,
    /// P(last class | the ones before).
    pub(crate) probability: f64,
}

impl Gram {
    pub(crate) fn context(&self) -> u64 {
        self.key >> BITS
    }
    pub(crate) fn class(&self) -> u8 {
        (self.key & 127) as u8
    }
}

/// All n-grams of one length, by key.
#[derive(Default)]
pub(crate) struct Level {
    pub(crate) order: usize,
    pub(crate) grams: Vec<Gram>,
}

impl Level {
    pub(crate) fn place(&self, key: u64) -> Option<usize> {
        self.grams.binary_search_by_key(&key, |gram| gram.key).ok()
    }
    pub(crate) fn find(&self, key: u64) -> Option<&Gram> {
        self.place(key).and_then(|at| self.grams.get(at))
    }
}

/// The key of an n-gram without its first class.
pub(crate) fn shorter(key: u64, order: usize) -> u64 {
    key & ((1 << (BITS as usize * (order - 1))) - 1)
}

/// Counts all n-grams, from single classes up.
///
/// A password begins after an edge and ends with one; what would reach over its beginning is a shorter n-gram.
pub(crate) fn count(corpora: &[Corpus<'_>]) -> Vec<Level> {
    let mut own: Vec<Vec<(u64, f64)>> = (0..=ORDER).map(|_| Vec::new()).collect();
    for corpus in corpora {
        let sum: f64 = corpus.texts.iter().map(|(_, weight)| weight).sum();
        for (text, weight) in &corpus.texts {
            let weight = weight * corpus.share / sum;
            let classes = text.chars().map(Class::of).chain([EDGE]);
            let mut key = u64::from(EDGE.number());
            for (at, class) in classes.enumerate() {
                key = shorter(key << BITS | u64::from(class.number()), ORDER + 1);
                if let Some(level) = own.get_mut((at + 2).min(ORDER)) {
                    level.push((key, weight));
                }
            }
        }
    }
    let mut levels: Vec<Level> = Vec::new();
    for (order, mut grams) in own.into_iter().enumerate().skip(1).rev() {
        if let Some(longer) = levels.last() {
            grams.extend(longer.grams.iter().map(|gram| (shorter(gram.key, order + 1), gram.weight)));
        }
        // A stable sort: the sums come out the same every time.
        grams.sort_by_key(|(key, _)| *key);
        let mut merged: Vec<Gram> = Vec::new();
        for (key, weight) in grams {
            match merged.last_mut() {
                Some(last) if last.key == key => last.weight += weight,
                _ => merged.push(Gram { key, weight, probability: 0.0 }),
            }
        }
        levels.push(Level { order, grams: merged });
    }
    levels.reverse();
    levels
}
