use unicode_general_category::{GeneralCategory, get_general_category};

use super::tables;

/// What a code point is to a password policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A lower-case letter.
    Lower,
    /// An upper-case or title-case letter.
    Upper,
    /// A letter of a script without case.
    Caseless,
    /// A decimal digit of any script.
    Digit,
    /// Punctuation, a symbol, a space, or a number that is no digit.
    Symbol,
    /// Part of the character before it: marks, joiners, variation selectors.
    Mark,
    /// Not to be used in a password.
    Other,
}

/// The kind of a code point, from its general category in [`super::UNICODE_VERSION`].
///
/// ```
/// use passmuster::text::{Kind, kind};
///
/// assert_eq!(kind('Å'), Kind::Upper);
/// assert_eq!(kind('密'), Kind::Caseless);
/// assert_eq!(kind('７'), Kind::Digit);
/// ```
#[must_use]
pub fn kind(c: char) -> Kind {
    use GeneralCategory as Gc;
    match get_general_category(c) {
        // Georgian has capital forms only for headlines: no keyboard types them and no sentence begins
        // with one (Unicode Standard, chapter 7.7), so to a person these letters have no case.
        Gc::LowercaseLetter if ('\u{10D0}'..='\u{10FF}').contains(&c) => Kind::Caseless,
        Gc::LowercaseLetter => Kind::Lower,
        Gc::UppercaseLetter | Gc::TitlecaseLetter => Kind::Upper,
        Gc::OtherLetter | Gc::ModifierLetter if tables::is_default_ignorable(c) => Kind::Mark,
        Gc::OtherLetter | Gc::ModifierLetter => Kind::Caseless,
        Gc::DecimalNumber => Kind::Digit,
        Gc::NonspacingMark | Gc::SpacingMark | Gc::EnclosingMark | Gc::Format => Kind::Mark,
        Gc::Control
        | Gc::PrivateUse
        | Gc::Surrogate
        | Gc::Unassigned
        | Gc::LineSeparator
        | Gc::ParagraphSeparator => Kind::Other,
        _ => Kind::Symbol,
    }
}

/// Whether it belongs to a word: a letter or a digit.
#[must_use]
pub fn is_word(c: char) -> bool {
    matches!(kind(c), Kind::Lower | Kind::Upper | Kind::Caseless | Kind::Digit | Kind::Mark)
}
