//! What letters a password has to pay with, so that words which cannot stand in it are not even spelt.

use super::words::Letter;
use crate::text::{Folded, Wiped, is_cyrillic, leet_letters, look_alike};

/// The letters of a password as sets of bits, some of which several letters share: it never has less than the password has.
pub(super) struct Purse {
    /// What each folded letter of the password may stand for.
    places: Wiped<u64>,
    all: u64,
    /// Whether there are Cyrillic letters in it, which may sound like Latin ones.
    pub(super) cyrillic: bool,
}

/// Latin letters have bits of their own, and so have the Russian ones; what else there is shares these.
fn bit(c: char) -> u64 {
    match c {
        'a'..='z' => 1 << (u32::from(c) - u32::from('a')),
        _ => 1 << (32 | (u32::from(c) & 31)),
    }
}

impl Purse {
    pub(super) fn of(folded: &Folded) -> Self {
        let letters = folded.chars();
        let place = |(&c, &look): (&char, &char)| {
            let signs = leet_letters(c).iter().map(|&letter| bit(look_alike(letter)));
            signs.fold(bit(c) | bit(look), |all, bit| all | bit)
        };
        let places: Wiped<u64> = letters.iter().zip(folded.skeleton()).map(place).collect();
        let all = places.iter().fold(0, |all, place| all | place);
        Self { places, all, cyrillic: letters.iter().any(|&c| is_cyrillic(c)) }
    }

    /// That of a password which has everything everywhere: nothing is left out for it.
    #[cfg(test)]
    pub(super) fn boundless(cyrillic: bool) -> Self {
        Self { places: (0..64).map(|_| u64::MAX).collect(), all: u64::MAX, cyrillic }
    }

    /// Whether the password may have this letter, or a sign for it, somewhere.
    pub(super) fn has(&self, c: char) -> bool {
        self.all & bit(c) != 0
    }

    /// Whether a word may stand in the password, forwards or backwards. Words that can be spelt in several ways always may.
    pub(super) fn may_pay(&self, word: &[Letter]) -> bool {
        let one_way = |letter: &Letter| {
            let sounds = self.cyrillic && (letter.folded.is_ascii_lowercase() || letter.folded == '\'');
            letter.spelt_out.is_none() && !is_cyrillic(letter.folded) && !sounds
        };
        if !word.iter().all(one_way) {
            return true;
        }
        let pays = |(place, letter): (&u64, &Letter)| place & bit(letter.folded) != 0;
        word.iter().all(|letter| self.has(letter.folded))
            && self
                .places
                .windows(word.len().max(1))
                .any(|places| places.iter().zip(word).all(pays) || places.iter().rev().zip(word).all(pays))
    }
}
