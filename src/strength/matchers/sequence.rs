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
//! Linear: each code point is looked up once in the table of each of ten orders. The worst 4,096 code points, for walks and
//! sequences together (ԯ, in none of them), take 0.25 ms.

use super::super::keyboards::table::{decode, key};
use super::{outermost, pattern, plain};
use crate::report::{Alphabet, Pattern, PatternKind};
use crate::text::{Kind, Prepared, Wiped, is_word, kind, look_alike};

/// The shortest run of letters or digits that is a pattern.
const SHORTEST: usize = 3;

/// The shortest run of keys that is a pattern: words hold four (`property`, `кенгуру`), hardly one five.
const SHORTEST_ROW: usize = 5;

/// How many numbers [`number`] gives, with the 0.
const NUMBERS: usize = 0xA4 - FIRST as usize;
const FIRST: u8 = b'0' - 1;

/// A mark on a number or a place: not by what it is, but by what it looks like.
const LOOKS: u8 = 0x80;

/// The number of what stands in any order: a digit, or a small letter; 0 for everything else.
const fn number(c: char) -> u8 {
    match key(c as u32) {
        key @ (b'0'..=b'9' | b'a'..=b'z' | 0x80..) => key - FIRST,
        _ => 0,
    }
}

/// What has a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Digit = 1,
    Latin = 2,
    Cyrillic = 4,
}

const fn script(number: u8) -> Script {
    match number + FIRST {
        b'0'..=b'9' => Script::Digit,
        0x80..=0xA0 => Script::Cyrillic,
        _ => Script::Latin,
    }
}

/// A well-known order, in lower case.
struct Order {
    alphabet: Alphabet,
    script: Script,
    shortest: usize,
    /// By number the place in the order, from 1: its own or that of a letter of the other script that it looks like.
    places: [u8; NUMBERS],
}

const fn order(alphabet: Alphabet, letters: &str) -> Order {
    Order::of(alphabet, letters, SHORTEST)
}

const fn row(alphabet: Alphabet, letters: &str) -> Order {
    Order::of(alphabet, letters, SHORTEST_ROW)
}

/// The orders. The Russian alphabet stands here with and without its ё, which many leave out.
static ORDERS: [Order; 10] = [
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
    #[allow(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where an index out of bounds stops the build"
    )]
    const fn of(alphabet: Alphabet, letters: &str, shortest: usize) -> Self {
        let bytes = letters.as_bytes();
        let mut places = [0; NUMBERS];
        let (mut at, mut place, mut own) = (0, 0, 0);
        while at < bytes.len() {
            let (code, length) = decode(bytes, at);
            let letter = match char::from_u32(code) {
                Some(letter) => letter,
                None => '\0',
            };
            own = number(letter);
            (at, place) = (at + length, place + 1);
            places[own as usize] = place;
            let alike = alike(letter);
            if alike != 0 && places[alike as usize] == 0 {
                places[alike as usize] = place | LOOKS;
            }
        }
        Self { alphabet, script: script(own), shortest, places }
    }

    /// Where a letter stands, from 1, with the mark of what only looks like it; 0 if it does not.
    fn place(&self, number: u8) -> u8 {
        match self.places.get(usize::from(number & !LOOKS)) {
            None | Some(0) => 0,
            Some(place) => place | (number & LOOKS),
        }
    }

    /// Whether what is at place `b` follows what is at `a`: `Some(false)` forwards, `Some(true)` backwards.
    fn step(&self, a: u8, b: u8) -> Option<bool> {
        let (a, b) = (a & !LOOKS, b & !LOOKS);
        if a == 0 || b == 0 {
            return None;
        }
        // Only digits run on from their end to their beginning.
        let around = |a, b| self.alphabet == Alphabet::Digits && a == 10 && b == 1;
        if b == a + 1 || around(a, b) {
            Some(false)
        } else if a == b + 1 || around(b, a) {
            Some(true)
        } else {
            None
        }
    }
}

/// The number of the letter of the other script that a letter of an order looks like; 0 if there is none.
const fn alike(letter: char) -> u8 {
    let latin = look_alike(letter);
    if latin as u32 != letter as u32 {
        return number(latin);
    }
    let mut code = 'а' as u32;
    while code <= 'я' as u32 {
        if let Some(cyrillic) = char::from_u32(code)
            && look_alike(cyrillic) as u32 == letter as u32
            && code != letter as u32
        {
            return number(cyrillic);
        }
        code += 1;
    }
    0
}

