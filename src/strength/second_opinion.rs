//! The guess number of the `zxcvbn` crate, for who wants to compare.

use zeroize::Zeroizing;

use crate::report::{PersonalField, Score};
use crate::text::{Prepared, fold_word, looks_like, period};

/// What the `zxcvbn` crate makes of a password: to look at, never to decide by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondOpinion {
    /// log10 of its guess number, in thousandths; 19,265 is the most that it can tell.
    pub guesses_log10_thousandths: u32,
    /// The score by the same limits as ours.
    pub score: Score,
    /// How many code points of the prepared password it rests on: the most are 100, but for a piece repeated.
    pub code_points_read: u32,
}

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

/// Asks the `zxcvbn` crate, within bounds that keep it from its faults.
///
/// Nothing in a report rests on it, because it is not the same everywhere and always: it reads the clock to count dates
/// from today's year, and now and then breaks a tie otherwise on another run. It is slower than ours, too: up to 0.1 s
/// for 100 hostile characters.
///
/// What equals a field of the user is guessed first. What repeats one piece is that piece, times the repetitions. Of
/// what is left, a password longer than a window is taken to be as hard to guess as its hardest window: cutting may
/// destroy a pattern, but never adds one.
#[must_use]
pub fn second_opinion(text: &Prepared, user: &[(PersonalField, &str)]) -> SecondOpinion {
    let letters = text.folded().skeleton();
    let equals = |field: &str| looks_the_same(letters, &fold_word(field));
    if user.iter().any(|(_, field)| equals(field)) {
        return told(0, text.counts().code_points);
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
    told(most.saturating_mul(repetitions as u64), u32::try_from(read).unwrap_or(u32::MAX))
}

fn looks_the_same(a: &[char], b: &[char]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| looks_like(*a, *b))
}

fn told(guesses: u64, code_points_read: u32) -> SecondOpinion {
    // 0 to 19,265; rounded down, so that a limit is reached only when it is reached.
    let thousandths = libm::floor(libm::log10(guesses.max(1) as f64) * 1_000.0) as u32;
    SecondOpinion { guesses_log10_thousandths: thousandths, score: Score::of(thousandths), code_points_read }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Password;

    fn of(password: &str, user: &[(PersonalField, &str)]) -> SecondOpinion {
        second_opinion(&Prepared::new(&Password::from(password)).expect("short enough"), user)
    }

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
            assert_eq!(told(guesses, 0).guesses_log10_thousandths, expected, "{guesses}");
        }
    }

    #[test]
    fn what_is_known_of_the_user_is_guessed_first() {
        let opinion = of("Hammarby1915", &[(PersonalField::Organisation, "hammarby1915")]);
        assert_eq!((opinion.guesses_log10_thousandths, u8::from(opinion.score)), (0, 0));
    }

    #[test]
    fn a_piece_repeated_is_read_whole_and_anything_else_up_to_100_code_points() {
        assert_eq!(of(&"fiets".repeat(100), &[]).code_points_read, 500);
        assert_eq!(of(&("fiets".repeat(100) + "z"), &[]).code_points_read, 100);
        assert!(of("vK7#qLw2$nXe9", &[]).score > of("Password1", &[]).score);
    }
}
