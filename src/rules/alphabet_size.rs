//! The rule `alphabet_size`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, ViolationCode};
use crate::text::{Kind, kind};

/// A least sum of the sizes of all alphabets that the password uses.
///
/// Russia's FSTEC asks so: an alphabet of 30, 60 or 70 characters, by the class of the system. What an attacker who tries
/// all texts has to try follows from the sum, and one character is enough to make its alphabet count.
///
/// | alphabet | size | where the size comes from |
/// |---|---|---|
/// | Latin small letters, capital letters | 26 each | a to z; å, é and ß are taken for variants of them, so that nothing is overstated |
/// | Cyrillic small letters, capital letters | 33 each | the Russian alphabet with ё |
/// | small letters, capital letters of other scripts | 24 each | Greek, the smallest of them in wide use |
/// | Chinese characters | 3,500 | level one, the frequent ones, of the *Table of General Standard Chinese Characters* (2013) |
/// | Hangul syllables | 2,350 | those of KS X 1001 |
/// | Hiragana, Katakana | 46 each | the syllables without marks |
/// | letters of other scripts without case | 22 | Hebrew without final forms, the smallest of them in wide use |
/// | digits, of all scripts together | 10 | 0 to 9 |
/// | signs of ASCII and the space | 33 | U+0020 to U+007E without letters and digits |
/// | all other signs | 32 | as many as ASCII has without the space: nobody's keyboard offers all of Unicode's |
///
/// So a single Chinese character meets any minimum that a policy can name. That is meant: it does stand among thousands, and
/// a script without case has no second alphabet to add.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least sum, from 1 to 161: more than Latin and Russian letters in both cases with digits and signs of ASCII make
    /// would shut out who writes in them.
    pub min: u32,
}

fields!(Spec { min });

/// See [`Spec`].
#[derive(Debug)]
pub struct AlphabetSize(Spec);

/// The sum of what Russian and Latin keyboards offer together.
const MOST: u32 = 2 * 26 + 2 * 33 + 10 + 33;

impl Judge for AlphabetSize {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.min, 1..=MOST, "$.min")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let min = self.0.min;
        let actual = Alphabet::ALL
            .into_iter()
            .filter(|alphabet| evidence.text.chars().iter().any(|&c| Alphabet::of(c) == Some(*alphabet)))
            .map(Alphabet::size)
            .sum();
        let violation = (actual < min).then(|| ViolationCode::AlphabetTooSmall { min, actual }.whole());
        vec![(Requirement::AlphabetSize { min }, Outcome::of(violation))]
    }
}

/// An alphabet that counts as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alphabet {
    LatinLower,
    LatinUpper,
    CyrillicLower,
    CyrillicUpper,
    OtherLower,
    OtherUpper,
    Han,
    Hangul,
    Hiragana,
    Katakana,
    OtherCaseless,
    Digits,
    AsciiSigns,
    OtherSigns,
}

impl Alphabet {
    pub(crate) const ALL: [Self; 14] = [
        Self::LatinLower,
        Self::LatinUpper,
        Self::CyrillicLower,
        Self::CyrillicUpper,
        Self::OtherLower,
        Self::OtherUpper,
        Self::Han,
        Self::Hangul,
        Self::Hiragana,
        Self::Katakana,
        Self::OtherCaseless,
        Self::Digits,
        Self::AsciiSigns,
        Self::OtherSigns,
    ];

    /// How many characters it counts for; [`Spec`] says why.
    pub(crate) fn size(self) -> u32 {
        match self {
            Self::LatinLower | Self::LatinUpper => 26,
            Self::CyrillicLower | Self::CyrillicUpper => 33,
            Self::OtherLower | Self::OtherUpper => 24,
            Self::Han => 3_500,
            Self::Hangul => 2_350,
            Self::Hiragana | Self::Katakana => 46,
            Self::OtherCaseless => 22,
            Self::Digits => 10,
            Self::AsciiSigns => 33,
            Self::OtherSigns => 32,
        }
    }

