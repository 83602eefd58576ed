//! Runs of neighbours in a well-known order.
//!
//! The share of words of 6 letters or more that hold a sequence over 3, when four keys of a row were one and now:
//!
//! | list (Debian 12) | words | rows from 3 | rows from 5 |
//! |---|---|---|---|
//! | `wamerican` | 63,563 | 0.024 % | 0.009 % (`understudy`) |
//! | `wdutch` | 390,093 | 0.084 % | 0.069 % (`verstuurd`, `gelijkluidend`) |
//! | `wswedish` | 111,654 | 0.077 % | 0.055 % (`farstu`) |
//! | `wngerman` | 348,953 | 0.489 % | 0.094 % (`Lehrstück`) |
//! | `hunspell-ru`, with endings | 1,406,977 | 0.275 % | 0.049 % (`кинопроба`) |
//! | `scowl`, proper names | 49,659 | 0.077 % | 0.020 % (`Chelmno`) |
//!
//! What is left are pieces of the alphabet, most of them r-s-t-u, i-j-k-l and н-о-п-р.
//!
//! Linear: each code point is held once, or twice if a look-alike may be meant, against the letters of ten orders,
//! 170 altogether. The worst 4,096 code points (ԯ, in none of them) take 6 ms.

use super::{outermost, pattern, plain};
use crate::report::{Alphabet, Pattern, PatternKind};
use crate::text::{Kind, Prepared, Wiped, is_word, kind, looks_like};

/// The shortest run of letters or digits that is a pattern.
const SHORTEST: usize = 3;

/// The shortest run of keys that is a pattern: words hold four (`property`, `кенгуру`), hardly one five.
const SHORTEST_ROW: usize = 5;

/// A well-known order, in lower case.
struct Order {
    alphabet: Alphabet,
    letters: &'static str,
    shortest: usize,
}

const fn order(alphabet: Alphabet, letters: &'static str) -> Order {
    Order { alphabet, letters, shortest: SHORTEST }
}

const fn row(alphabet: Alphabet, letters: &'static str) -> Order {
    Order { alphabet, letters, shortest: SHORTEST_ROW }
}

