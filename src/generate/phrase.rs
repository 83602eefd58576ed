//! Passphrases and pronounceable passwords: parts from a list, joined in a style that the policy accepts.

use zeroize::Zeroizing;

use super::options::{GenerateError, Kind};
use super::source::Source;
use super::words::WordList;
use crate::report::ListLanguage;

/// What the parts are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Parts {
    /// Words of a list.
    Words(&'static WordList),
    /// A consonant and a vowel, 80 of them.
    Syllables { consonants: &'static str, vowels: &'static str },
}

/// Letters that are read alike in the languages that have them; 16 and 5, so that a syllable is worth log2(80) = 6.3 bits.
const LATIN: Parts = Parts::Syllables { consonants: "bdfghjklmnprstvz", vowels: "aeiou" };
const CYRILLIC: Parts =
    Parts::Syllables { consonants: "бвгджзклмнпрстфх", vowels: "аеиоу" };

/// How parts are joined and what is added. Whoever is given the result can tell the parts apart, so no two draws make one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// Between the parts; where there is none, capitals show where one begins.
    pub(super) separator: Option<char>,
    pub(super) capitals: bool,
    /// Random digits at the end.
    pub(super) digits: u32,
}

/// Syllables between two separators.
const TOGETHER: usize = 3;

impl Style {
    /// All styles, the plainest first: what a policy does not ask for is not added.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let digits = [0, 1, 2, 4];
        let separators = [Some('-'), Some(' '), Some('.'), Some('_'), Some('!'), None];
        digits.into_iter().flat_map(move |digits| {
            [false, true].into_iter().flat_map(move |capitals| {
                let fitting = separators.into_iter().filter(move |separator| capitals || separator.is_some());
                fitting.map(move |separator| Self { separator, capitals, digits })
            })
        })
    }
}

impl Parts {
    pub(super) fn of(kind: Kind, language: ListLanguage) -> Self {
        match (kind, language) {
            (Kind::Passphrase, language) => Self::Words(WordList::builtin(language)),
            (_, ListLanguage::Ru) => CYRILLIC,
            _ => LATIN,
        }
    }

    /// How many different parts there are.
    pub(super) fn size(self) -> usize {
        match self {
            Self::Words(list) => list.words().len(),
            Self::Syllables { consonants, vowels } => consonants.chars().count() * vowels.chars().count(),
        }
    }

    /// log2 of the number of texts of so many parts in a style.
    pub(super) fn bits(self, count: u32, style: Style) -> f64 {
        f64::from(count) * libm::log2(self.size() as f64) + f64::from(style.digits) * libm::log2(10.0)
    }

    /// A text of so many parts, each as likely as any other.
    pub(super) fn draw(
        self,
        count: u32,
        style: Style,
        source: &mut Source<'_>,
    ) -> Result<Zeroizing<String>, GenerateError> {
        // Room for the longest, so that it does not move while it grows: eight letters of two bytes, and a separator.
        let room = count as usize * 17 + style.digits as usize;
        let mut text = Zeroizing::new(String::with_capacity(room));
        for number in 0..count as usize {
            let at = source.below(self.size())?;
            let begins = matches!(self, Self::Words(_)) || number % TOGETHER == 0;
            if begins && number > 0 {
                text.extend(style.separator);
            }
            let capital = |first: bool, c: char| if first && begins && style.capitals { upper(c) } else { c };
            match self {
                Self::Words(list) => {
                    let word = list.words().get(at).ok_or(GenerateError::NoCharacters)?;
                    text.extend(word.chars().enumerate().map(|(place, c)| capital(place == 0, c)));
                }
                Self::Syllables { consonants, vowels } => {
                    let vowel_count = vowels.chars().count();
                    text.extend(consonants.chars().nth(at / vowel_count).map(|c| capital(true, c)));
                    text.extend(vowels.chars().nth(at % vowel_count));
                }
            }
        }
        for _ in 0..style.digits {
            let digit = u8::try_from(source.below(10)?).unwrap_or_default();
            text.push(char::from(b'0' + digit));
        }
        Ok(text)
    }
}

/// The capital of a letter of the lists: a–z or а–я.
fn upper(c: char) -> char {
    match c {
        'а'..='я' => char::from_u32(u32::from(c) - 0x20).unwrap_or(c),
        c => c.to_ascii_uppercase(),
    }
}
