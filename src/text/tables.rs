//! Small Unicode tables that no dependency of ours carries. `tests/unicode.rs` compares each with
//! the full property of the same Unicode version.

/// `Default_Ignorable_Code_Point` of Unicode 16.0 (DerivedCoreProperties.txt), as inclusive ranges.
const DEFAULT_IGNORABLE: [(char, char); 17] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFF8}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

/// The code points with CONTEXTJ or CONTEXTO in RFC 5892, Appendix A, that are not default-ignorable.
const CONTEXTUAL: [(char, char); 7] = [
    ('\u{B7}', '\u{B7}'),
    ('\u{375}', '\u{375}'),
    ('\u{5F3}', '\u{5F4}'),
    ('\u{660}', '\u{669}'),
    ('\u{6F0}', '\u{6F9}'),
    ('\u{30FB}', '\u{30FB}'),
    ('\u{FF65}', '\u{FF65}'),
];

/// Hangul syllable types L, V and T: the jamo that compose to syllables (HangulSyllableType.txt).
const CONJOINING_JAMO: [(char, char); 4] =
    [('\u{1100}', '\u{11FF}'), ('\u{A960}', '\u{A97C}'), ('\u{D7B0}', '\u{D7C6}'), ('\u{D7CB}', '\u{D7FB}')];

/// Full-width forms of ASCII and of signs (block Halfwidth and Fullwidth Forms), and the ideographic space.
const FULL_WIDTH: [(char, char); 3] =
    [('\u{3000}', '\u{3000}'), ('\u{FF01}', '\u{FF60}'), ('\u{FFE0}', '\u{FFE6}')];

fn within(ranges: &[(char, char)], c: char) -> bool {
    ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Without a shape of its own.
#[must_use]
pub(super) fn is_default_ignorable(c: char) -> bool {
    within(&DEFAULT_IGNORABLE, c)
}

/// Allowed by RFC 8264 only in certain contexts.
#[must_use]
pub(super) fn is_contextual(c: char) -> bool {
    within(&CONTEXTUAL, c)
}

/// A piece of a Hangul syllable.
#[must_use]
pub(super) fn is_conjoining_jamo(c: char) -> bool {
    within(&CONJOINING_JAMO, c)
}

/// As wide as an ideograph.
#[must_use]
pub(super) fn is_full_width(c: char) -> bool {
    within(&FULL_WIDTH, c)
}

/// Reserved for ever as not a character: U+FDD0 to U+FDEF and the last two code points of each plane.
#[must_use]
pub(super) fn is_noncharacter(c: char) -> bool {
    let c = u32::from(c);
    (0xFDD0..=0xFDEF).contains(&c) || c & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::Regex;

    /// The property of every code point, by the tables of `regex-syntax` (Unicode 16.0).
    fn assert_equals_property(property: &str, ours: impl Fn(char) -> bool) {
        let property = Regex::new(&format!("^(?:{property})$")).expect("a known property");
        let mut buffer = [0; 4];
        for c in '\0'..=char::MAX {
            assert_eq!(ours(c), property.is_match(c.encode_utf8(&mut buffer)), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn tables_equal_the_properties_they_are_taken_from() {
        assert_equals_property(r"(?s)[\p{Default_Ignorable_Code_Point}]", is_default_ignorable);
        assert_equals_property(r"(?s)\p{Noncharacter_Code_Point}", is_noncharacter);
    }
}
