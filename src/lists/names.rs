//! What the lists and what stands in them are called.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A list of its own: one file, loaded or not, allowed by a policy or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ListName {
    /// What people choose, of all languages together.
    #[serde(rename = "passwords")]
    Passwords,
    /// English words, names and places.
    #[serde(rename = "en")]
    English,
    /// Dutch ones.
    #[serde(rename = "nl")]
    Dutch,
    /// Swedish ones, without the rings and dots of å, ä and ö.
    #[serde(rename = "sv")]
    Swedish,
    /// Russian ones, in Cyrillic.
    #[serde(rename = "ru")]
    Russian,
    /// Chinese ones: pinyin without tones, and the most used Han words.
    #[serde(rename = "zh")]
    Chinese,
    /// Not words, but how likely one character follows others.
    #[serde(rename = "characters")]
    CharacterModel,
}

impl ListName {
    /// The lists of words: all but the character model.
    pub const WORDS: [Self; 6] =
        [Self::Passwords, Self::English, Self::Dutch, Self::Swedish, Self::Russian, Self::Chinese];

    /// Of all lists, as JSON has them.
    pub const NAMES: [&str; 7] = ["passwords", "en", "nl", "sv", "ru", "zh", "characters"];

    /// As JSON has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        let [passwords, en, nl, sv, ru, zh, characters] = Self::NAMES;
        match self {
            Self::Passwords => passwords,
            Self::English => en,
            Self::Dutch => nl,
            Self::Swedish => sv,
            Self::Russian => ru,
            Self::Chinese => zh,
            Self::CharacterModel => characters,
        }
    }

    /// The other way.
    #[must_use]
    pub fn of_str(name: &str) -> Option<Self> {
        ListSet::ALL.iter().find(|list| list.as_str() == name)
    }

    /// Its number in a packed file.
    #[inline]
    pub(super) const fn id(self) -> u8 {
        match self {
            Self::Passwords => 0,
            Self::English => 1,
            Self::Dutch => 2,
            Self::Swedish => 3,
            Self::Russian => 4,
            Self::Chinese => 5,
            Self::CharacterModel => 6,
        }
    }

    #[inline]
    pub(super) const fn of_id(id: u8) -> Option<Self> {
        Some(match id {
            0 => Self::Passwords,
            1 => Self::English,
            2 => Self::Dutch,
            3 => Self::Swedish,
            4 => Self::Russian,
            5 => Self::Chinese,
            6 => Self::CharacterModel,
            _ => return None,
        })
    }
}

impl fmt::Display for ListName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How much of a language a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Edition {
    /// What a browser can be asked to load, and the default.
    #[default]
    Small,
    /// Counts only where a policy names it.
    Large,
}

impl Edition {
    pub(super) const fn id(self) -> u8 {
        match self {
            Self::Small => 0,
            Self::Large => 1,
        }
    }

    pub(super) fn of_id(id: u8) -> Option<Self> {
        [Self::Small, Self::Large].into_iter().find(|edition| edition.id() == id)
    }
}

/// What an entry of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Chosen as a password, seen as one.
    Password,
    /// A word of a language.
    Word,
    /// What a person is called.
    Name,
    /// A city, a country.
    Place,
}

impl Sort {
    pub(super) const fn id(self) -> u8 {
        match self {
            Self::Password => 0,
            Self::Word => 1,
            Self::Name => 2,
            Self::Place => 3,
        }
    }

    /// Of the two lowest bits.
    pub(super) const fn of_id(id: u8) -> Self {
        match id & 3 {
            0 => Self::Password,
            1 => Self::Word,
            2 => Self::Name,
            _ => Self::Place,
        }
    }
}

/// Some of the lists, as a set.
///
/// ```
/// use passmuster::lists::{ListName, ListSet};
///
/// let set = ListSet::EMPTY.with(ListName::Dutch).with(ListName::Passwords);
/// assert!(set.contains(ListName::Dutch) && !set.contains(ListName::English));
/// assert!(ListSet::ALL.covers(set) && !set.covers(ListSet::ALL));
/// assert_eq!(set.iter().collect::<Vec<_>>(), [ListName::Passwords, ListName::Dutch]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ListSet(u8);

impl ListSet {
    /// None.
    pub const EMPTY: Self = Self(0);
    /// All that there are, the character model among them.
    pub const ALL: Self = Self(0x7F);

    /// The same and one more.
    #[inline]
    #[must_use]
    pub const fn with(self, name: ListName) -> Self {
        Self(self.0 | 1 << name.id())
    }

    /// The same without one.
    #[inline]
    #[must_use]
    pub const fn without(self, name: ListName) -> Self {
        Self(self.0 & !(1 << name.id()))
    }

    /// Of these, at most that one.
    #[inline]
    #[must_use]
    pub const fn only(self, name: ListName) -> Self {
        Self(self.0 & 1 << name.id())
    }

    /// Whether a list is among them.
    #[inline]
    #[must_use]
    pub const fn contains(self, name: ListName) -> bool {
        self.0 & 1 << name.id() != 0
    }

    /// Whether all of another set are among them.
    #[inline]
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its lists in their fixed order.
    pub fn iter(self) -> impl Iterator<Item = ListName> {
        ListName::WORDS.into_iter().chain([ListName::CharacterModel]).filter(move |name| self.contains(*name))
    }
}

impl FromIterator<ListName> for ListSet {
    fn from_iter<I: IntoIterator<Item = ListName>>(names: I) -> Self {
        names.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_go_both_ways() {
        for name in ListSet::ALL.iter() {
            assert_eq!(ListName::of_id(name.id()), Some(name));
            assert_eq!(ListName::of_str(name.as_str()), Some(name));
            assert_eq!(serde_json::to_string(&name).unwrap(), format!("\"{name}\""));
            assert_eq!(serde_json::from_str::<ListName>(&format!("\"{name}\"")).unwrap(), name);
        }
        assert_eq!(ListName::of_id(7), None);
        assert_eq!(ListSet::ALL.iter().count(), 7);
        for edition in [Edition::Small, Edition::Large] {
            assert_eq!(Edition::of_id(edition.id()), Some(edition));
        }
        assert_eq!(Edition::of_id(2), None);
        assert_eq!(serde_json::to_string(&Edition::Large).unwrap(), "\"large\"");
        for sort in [Sort::Password, Sort::Word, Sort::Name, Sort::Place] {
            assert_eq!(Sort::of_id(sort.id()), sort);
        }
    }
}
