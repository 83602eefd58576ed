//! The bridge to what browsers generate: policies as the HTML attribute `passwordrules`, and back.
//!
//! The attribute was proposed by Apple (developer.apple.com/password-rules, whatwg/html issue 3518) and is read by Safari and by
//! several password managers; a public list of other people's sites is kept in the same format. Its grammar is the one of the
//! reference parser that stands beside that list. The format knows lengths, runs, and which characters are allowed and of which
//! there must be one. What a policy asks beyond that is told, and what a string asks becomes rules with the same meaning.

mod characters;
mod error;
mod export;
mod import;
mod parse;
mod properties;

pub use characters::Characters;
pub use error::{Note, NoteCode, RulesError, RulesErrorCode};
pub use export::{Bridge, NotExpressed, Reason, from_policy};
pub use import::{Imported, Loss};
pub use parse::{MAX_BYTES, Parsed, parse};
pub use properties::PasswordRules;