    /// The alphabet of a character; none for marks, which belong to the character before them.
    pub(crate) fn of(c: char) -> Option<Self> {
        match kind(c) {
            Kind::Lower if is_latin(c) => Some(Self::LatinLower),
            Kind::Upper if is_latin(c) => Some(Self::LatinUpper),
            Kind::Lower if is_cyrillic(c) => Some(Self::CyrillicLower),
            Kind::Upper if is_cyrillic(c) => Some(Self::CyrillicUpper),
            Kind::Lower => Some(Self::OtherLower),
            Kind::Upper => Some(Self::OtherUpper),
            Kind::Caseless => Some(Self::caseless(c)),
            Kind::Digit => Some(Self::Digits),
            Kind::Symbol if c.is_ascii() => Some(Self::AsciiSigns),
            Kind::Symbol => Some(Self::OtherSigns),
            Kind::Mark | Kind::Other => None,
        }
    }

    fn caseless(c: char) -> Self {
        match c {
            // The unified ideographs and their extensions, and those kept for compatibility.
            '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFD}' => Self::Han,
            '\u{AC00}'..='\u{D7A3}' => Self::Hangul,
            '\u{3041}'..='\u{309F}' => Self::Hiragana,
            // With the phonetic extensions and the half-width forms.
            '\u{30A0}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9D}' => Self::Katakana,
            _ => Self::OtherCaseless,
        }
    }
}

/// Whether a letter with case is in one of the blocks of the Latin script: ASCII to Latin Extended-B with IPA, phonetic
/// extensions, Latin Extended Additional, C, D and E, ligatures, full-width forms.
fn is_latin(c: char) -> bool {
    matches!(c,
        '\0'..='\u{2AF}'
        | '\u{1D00}'..='\u{1D25}'
        | '\u{1D62}'..='\u{1DBF}'
        | '\u{1E00}'..='\u{1EFF}'
        | '\u{2C60}'..='\u{2C7F}'
        | '\u{A722}'..='\u{A7FF}'
        | '\u{AB30}'..='\u{AB64}'
        | '\u{FB00}'..='\u{FB06}'
        | '\u{FF21}'..='\u{FF5A}')
}

/// Whether a letter with case is in one of the blocks of the Cyrillic script.
fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}' | '\u{A640}'..='\u{A69D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_belong_to_one_alphabet() {
        let table = [
            ("azåéßſ\u{FF41}ﬁ", Some(Alphabet::LatinLower)),
            ("AZÅÉẞ\u{FF21}ǅ", Some(Alphabet::LatinUpper)),
            ("аяёіѣ", Some(Alphabet::CyrillicLower)),
            ("АЯЁІѢ", Some(Alphabet::CyrillicUpper)),
            ("αωήա𝐚", Some(Alphabet::OtherLower)),
            ("ΑΩΉԱ", Some(Alphabet::OtherUpper)),
            ("密码㐀\u{F900}\u{20000}", Some(Alphabet::Han)),
            ("한글", Some(Alphabet::Hangul)),
            ("あが", Some(Alphabet::Hiragana)),
            ("アガｶ", Some(Alphabet::Katakana)),
            ("אבعसกგªʰ", Some(Alphabet::OtherCaseless)),
            ("09７٣", Some(Alphabet::Digits)),
            (" !~`", Some(Alphabet::AsciiSigns)),
            ("€，·½👍", Some(Alphabet::OtherSigns)),
            ("\u{301}\u{200D}\u{FE0F}\0", None),
        ];
        for (characters, alphabet) in table {
            for c in characters.chars() {
                assert_eq!(Alphabet::of(c), alphabet, "{c}");
            }
        }
    }

    #[test]
    fn every_alphabet_is_counted_once() {
        for alphabet in Alphabet::ALL {
            assert_eq!(Alphabet::ALL.iter().filter(|other| **other == alphabet).count(), 1);
        }
        let printable = (' '..='~').filter_map(Alphabet::of);
        let signs = printable.filter(|alphabet| *alphabet == Alphabet::AsciiSigns).count();
        assert_eq!(u32::try_from(signs), Ok(Alphabet::AsciiSigns.size()));
    }
}
