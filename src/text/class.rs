use super::category::{Category, category};
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
    // What most passwords and all addresses are made of, without the table, which is unpacked when it is first asked.
    match c {
        'a'..='z' => return Kind::Lower,
        'A'..='Z' => return Kind::Upper,
        '0'..='9' => return Kind::Digit,
        ' '..='~' => return Kind::Symbol,
        _ => {}
    }
    match category(c) {
        // Georgian has capital forms only for headlines: no keyboard types them and no sentence begins
        // with one (Unicode Standard, chapter 7.7), so to a person these letters have no case.
        Category::Lower if ('\u{10D0}'..='\u{10FF}').contains(&c) => Kind::Caseless,
        Category::Lower => Kind::Lower,
        Category::Upper => Kind::Upper,
        Category::Caseless if tables::is_default_ignorable(c) => Kind::Mark,
        Category::Caseless => Kind::Caseless,
        Category::Digit => Kind::Digit,
        Category::Mark => Kind::Mark,
        Category::Control | Category::PrivateUse | Category::Unassigned => Kind::Other,
        Category::Space | Category::Symbol => Kind::Symbol,
    }
}

/// Whether it belongs to a word: a letter or a digit.
#[must_use]
pub fn is_word(c: char) -> bool {
    matches!(kind(c), Kind::Lower | Kind::Upper | Kind::Caseless | Kind::Digit | Kind::Mark)
}