/// The orders. The Russian alphabet stands here with and without its ё, which many leave out.
const ORDERS: [Order; 10] = [
    order(Alphabet::Digits, "0123456789"),
    order(Alphabet::Latin, "abcdefghijklmnopqrstuvwxyzåäö"),
    order(Alphabet::Cyrillic, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    order(Alphabet::Cyrillic, "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    row(Alphabet::QwertyRow, "qwertyuiopå"),
    row(Alphabet::QwertyRow, "asdfghjklöä"),
    row(Alphabet::QwertyRow, "zxcvbnm"),
    row(Alphabet::JcukenRow, "йцукенгшщзхъ"),
    row(Alphabet::JcukenRow, "фывапролджэ"),
    row(Alphabet::JcukenRow, "ячсмитьбю"),
];

/// Chinese numerals, everyday and financial, each at the place of its value.
const CHINESE: [&str; 2] = ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"];

/// Ten, which stands behind nine as 0 does behind 9.
const CHINESE_TENS: &str = "十拾";

impl Order {
    fn holds(&self, c: char) -> bool {
        self.letters.chars().any(|letter| letter == c)
    }

    /// The position of a letter, or of the one of the other script that it looks like.
    fn position(&self, c: char) -> Option<usize> {
        let position = |is: &dyn Fn(char) -> bool| self.letters.chars().position(is);
        // Between Latin and Cyrillic only: it is what most of the time would go into.
        let has_look_alikes = matches!(c, 'a'..='z' | 'а'..='ԯ');
        position(&|letter| letter == c)
            .or_else(|| if has_look_alikes { position(&|letter| looks_like(letter, c)) } else { None })
    }

    /// Whether `b` follows `a`: `Some(false)` forwards, `Some(true)` backwards.
    fn step(&self, a: usize, b: usize) -> Option<bool> {
        // Only digits run on from their end to their beginning.
        let around = |a, b| self.alphabet == Alphabet::Digits && a == 9 && b == 0;
        if b == a + 1 || around(a, b) {
            Some(false)
        } else if a == b + 1 || around(b, a) {
            Some(true)
        } else {
            None
        }
    }
}

/// Runs of neighbours in a well-known order, forwards or backwards.
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    let seen = seen(text);
    outermost(ORDERS.iter().flat_map(|order| find_in(text, &seen, order)).collect())
}

fn find_in(text: &Prepared, seen: &[char], order: &Order) -> Vec<Pattern> {
    let mut found = Vec::new();
    // The run so far: where it began and which way it goes, once that is known.
    let (mut start, mut direction, mut before) = (0, None, None);
    let mut close = |start: usize, end: usize, direction: Option<bool>| {
        let run = seen.get(start..end).unwrap_or_default();
        if let Some(descending) = direction
            && run.len() >= order.shortest
            // авс are no piece of the Latin alphabet: one letter at least must be what it looks like.
            && run.iter().any(|&c| order.holds(c))
        {
            let kind = PatternKind::Sequence { alphabet: order.alphabet, descending };
            found.extend(pattern(text, kind, start..end));
        }
    };
    for (at, &c) in seen.iter().enumerate() {
        let position = order.position(c);
        let step = before.zip(position).and_then(|(a, b)| order.step(a, b));
        if step.is_none() || (direction.is_some() && direction != step) {
            close(start, at, direction);
            // The last character of a run may begin the next one: abcba.
            start = if step.is_some() { at - 1 } else { at };
        }
        direction = step;
        before = position;
    }
    close(start, seen.len(), direction);
    found
}

/// The text as the orders are written, one character for each code point: letters small, digits of every kind
/// as 0 to 9.
fn seen(text: &Prepared) -> Wiped<char> {
    let folded = text.folded();
    let mut next = 0;
    let seen = text.chars().iter().enumerate().map(|(at, &c)| {
        let start = next;
        while folded.code_points(next..next + 1).contains(&at) {
            next += 1;
        }
        let small = plain(c);
        // Letters that have a place of their own are left: й is no и, å no a.
        if ORDERS.iter().any(|order| order.holds(small)) {
            small
        } else {
            let only = only_word_character(folded.chars().get(start..next).unwrap_or_default()).unwrap_or(c);
            digit(only).unwrap_or(only)
        }
    });
    seen.collect()
}

/// 1 of (1), but nothing of 12.
fn only_word_character(folded: &[char]) -> Option<char> {
    let mut characters = folded.iter().filter(|&&c| is_word(c));
    characters.next().filter(|_| characters.next().is_none()).copied()
}

/// The digit from 0 to 9 with the value of a digit of another script or of a Chinese numeral.
pub(in super::super) fn digit(c: char) -> Option<char> {
    let value = if is_digit(c) {
        // Unicode keeps the ten digits of each script together, in order, and sets of them side by side.
        (1..)
            .take_while(|back| u32::from(c).checked_sub(*back).and_then(char::from_u32).is_some_and(is_digit))
            .count()
            % 10
    } else if CHINESE_TENS.chars().any(|ten| ten == c) {
        0
    } else {
        CHINESE.iter().find_map(|row| row.chars().position(|numeral| numeral == c))?
    };
    char::from_digit(u32::try_from(value).ok()?, 10)
}

fn is_digit(c: char) -> bool {
    kind(c) == Kind::Digit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_have_their_value() {
        for (digits, expected) in [
            ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
            ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
            ("०१२३४५६७८९", "0123456789"),
            ("๐๑๒๓๔๕๖๗๘๙", "0123456789"),
            ("\u{116D0}\u{116D9}\u{116DA}\u{116E3}", "0909"),
            ("\u{1D7CE}\u{1D7D7}\u{1D7D8}\u{1D7FF}", "0909"),
            ("〇一二三四五六七八九十", "01234567890"),
            ("零壹贰叁肆伍陆柒捌玖拾", "01234567890"),
        ] {
            assert_eq!(digits.chars().map(|c| digit(c).expect("a digit")).collect::<String>(), expected);
        }
        assert_eq!("aы千½①".chars().find_map(digit), None);
    }
}