/// Runs of neighbours in a well-known order, forwards or backwards.
#[inline(never)]
pub(super) fn find(text: &Prepared) -> Vec<Pattern> {
    let seen = seen(text);
    // авс are no piece of the Latin alphabet: one letter at least must be what it looks like.
    let own = seen.iter().filter(|&&number| number != 0 && number & LOOKS == 0);
    let scripts = own.fold(0, |scripts, &number| scripts | script(number) as u8);
    let mut found = Vec::new();
    for order in ORDERS.iter().filter(|order| order.script as u8 & scripts != 0) {
        find_in(text, &seen, order, &mut found);
    }
    outermost(found)
}

fn find_in(text: &Prepared, seen: &[u8], order: &Order, found: &mut Vec<Pattern>) {
    // The run so far: where it began and which way it goes, once that is known.
    let (mut start, mut direction, mut before) = (0, None, 0);
    let mut close = |start: usize, end: usize, direction: Option<bool>| {
        if let Some(descending) = direction
            && end - start >= order.shortest
            && seen.get(start..end).unwrap_or_default().iter().any(|&number| order.place(number) & LOOKS == 0)
        {
            let kind = PatternKind::Sequence { alphabet: order.alphabet, descending };
            found.extend(pattern(text, kind, start..end));
        }
    };
    for (at, &number) in seen.iter().enumerate() {
        let place = order.place(number);
        let step = order.step(before, place);
        if step.is_none() || (direction.is_some() && direction != step) {
            close(start, at, direction);
            // The last character of a run may begin the next one: abcba.
            start = if step.is_some() { at - 1 } else { at };
        }
        direction = step;
        before = place;
    }
    close(start, seen.len(), direction);
}

/// The text as the orders have it, one number for each code point: of letters small, of digits of every kind
/// as 0 to 9.
fn seen(text: &Prepared) -> Wiped<u8> {
    let seen = text.chars().iter().enumerate().map(|(at, &c)| {
        if c.is_ascii() {
            return number(c.to_ascii_lowercase());
        }
        // Letters that have a place of their own are left: й is no и, å no a.
        let small = number(plain(c));
        if small != 0 {
            return small;
        }
        let only = only_word_character(text.folded().letters(at)).unwrap_or(c);
        number_or_look(digit(only).unwrap_or(only))
    });
    seen.collect()
}

/// The number of a folded letter, or of the Latin one that a Cyrillic letter beyond the Russian ones looks like.
fn number_or_look(c: char) -> u8 {
    match (number(c), c) {
        (0, 'ѐ'..='ԯ') => match number(look_alike(c)) {
            0 => 0,
            look => look | LOOKS,
        },
        (number, _) => number,
    }
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
    use crate::text::looks_like;

    /// Each order has a letter at its own place, and what looks like it there too if it has no place of its own.
    #[test]
    fn the_tables_have_each_letter_where_the_orders_have_it() {
        let letters = [
            "0123456789",
            "abcdefghijklmnopqrstuvwxyzåäö",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "qwertyuiopå",
            "asdfghjklöä",
            "zxcvbnm",
            "йцукенгшщзхъ",
            "фывапролджэ",
            "ячсмитьбю",
        ];
        for (letters, order) in letters.into_iter().zip(&ORDERS) {
            for c in ('\0'..=char::MAX).filter(|c| plain(*c) == *c) {
                let position = |is: &dyn Fn(char) -> bool| letters.chars().position(is);
                let own = position(&|letter| letter == c);
                let has_look_alikes = matches!(c, 'a'..='z' | 'а'..='ԯ');
                let looks = if has_look_alikes { position(&|letter| looks_like(letter, c)) } else { None };
                let expected = match (own, looks) {
                    (Some(at), _) => at as u8 + 1,
                    (None, Some(at)) => (at as u8 + 1) | LOOKS,
                    (None, None) => 0,
                };
                assert_eq!(order.place(number_or_look(c)), expected, "{letters}: {c:?}");
            }
        }
    }

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
