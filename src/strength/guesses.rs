//! The guess number, by the `zxcvbn` crate within bounds that keep it from its faults.

use zeroize::Zeroizing;

use crate::report::PersonalField;
use crate::text::{Prepared, fold_word, looks_like, period};

/// The most code points that the crate is given at once.
///
/// It computes 21! in 64 bits for 21 segments, which panics in a debug build, and its time grows with
/// the product of all letter substitutions: 0.6 s were measured for 100 hostile characters.
const WINDOW: usize = 20;

/// The most windows of one password.
const WINDOWS: usize = 5;

/// The most words of the user that are passed in, and the longest one.
const USER_WORDS: usize = 32;
const USER_WORD: usize = 32;

/// log10 of the guesses in thousandths, and how many code points it rests on.
///
/// What equals a field of the user is guessed first. What repeats one piece is that piece, times the repetitions. Of
/// what is left, a password longer than a window is taken to be as hard to guess as its hardest window: cutting may
/// destroy a pattern, but never adds one.
pub(super) fn log10_thousandths(text: &Prepared, user: &[(PersonalField, &str)]) -> (u32, u32) {
    let letters = text.folded().skeleton();
    let equals = |field: &str| looks_the_same(letters, &fold_word(field));
    if user.iter().any(|(_, field)| equals(field)) {
        return (0, text.counts().code_points);
    }
    let user_words: Vec<&str> = user
        .iter()
        .flat_map(|(_, text)| std::iter::once(*text).chain(text.split(|c: char| !crate::text::is_word(c))))
        .filter(|word| !word.is_empty() && word.chars().count() <= USER_WORD)
        .take(USER_WORDS)
        .collect();
    let chars = text.chars();
    let piece = chars.get(..period(chars)).unwrap_or_default();
    let repetitions = chars.len().div_ceil(piece.len().max(1));
    let mut most = 0;
    for window in piece.chunks(WINDOW).take(WINDOWS) {
        let mut password = Zeroizing::new(String::with_capacity(WINDOW * 4));
        password.extend(window);
        most = most.max(zxcvbn::zxcvbn(&password, &user_words).guesses());
    }
    let read = if piece.len() <= WINDOW * WINDOWS { chars.len() } else { WINDOW * WINDOWS };
    (thousandths(most.saturating_mul(repetitions as u64)), u32::try_from(read).unwrap_or(u32::MAX))
}

fn looks_the_same(a: &[char], b: &[char]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| looks_like(*a, *b))
}

fn thousandths(guesses: u64) -> u32 {
    // 0 to 19,265; rounded down, so that a limit is reached only when it is reached.
    libm::floor(libm::log10(guesses.max(1) as f64) * 1_000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_reach_a_limit_exactly() {
        for (guesses, expected) in [
            (0, 0),
            (1, 0),
            (10, 1_000),
            (999, 2_999),
            (1_000, 3_000),
            (1_000_000, 6_000),
            (u64::MAX, 19_265),
        ] {
            assert_eq!(thousandths(guesses), expected, "{guesses}");
        }
    }
}
