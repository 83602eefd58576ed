use serde::{Deserialize, Serialize};

use super::ListHash;
use super::tagged::closed;
use crate::json::{FromNode, InputError, Place, names};

/// What an estimate was made with. The same password, owner and model give the same estimate everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Model {
    /// Version of the model: its prices and its calibration.
    pub version: u32,
    /// The year from which dates and years are counted.
    pub reference_year: ReferenceYear,
    /// The lists that were looked into, in the order of their names.
    pub lists: Vec<ListUsed>,
}

closed!(Model { version, reference_year, lists });

/// A list that was looked into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListUsed {
    /// Which one.
    pub name: ListName,
    /// In which size.
    pub edition: Edition,
    /// The hash of its packed bytes.
    pub hash: ListHash,
}

closed!(ListUsed { name, edition, hash });

/// The lists of the estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ListName {
    /// Passwords that many people have, of all languages.
    Passwords,
    /// English words, names and places.
    #[serde(rename = "en")]
    English,
    /// Dutch words, names and places.
    #[serde(rename = "nl")]
    Dutch,
    /// Swedish words, names and places.
    #[serde(rename = "sv")]
    Swedish,
    /// Russian words, names and places.
    #[serde(rename = "ru")]
    Russian,
    /// Chinese words, names and places.
    #[serde(rename = "zh")]
    Chinese,
    /// Which characters usually follow each other.
    #[serde(rename = "characters")]
    CharacterModel,
}

names!(ListName { Passwords, English = "en", Dutch = "nl", Swedish = "sv", Russian = "ru", Chinese = "zh", CharacterModel = "characters" });

/// The languages that there is a list of words, names and places for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ListLanguage {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// Swedish.
    Sv,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

names!(ListLanguage { En, Nl, Sv, Ru, Zh });

impl ListLanguage {
    /// All of them, in the order in which a policy's languages are kept.
    pub const ALL: [Self; 5] = [Self::En, Self::Nl, Self::Sv, Self::Ru, Self::Zh];
}

impl From<ListLanguage> for ListName {
    fn from(language: ListLanguage) -> Self {
        match language {
            ListLanguage::En => Self::English,
            ListLanguage::Nl => Self::Dutch,
            ListLanguage::Sv => Self::Swedish,
            ListLanguage::Ru => Self::Russian,
            ListLanguage::Zh => Self::Chinese,
        }
    }
}

/// The sizes of the lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Edition {
    /// What is built in: small enough to be loaded by a form.
    #[default]
    Small,
    /// More of everything, in files of its own that a caller loads.
    Large,
}

names!(Edition { Small, Large });

/// The year from which dates and years are counted: an input of the estimate, never read from a clock, so that a
/// password keeps its estimate when it is asked for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct ReferenceYear(u32);

impl ReferenceYear {
    /// The year that is counted from unless a caller names another: that of this version's release.
    pub const DEFAULT: Self = Self(2026);
    /// The first year that can be named.
    pub const MIN: u32 = 1970;
    /// The last year that can be named.
    pub const MAX: u32 = 2200;

    /// A year from [`ReferenceYear::MIN`] to [`ReferenceYear::MAX`].
    ///
    /// ```
    /// # use passmuster::report::ReferenceYear;
    /// assert_eq!(ReferenceYear::new(2031).map(ReferenceYear::get), Some(2031));
    /// assert_eq!(ReferenceYear::new(31), None);
    /// ```
    #[must_use]
    pub fn new(year: u32) -> Option<Self> {
        (Self::MIN..=Self::MAX).contains(&year).then_some(Self(year))
    }

    /// The year as a number.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }
}

impl Default for ReferenceYear {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl FromNode for ReferenceYear {
    fn from_node(place: &Place<'_>) -> Self {
        Self::try_from(u32::from_node(place)).unwrap_or_else(|reason| {
            place.refuse(InputError::contradiction("$", reason));
            Self::DEFAULT
        })
    }
}

impl From<ReferenceYear> for u32 {
    fn from(year: ReferenceYear) -> Self {
        year.0
    }
}

impl TryFrom<u32> for ReferenceYear {
    type Error = String;

    fn try_from(year: u32) -> Result<Self, Self::Error> {
        Self::new(year).ok_or_else(|| format!("a reference year is from {} to {}", Self::MIN, Self::MAX))
    }
}
