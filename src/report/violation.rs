use serde::Serialize;

use super::tagged::{closed, tagged, with_kind};
use super::{CharacterClass, Pattern, Span, Unit};

/// Why a requirement is not met: a stable code with its numbers, and where in the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The code and its parameters.
    pub code: ViolationCode,
    /// Where, in the order of the password; empty when it concerns the whole.
    pub spans: Vec<Span>,
}

with_kind!(Violation { code, spans });

tagged! {
    "code", open;

    /// The codes of violations. Codes are stable: they are renamed only with a new report schema.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ViolationCode {
        /// There is nothing to check (RFC 8265 §4.2.2 refuses a zero-length string).
        Empty,
        /// More code points than the engine reads.
        TooLongToRead {
            /// The most it reads.
            max: u32,
        },
        /// A control character, or a line or paragraph separator.
        ControlCharacter,
        /// A code point that Unicode reserves for ever as not a character.
        Noncharacter,
        /// A code point without a public meaning.
        PrivateUse,
        /// A code point that does not exist in the stated Unicode version.
        Unassigned,
        /// A piece of a Hangul syllable that stands alone (RFC 8264 §9.9).
        LoneJamo,
        /// Fewer than the minimum.
        TooShort {
            /// The least allowed.
            min: u32,
            /// What there is.
            actual: u32,
            /// The unit of both.
            unit: Unit,
        },
        /// More than the maximum.
        TooLong {
            /// The most allowed.
            max: u32,
            /// What there is.
            actual: u32,
            /// The unit of both.
            unit: Unit,
        },
        /// More bytes than the hasher takes.
        TooManyBytes {
            /// The most the hasher takes.
            max: u32,
            /// What there is.
            actual: u32,
        },
        /// Too few characters of a class.
        TooFewOfClass {
            /// The class.
            class: CharacterClass,
            /// The least allowed.
            min: u32,
            /// What there is.
            actual: u32,
        },
        /// Too many characters of a class.
        TooManyOfClass {
            /// The class.
            class: CharacterClass,
            /// The most allowed.
            max: u32,
            /// What there is.
            actual: u32,
        },
        /// Too few kinds of characters.
        TooFewClasses {
            /// The least allowed.
            min: u32,
            /// What there is.
            actual: u32,
        },
        /// A character outside the allowed set.
        CharacterNotAllowed,
        /// A character of the forbidden set.
        CharacterForbidden,
        /// Too few different characters.
        TooFewDistinct {
            /// The least allowed.
            min: u32,
            /// What there is.
            actual: u32,
        },
        /// The alphabets that are used do not add up to the size asked for.
        AlphabetTooSmall {
            /// The least sum allowed.
            min: u32,
            /// The sum.
            actual: u32,
        },
        /// The same character too often in a row.
        RepeatedRun {
            /// The longest run allowed.
            max: u32,
            /// The longest run there is.
            actual: u32,
        },
        /// The same character too often altogether.
        RepeatedTotal {
            /// The most allowed.
            max: u32,
            /// What there is of the most frequent one.
            actual: u32,
        },
        /// Characters in a well-known order (abcd, 4321, абвг).
        Sequence {
            /// The longest one's length in code points.
            length: u32,
            /// The longest length that is let pass.
            max: u32,
        },
        /// Neighbouring keys (qwerty, йцукен).
        KeyboardWalk {
            /// The longest one's length in code points.
            length: u32,
            /// The longest length that is let pass.
            max: u32,
        },
        /// Something known of the user.
        PersonalData {
            /// What it is and how it is disguised; in the order of the password.
            found: Vec<Pattern>,
        },
        /// The whole password stands on the policy's list.
        Blocklisted,
        /// The password holds a word of the policy's list.
        ContainsBlocklisted,
        /// The policy's pattern does not match.
        PatternNotMatched,
        /// The policy's forbidden pattern matches.
        PatternMatched,
        /// The second entry differs from the first.
        ConfirmationDiffers,
        /// It is the current password.
        SameAsCurrent,
        /// It is too much like the current password.
        TooLikeCurrent {
            /// In which ways.
            likeness: Vec<Likeness>,
        },
        /// Too few characters that the current password does not have.
        TooFewAbsentFromCurrent {
            /// The least allowed.
            min: u32,
            /// What there is.
            actual: u32,
        },
        /// It was used before.
        UsedBefore {
            /// How many earlier passwords are compared.
            last: u32,
        },
        /// It is among the passwords that became known from data breaches.
        FoundInBreach {
            /// How often it may have been seen.
            max: u32,
            /// How often it was.
            count: u32,
        },
        /// Too easily guessed.
        TooWeak {
            /// The least guess number allowed, as log10 in thousandths.
            min: u32,
            /// The estimate, as log10 in thousandths.
            actual: u32,
        },
        /// The password in use was set too short a time ago to be changed already.
        ChangedTooRecently {
            /// The least number of days between two changes.
            min_days: u32,
            /// How many days ago it was set.
            actual_days: u32,
        },
        /// The password in use is too old.
        Expired {
            /// The most days for which it may be used.
            max_days: u32,
            /// How many days ago it was set.
            actual_days: u32,
        },
        /// The password in use is to be changed, whatever its age.
        MustChange,
        /// No alternative is met.
        NoneOfAlternatives {
            /// What those lack that have the fewest requirements unmet, in their order.
            nearest: Vec<Shortfall>,
        },
    }
}

/// What one alternative lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shortfall {
    /// The alternative's index in the requirement's list.
    pub alternative: u32,
    /// Why it is not met, at least one entry.
    pub violations: Vec<Violation>,
}

closed!(Shortfall { alternative, violations });

tagged! {
    "kind", closed;

    /// A way in which the new password is like the current one.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Likeness {
        /// Few characters were changed.
        FewEdits {
            /// How many insertions, deletions, replacements or swaps lead from one to the other.
            distance: u32,
        },
        /// The same word with other digits and signs around it.
        SameWord,
        /// One contains the other whole.
        Contained,
        /// The same, backwards.
        Reversed,
        /// The same characters, begun elsewhere.
        Rotated,
    }
}

impl Likeness {
    /// The most edits that are counted; what is further apart is not alike by edits.
    pub const MOST_EDITS: u32 = 16;
}

impl ViolationCode {
    /// A violation at some places.
    #[must_use]
    pub fn at(self, spans: Vec<Span>) -> Violation {
        Violation { code: self, spans }
    }

    /// A violation of the whole.
    #[must_use]
    pub fn whole(self) -> Violation {
        self.at(Vec::new())
    }
}
