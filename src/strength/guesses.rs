//! The guess number, by the `zxcvbn` crate within bounds that keep it from its faults.

use zeroize::Zeroizing;

use crate::report::PersonalField;
use crate::text::Prepared;

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
/// A password longer than a window is at least as hard to guess as its hardest window, so that one counts.
pub(super) fn log10_thousandths(text: &Prepared, user: &[(PersonalField, &str)]) -> (u32, u32) {
    let user_words: Vec<&str> = user
        .iter()
        .flat_map(|(_, text)| std::iter::once(*text).chain(text.split(|c: char| !crate::text::is_word(c))))
        .filter(|word| !word.is_empty() && word.chars().count() <= USER_WORD)
        .take(USER_WORDS)
        .collect();
    let mut read = 0;
    let mut most = 0;
    for window in text.chars().chunks(WINDOW).take(WINDOWS) {
        read += u32::try_from(window.len()).unwrap_or(u32::MAX);
        let mut password = Zeroizing::new(String::with_capacity(WINDOW * 4));
        password.extend(window);
        most = most.max(zxcvbn::zxcvbn(&password, &user_words).guesses());
    }
    (thousandths(most), read)
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
