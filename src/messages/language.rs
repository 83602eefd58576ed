use std::error::Error;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that there is a catalogue for.
///
/// Read from a language tag by its first subtag alone:
///
/// ```
/// use passmuster::messages::Language;
///
/// assert_eq!("nl-BE".parse(), Ok(Language::Nl));
/// assert_eq!("zh_CN".parse(), Ok(Language::Zh));
/// assert!("tlh".parse::<Language>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Language {
    /// Dutch.
    Nl,
    /// Swedish.
    Sv,
    /// Russian.
    Ru,
    /// Chinese in simplified characters.
    Zh,
    /// English.
    En,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Nl, Self::Sv, Self::Ru, Self::Zh, Self::En];

    /// Its language tag, as `lang` attributes and [`FromStr`] take it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Sv => "sv",
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// Its own name for itself, as a language menu shows it.
    #[must_use]
    pub fn native_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Sv => "Svenska",
            Self::Ru => "Русский",
            Self::Zh => "简体中文",
            Self::En => "English",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let known = Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary));
        known.ok_or(UnknownLanguage)
    }
}

/// There is no catalogue for a language tag. Does not quote the tag, which may be any text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown language; known are {}", Language::ALL.map(Language::tag).join(", "))
    }
}

impl Error for UnknownLanguage {}
