use crate::lists::{ListName, Sort};
use crate::report::{Alphabet, Disguise, KeyboardLayout, PersonalField};

/// What a segment is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::strength) enum Explanation {
    /// Nothing explains these: priced by the character model.
    #[default]
    Characters,
    /// An entry of a list.
    Entry { list: ListName, sort: Sort, disguise: Disguise },
    /// Neighbouring keys.
    Walk { layout: KeyboardLayout },
    /// Neighbours in an alphabet.
    Sequence { alphabet: Alphabet, descending: bool },
    /// What stands before, again; of this length each time.
    Copy { period: u8 },
    /// A day, with or without its year.
    Date,
    /// A year.
    Year,
    /// A number with a meaning.
    NumberIdiom,
    /// A sign between two parts.
    Separator,
    /// What is known of the user.
    Personal { field: PersonalField, disguise: Disguise },
}

impl zeroize::DefaultIsZeroes for Explanation {}
