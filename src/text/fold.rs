//! The folded view: one spelling for all that a person would call the same word.

use std::ops::Range;

use super::forms::{class, decompose_compatible, fold_case, nfc};
use super::{Wiped, tables};

/// A text as it is compared with words, names and other passwords: never hashed, never shown.
///
/// Compatibility forms are resolved (NFKD), case is folded without regard to a locale, diacritics and
/// default-ignorable code points are dropped, so that `ＬÖSENORD`, `lösenord` and `losenord` are one. Every
/// position knows which code point of the prepared text it came from.
///
/// ```
/// use passmuster::{Password, text::Prepared};
///
/// let prepared = Prepared::new(&Password::from("ＬÖsenord")).expect("short enough");
/// assert_eq!(prepared.folded().chars().iter().collect::<String>(), "losenord");
/// ```
pub struct Folded {
    chars: Wiped<char>,
    skeleton: Wiped<char>,
    origin: Vec<u32>,
    /// For each code point where its letters begin; one more for the end.
    starts: Vec<u32>,
}

impl Folded {
    pub(super) fn of(prepared: &[char]) -> Self {
        let mut chars = Wiped::with_capacity(prepared.len());
        let mut origin = Vec::with_capacity(prepared.len());
        let mut starts = Vec::with_capacity(prepared.len() + 1);
        starts.push(0);
        for (at, &c) in (0..).zip(prepared) {
            fold_char(c, |folded| {
                chars.push(folded);
                origin.push(at);
            });
            starts.push(u32::try_from(chars.len()).unwrap_or(u32::MAX));
        }
        let skeleton = chars.iter().map(|&c| look_alike(c)).collect();
        Self { chars, skeleton, origin, starts }
    }

    /// The same of printable ASCII.
    pub(super) fn of_printable(prepared: &[char]) -> Self {
        let small = || prepared.iter().map(char::to_ascii_lowercase).collect::<Wiped<char>>();
        let length = u32::try_from(prepared.len()).unwrap_or(u32::MAX);
        Self {
            chars: small(),
            skeleton: small(),
            origin: (0..length).collect(),
            starts: (0..=length).collect(),
        }
    }

    /// The folded code points.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The same, with Cyrillic letters that look like Latin ones replaced by those; position by position.
    #[must_use]
    pub fn skeleton(&self) -> &[char] {
        &self.skeleton
    }

    /// The letters of one code point of the prepared text.
    pub(crate) fn letters(&self, code_point: usize) -> &[char] {
        let start = |at: usize| self.starts.get(at).map(|&start| start as usize);
        let range = start(code_point).zip(start(code_point + 1));
        range.and_then(|(start, end)| self.chars.get(start..end)).unwrap_or_default()
    }

    /// The code points of the prepared text behind a range of folded positions; empty for an empty range.
    #[must_use]
    pub fn code_points(&self, folded: Range<usize>) -> Range<usize> {
        let origins = self.origin.get(folded).unwrap_or_default();
        match (origins.first(), origins.last()) {
            (Some(&first), Some(&last)) => first as usize..last as usize + 1,
            _ => 0..0,
        }
    }
}

