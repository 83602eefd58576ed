use std::fmt;

use serde::Serialize;

/// Why a string is no `passwordrules`, and where.
///
/// ```
/// use passmuster::passwordrules;
///
/// let error = passwordrules::parse("minlength: 8; requird: lower").unwrap_err();
/// assert_eq!((error.start, error.end), (14, 21));
/// assert_eq!(error.suggestion.as_deref(), Some("required"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RulesError {
    /// What is wrong.
    pub code: RulesErrorCode,
    /// Where it begins, in bytes of UTF-8.
    pub start: usize,
    /// Where it ends; the same where something is missing.
    pub end: usize,
    /// What was probably meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

/// What is wrong with a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RulesErrorCode {
    /// Longer than is read.
    TooLong,
    /// Here a property should begin, or nothing more stand.
    ExpectedProperty,
    /// No property has this name.
    UnknownProperty,
    /// A colon should stand here, right behind the property's name.
    ExpectedColon,
    /// A class should stand here.
    ExpectedClass,
    /// No class has this name.
    UnknownClass,
    /// The bracket is never closed.
    UnclosedClass,
    /// A number should stand here.
    ExpectedNumber,
    /// The number is larger than any length.
    NumberTooLarge,
    /// A semicolon should stand here, or behind a class a comma.
    ExpectedSeparator,
}

/// Something that readers of the format leave aside without a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Note {
    /// What it is.
    pub code: NoteCode,
    /// Where it begins, in bytes of UTF-8.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// What readers of the format leave aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoteCode {
    /// A property without a value, or with no character in any of its brackets.
    EmptyValue,
    /// Brackets around no character.
    EmptyClass,
    /// A character beyond the printable ones of ASCII in brackets.
    IgnoredCharacter,
    /// A hyphen in brackets that is not the first there.
    IgnoredHyphen,
    /// A length or run of 0, which asks nothing.
    Zero,
    /// A space behind a number. Some readers leave the property aside for it; here it is read.
    SpaceAfterNumber,
}

impl RulesErrorCode {
    /// Its stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::ExpectedProperty => "expected_property",
            Self::UnknownProperty => "unknown_property",
            Self::ExpectedColon => "expected_colon",
            Self::ExpectedClass => "expected_class",
            Self::UnknownClass => "unknown_class",
            Self::UnclosedClass => "unclosed_class",
            Self::ExpectedNumber => "expected_number",
            Self::NumberTooLarge => "number_too_large",
            Self::ExpectedSeparator => "expected_separator",
        }
    }
}

impl fmt::Display for RulesErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "longer than is read",
            Self::ExpectedProperty => "expected a property, such as `required`",
            Self::UnknownProperty => "unknown property",
            Self::ExpectedColon => "expected `:` right behind the property's name",
            Self::ExpectedClass => "expected a class, such as `lower` or `[!?]`",
            Self::UnknownClass => "unknown class",
            Self::UnclosedClass => "this bracket is never closed",
            Self::ExpectedNumber => "expected a number",
            Self::NumberTooLarge => "larger than any length",
            Self::ExpectedSeparator => "expected `;`, or between classes `,`",
        })
    }
}

impl fmt::Display for NoteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EmptyValue => "a property without a value asks nothing",
            Self::EmptyClass => "no character stands in these brackets",
            Self::IgnoredCharacter => "in brackets only printable ASCII counts",
            Self::IgnoredHyphen => "in brackets a hyphen counts only as the first character",
            Self::Zero => "0 asks nothing",
            Self::SpaceAfterNumber => "some readers leave the property aside for a space behind the number",
        })
    }
}

impl fmt::Display for RulesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}: {}", self.start, self.code)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, " (did you mean `{suggestion}`?)"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for RulesError {}
