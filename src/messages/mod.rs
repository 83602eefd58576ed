//! The words for people: a report told in Dutch, Swedish, Russian, Chinese or English.
//!
//! One catalogue per language, each a folder of Rust. A text is an arm of a `match` without a catch-all, so a
//! new code does not compile until all five languages have words for it. Every number of a code that one
//! language tells, the others tell too.
//!
//! A catalogue only ever sees codes and numbers, so no text can hold a piece of the password.
//!
//! ```
//! use passmuster::messages::{Language, render_requirement};
//! use passmuster::report::{Mode, Requirement, Unit};
//!
//! let long_enough = Requirement::LengthMin { min: 21, unit: Unit::CodePoints };
//! assert_eq!(render_requirement(&long_enough, Mode::Enforce, Language::En), "At least 21 characters");
//! assert_eq!(render_requirement(&long_enough, Mode::Enforce, Language::Ru), "Не менее 21 символа");
//! ```

mod catalogue;
mod characters;
#[cfg(feature = "workbench")]
mod codes;
#[cfg(feature = "workbench")]
mod findings;
mod language;
mod message;
mod plural;
mod render;
mod say;

mod en;
mod nl;
mod ru;
mod sv;
mod zh;

#[cfg(test)]
mod tests;

#[cfg(feature = "workbench")]
pub use codes::{Audience, render_claim, render_entry, render_sign_in};
#[cfg(feature = "workbench")]
pub use findings::{FindingText, finding, severity};
pub use language::{Language, UnknownLanguage};
pub use message::{CrackTimeText, Line, Messages, Note, PatternText, Shown, State, Strength};
pub use render::{render, render_requirement};