/// Folds a word that is no secret by itself: a name, an entry of a list.
#[must_use]
pub fn fold_word(word: &str) -> Vec<char> {
    if word.is_ascii() {
        return word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    fold_any(word)
}

#[inline(never)]
fn fold_any(word: &str) -> Vec<char> {
    let mut folded = Vec::with_capacity(word.len());
    nfc(word.chars(), |c| fold_char(c, |c| folded.push(c)));
    folded
}

/// Folds one code point of a text in NFC to none, one or several.
fn fold_char(c: char, mut push: impl FnMut(char)) {
    // Decompose, fold, and decompose what folding composed (U+0345 and its like).
    decompose_compatible(c, |decomposed| {
        fold_case(decomposed, |cased| {
            decompose_compatible(cased, |plain| {
                if !is_diacritic(plain) && !tables::is_default_ignorable(plain) {
                    without_stroke(plain, &mut push);
                }
            });
        });
    });
}

/// Marks above, below and through a letter. By combining class, so that the vowel signs of scripts that
/// are written with marks (class 0 or below 200) stay.
fn is_diacritic(c: char) -> bool {
    matches!(class(c), 1 | 200..=240)
}

/// Letters with a stroke or a ligature that Unicode does not decompose.
fn without_stroke(c: char, push: &mut impl FnMut(char)) {
    match c {
        'ø' => push('o'),
        'ł' => push('l'),
        'đ' | 'ð' => push('d'),
        'ħ' => push('h'),
        'ŧ' => push('t'),
        'ı' => push('i'),
        'æ' => ['a', 'e'].into_iter().for_each(push),
        'œ' => ['o', 'e'].into_iter().for_each(push),
        'þ' => ['t', 'h'].into_iter().for_each(push),
        _ => push(c),
    }
}

/// The Latin letter that a folded Cyrillic one is mistaken for, in lower or upper case (after UTS #39).
pub(crate) const fn look_alike(c: char) -> char {
    match c {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' | 'є' => 'e',
        'н' | 'һ' => 'h',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' => 't',
        'ѵ' => 'v',
        'ԝ' => 'w',
        'х' => 'x',
        'у' => 'y',
        _ => c,
    }
}

/// Whether two folded code points look alike.
#[must_use]
pub fn looks_like(a: char, b: char) -> bool {
    a == b || look_alike(a) == look_alike(b)
}

/// Whether a folded text begins with a folded word, seen through look-alikes and signs for letters.
#[must_use]
pub(crate) fn begins_with(text: &[char], word: &[char]) -> bool {
    text.len() >= word.len()
        && text
            .iter()
            .zip(word)
            .all(|(&c, &letter)| looks_like(c, letter) || leet_letters(c).contains(&letter))
}

/// The letters that a sign or digit commonly stands for.
///
/// After the table of Entra Password Protection (0 o, 1 l, $ s, @ a) and the commoner rows of zxcvbn's.
#[must_use]
pub fn leet_letters(c: char) -> &'static [char] {
    match c {
        '0' => &['o', 'о'],
        '1' => &['i', 'l', 'і'],
        '2' => &['z'],
        '3' => &['e', 'з', 'е'],
        '4' => &['a', 'ч', 'а'],
        '5' => &['s'],
        '6' => &['g', 'b', 'б'],
        '7' => &['t', 'т'],
        '8' => &['b', 'в'],
        '9' => &['g', 'q'],
        '@' => &['a', 'а'],
        '$' => &['s'],
        '!' | '|' => &['i', 'l'],
        '+' => &['t', 'т'],
        '(' | '<' | '{' => &['c', 'с'],
        '€' => &['e', 'е'],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_what_a_person_calls_the_same() {
        // (typed, folded)
        let table = [
            ("Ångström", "angstrom"),
            ("A\u{30A}ngstro\u{308}m", "angstrom"),
            ("ＬÖＳＥＮＯＲＤ", "losenord"),
            ("İstanbul", "istanbul"),
            ("ISTANBUL", "istanbul"),
            ("ısparta", "isparta"),
            ("Straße", "strasse"),
            ("ﬁets", "fiets"),
            ("Ёлка", "елка"),
            ("Й", "и"),
            ("Smørrebrød", "smorrebrod"),
            ("pass\u{AD}word", "password"),
            ("①２³", "123"),
            ("हिन्दी", "हिन्दी"),
            ("密码", "密码"),
            ("Ǆ", "dz"),
        ];
        for (typed, folded) in table {
            assert_eq!(fold_word(typed).into_iter().collect::<String>(), folded, "{typed}");
        }
    }

    #[test]
    fn cyrillic_look_alikes_are_seen_through() {
        // The second word's р and а are Cyrillic.
        let (latin, mixed) = (fold_word("password"), fold_word("раssword"));
        assert_ne!(latin, mixed);
        assert!(latin.iter().zip(&mixed).all(|(a, b)| looks_like(*a, *b)));
    }
}
