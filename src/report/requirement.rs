use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tagged::tagged;
use super::{PersonalField, Unit};
use crate::json::{fields, names};

tagged! {
    "code", closed;

    /// What a policy asks, as one line of a checklist.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Requirement {
        /// Only characters that exist, can be shown and can be typed again. Asked of every password.
        Text,
        /// At least so long.
        LengthMin {
            /// The minimum.
            min: u32,
            /// Its unit.
            unit: Unit,
        },
        /// At most so long.
        LengthMax {
            /// The maximum.
            max: u32,
            /// Its unit.
            unit: Unit,
        },
        /// No longer than the hasher takes.
        MaxBytes {
            /// The maximum in bytes of UTF-8.
            max: u32,
        },
        /// At least so many characters of a class.
        ClassMin {
            /// The class.
            class: CharacterClass,
            /// The minimum.
            min: u32,
        },
        /// At most so many characters of a class.
        ClassMax {
            /// The class.
            class: CharacterClass,
            /// The maximum.
            max: u32,
        },
        /// Some of several classes.
        ClassesAtLeast {
            /// How many of them.
            min: u32,
            /// The classes to choose from.
            of: Vec<CharacterClass>,
        },
        /// Nothing but these characters.
        AllowedCharacters {
            /// The set.
            set: CharacterSet,
        },
        /// None of these characters.
        ForbiddenCharacters {
            /// The set.
            set: CharacterSet,
        },
        /// So many different characters.
        DistinctMin {
            /// The minimum.
            min: u32,
        },
        /// Alphabets that add up to a size.
        AlphabetSize {
            /// The least sum of the sizes of the alphabets that are used.
            min: u32,
        },
        /// No longer run of one character.
        RepeatRunMax {
            /// The longest run allowed.
            max: u32,
        },
        /// No character more often than this.
        RepeatTotalMax {
            /// The most allowed.
            max: u32,
        },
        /// No longer well-known sequence.
        SequenceMax {
            /// The longest allowed, in code points.
            max: u32,
        },
        /// No longer keyboard walk.
        KeyboardWalkMax {
            /// The longest allowed, in code points.
            max: u32,
        },
        /// Nothing known of the user.
        NoPersonalData {
            /// Which fields are looked for.
            fields: Vec<PersonalField>,
        },
        /// Not on the policy's list of words.
        NotBlocklisted {
            /// Whether the whole password or any part of it is compared.
            matching: ListMatch,
        },
        /// The policy's own pattern must, or must not, match.
        Pattern {
            /// Whether it must match.
            must_match: bool,
            /// The policy author's own words for it, by language tag.
            description: BTreeMap<String, String> = default,
        },
        /// Both entries of the new password agree.
        Confirmation,
        /// Another password than the current one.
        NotCurrent,
        /// Not too much like the current one.
        NotLikeCurrent {
            /// The least number of edits.
            min_distance: u32,
        },
        /// So many different characters that the current one does not have.
        AbsentFromCurrent {
            /// The minimum.
            min: u32,
        },
        /// Not one of the earlier ones.
        NotUsedBefore {
            /// How many earlier ones.
            last: u32,
        },
        /// Not among the passwords that became known from data breaches.
        NotBreached {
            /// How often it may have been seen.
            max: u32,
        },
        /// Hard enough to guess.
        Strength {
            /// The least guess number, as log10 in thousandths.
            min: u32,
        },
        /// So many days between two changes.
        MinAge {
            /// The least number of days.
            days: u32,
        },
        /// So many days for which a password may be used.
        MaxAge {
            /// The most days.
            days: u32,
        },
        /// Nobody has asked for another password. Asked at every sign-in.
        NoChangeDemanded,
        /// All requirements of one alternative at least.
        AnyOf {
            /// The alternatives, each a list of requirements.
            alternatives: Vec<Vec<Requirement>>,
        },
    }
}

/// A class of characters, by Unicode general category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CharacterClass {
    /// Lower-case letters (Ll).
    Lower,
    /// Upper-case and title-case letters (Lu, Lt).
    Upper,
    /// Decimal digits of any script (Nd).
    Digit,
    /// Punctuation, symbols, spaces and other numbers (P*, S*, Zs, Nl, No).
    Symbol,
    /// Letters of scripts without case (Lo, Lm), such as Chinese.
    Caseless,
}

names!(CharacterClass { Lower, Upper, Digit, Symbol, Caseless });

impl CharacterClass {
    /// Its name in policies and reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Upper => "upper",
            Self::Digit => "digit",
            Self::Symbol => "symbol",
            Self::Caseless => "caseless",
        }
    }
}

/// A set of characters that a policy names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CharacterSet {
    /// The printable characters of ASCII, U+0020 to U+007E.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ascii: bool,
    /// Whole classes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<CharacterClass>,
    /// Single characters, one after the other.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub characters: String,
}

fields!(CharacterSet { ascii = default, classes = default, characters = default });

/// How a list of words is compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListMatch {
    /// The whole password is a word of the list (what NIST SP 800-63B-4 asks).
    #[default]
    Whole,
    /// The password contains a word of the list.
    Contained,
}

names!(ListMatch { Whole, Contained });
