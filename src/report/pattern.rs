use serde::{Deserialize, Serialize};

use super::Span;
use super::tagged::{tagged, with_kind};
use crate::json::names;

/// A part of the password that an attacker tries early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// What it is.
    pub kind: PatternKind,
    /// Where.
    pub span: Span,
    /// Its length in code points of the prepared password.
    pub length: u32,
}

with_kind!(Pattern { kind, span, length });

tagged! {
    "kind", open;

    /// The kinds of patterns.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum PatternKind {
        /// One character, several times in a row, case and width aside.
        Repeat,
        /// Neighbours in a well-known order.
        Sequence {
            /// The order.
            alphabet: Alphabet,
            /// Whether it runs backwards.
            descending: bool,
        },
        /// Neighbouring keys.
        KeyboardWalk {
            /// The layout.
            layout: KeyboardLayout,
        },
        /// Something known of the user.
        PersonalData {
            /// What is known.
            field: PersonalField,
            /// How it is written.
            disguise: Disguise,
        },
    }
}

/// A well-known order of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alphabet {
    /// 0 to 9 and on to 0, in any script's digits; Chinese numerals.
    Digits,
    /// a to z, with å ä ö behind it.
    Latin,
    /// а to я.
    Cyrillic,
    /// The rows of letter keys on QWERTY.
    QwertyRow,
    /// The rows of letter keys on ЙЦУКЕН.
    JcukenRow,
}

names!(Alphabet { Digits, Latin, Cyrillic, QwertyRow, JcukenRow });

/// A keyboard layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyboardLayout {
    /// US QWERTY, also used in the Netherlands and in China.
    Qwerty,
    /// The Dutch national layout.
    QwertyDutch,
    /// The Swedish layout.
    QwertySwedish,
    /// The Russian layout.
    Jcuken,
    /// The number pad.
    Keypad,
}

names!(KeyboardLayout { Qwerty, QwertyDutch, QwertySwedish, Jcuken, Keypad });

/// What is known of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PersonalField {
    /// The name used to sign in.
    UserName,
    /// The e-mail address.
    Email,
    /// A first, middle, last or other name.
    Name,
    /// The organisation.
    Organisation,
}

names!(PersonalField { UserName, Email, Name, Organisation });

/// How a known word is written in a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disguise {
    /// As it is, but for case, accents, width and look-alikes.
    None,
    /// With signs for letters (p4$$).
    Leet,
    /// Backwards.
    Reversed,
    /// In the other script (Иванов as ivanov, and the other way round).
    Transliterated,
    /// Typed with the keyboard in the other layout (привет as ghbdtn, and the other way round).
    OtherLayout,
}

names!(Disguise { None, Leet, Reversed, Transliterated, OtherLayout });
