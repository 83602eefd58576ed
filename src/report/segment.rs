use super::tagged::{tagged, with_kind};
use super::{Alphabet, Disguise, KeyboardLayout, ListLanguage, PersonalField, Span};

/// One piece of the cheapest explanation of a password: together the segments cover all of it that was read, one after
/// the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// What it is taken for.
    pub kind: SegmentKind,
    /// Where.
    pub span: Span,
    /// Its length in code points of the prepared password.
    pub length: u32,
    /// How many guesses it adds, as log10 in thousandths.
    pub guesses_log10_thousandths: u32,
}

with_kind!(Segment { kind, span, length, guesses_log10_thousandths });

tagged! {
    "kind", open;

    /// What an attacker can take a piece of a password for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum SegmentKind {
        /// A password that many people have.
        KnownPassword {
            /// How it is written.
            disguise: Disguise,
        },
        /// A word.
        Word {
            /// The language of the list that it stands on.
            language: ListLanguage,
            /// How it is written.
            disguise: Disguise,
        },
        /// A first or last name.
        Name {
            /// The language of the list that it stands on.
            language: ListLanguage,
            /// How it is written.
            disguise: Disguise,
        },
        /// A town, a country or another place.
        Place {
            /// The language of the list that it stands on.
            language: ListLanguage,
            /// How it is written.
            disguise: Disguise,
        },
        /// Neighbouring keys.
        KeyboardWalk {
            /// The layout.
            layout: KeyboardLayout,
        },
        /// Neighbours in a well-known order.
        Sequence {
            /// The order.
            alphabet: Alphabet,
            /// Whether it runs backwards.
            descending: bool,
        },
        /// One piece over and over: a character, or several.
        Repeat {
            /// How often it stands there.
            times: u32,
        },
        /// A day, with or without its year, in the orders of the five countries.
        Date,
        /// A year alone.
        Year,
        /// A number that people know by heart: 007, 520, 1314, the beginning of a telephone number.
        NumberIdiom,
        /// Syllables of Chinese in Latin letters.
        Pinyin,
        /// What stands between words: a space, a hyphen, a full stop.
        Separator,
        /// Something known of the user.
        PersonalData {
            /// What is known.
            field: PersonalField,
            /// How it is written.
            disguise: Disguise,
        },
        /// Nothing better is known of these characters than which ones usually follow each other.
        Characters,
    }
}
