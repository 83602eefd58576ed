//! The rules: each one a file, each one a pure function of [`Evidence`](crate::evidence::Evidence) to pass, fail or deferred.
//!
//! To add a rule: write its file and add its line to the list below. The compiler then asks for its texts in
//! every language, and `tests/vectors.rs` for its vectors.

pub mod absent_from_current;
pub mod allowed_characters;
pub mod alphabet_size;
pub mod any_of;
pub mod blocklist;
pub mod breached;
pub mod character_classes;
mod character_set;
pub mod confirmation;
mod contradiction;
pub mod distinct_characters;
#[cfg_attr(not(feature = "patterns"), path = "no_expression.rs")]
mod expression;
pub mod forbidden_characters;
pub mod history;
pub mod keyboard_walks;
pub mod length;
pub mod max_age;
pub mod max_bytes;
pub mod min_age;
pub mod not_current;
pub mod not_like_current;
pub mod pattern;
#[cfg(feature = "patterns")]
mod pattern_size;
pub mod personal_data;
pub mod repeats;
mod rule;
pub mod sequences;
pub mod strength;

use crate::json::FromFields;
#[cfg(feature = "workbench")]
pub(crate) use alphabet_size::Alphabet;
#[cfg(feature = "workbench")]
pub(crate) use character_classes::class_of;
#[cfg(feature = "workbench")]
pub(crate) use character_set::Set;
pub(crate) use contradiction::Contradiction;
pub use rule::{Bound, Cost, Demands, Finding, Quantity};
use rule::{demands_apart, judge_apart, list, made_apart};

list! {
    /// Length between a minimum and a maximum, in a chosen unit.
    length => length::Length,
    /// No more bytes than the hasher takes.
    max_bytes => max_bytes::MaxBytes,
    /// Minima, maxima and N-of-M of character classes.
    character_classes => character_classes::CharacterClasses,
    /// Nothing but certain characters.
    allowed_characters => allowed_characters::AllowedCharacters,
    /// None of certain characters.
    forbidden_characters => forbidden_characters::ForbiddenCharacters,
    /// A number of different characters.
    distinct_characters => distinct_characters::DistinctCharacters,
    /// Alphabets that add up to a size.
    alphabet_size => alphabet_size::AlphabetSize,
    /// No character too often.
    repeats => repeats::Repeats,
    /// No well-known sequence.
    sequences => sequences::Sequences,
    /// No walk along the keys.
    keyboard_walks => keyboard_walks::KeyboardWalks,
    /// Nothing that is known of the user.
    personal_data => personal_data::PersonalData,
    /// No word of the policy's own list.
    blocklist => blocklist::Blocklist,
    /// A regular expression that must, or must not, match.
    pattern => pattern::Pattern,
    /// Both entries agree.
    confirmation => confirmation::Confirmation,
    /// Not the current password.
    not_current => not_current::NotCurrent,
    /// Not too much like the current password.
    not_like_current => not_like_current::NotLikeCurrent,
    /// Characters that the current password does not have.
    absent_from_current => absent_from_current::AbsentFromCurrent,
    /// Not one of the earlier passwords.
    history => history::History,
    /// Not among the passwords that became known from data breaches.
    breached => breached::Breached,
    /// Hard enough to guess.
    strength => strength::Strength,
    /// So many days between two changes.
    min_age => min_age::MinAge,
    /// So many days for which a password may be used.
    max_age => max_age::MaxAge,
    /// All rules of one alternative at least.
    any_of => any_of::AnyOf,
}
