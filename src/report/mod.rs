//! The vocabulary: everything that can be said of a password, as plain data.
//!
//! A leaf room: of ours it imports only how JSON is read. Words for people are chosen in [`crate::messages`];
//! here there are codes and numbers only, and never a piece of the password.

#[cfg(feature = "workbench")]
mod access;
mod advice;
mod counts;
mod estimate;
#[cfg(feature = "workbench")]
mod finding;
mod list_hash;
mod missing;
mod model;
mod outcome;
mod pattern;
mod requirement;
mod segment;
mod span;
mod tagged;
mod verdict;
mod violation;
mod warning;

#[cfg(feature = "workbench")]
pub use access::{ClaimOutcome, EntryProblem, SignInOutcome};
pub use advice::Advice;
pub use counts::{Counts, Unit};
pub use estimate::{Attacker, CrackTime, Estimate, Score, TimeUnit};
#[cfg(feature = "workbench")]
pub use finding::{DeadWord, Fit, LintCode, LintFinding, Script, Severity, Standard};
pub use list_hash::ListHash;
pub use missing::Missing;
pub use model::{Edition, ListLanguage, ListName, ListUsed, Model, ReferenceYear};
pub use outcome::{Judgement, Outcome, Report};
pub use pattern::{Alphabet, Disguise, KeyboardLayout, Pattern, PatternKind, PersonalField};
pub use requirement::{CharacterClass, CharacterSet, ListMatch, Requirement};
pub use segment::{Segment, SegmentKind};
pub use span::Span;
pub use verdict::{Mode, Verdict};
pub use violation::{Likeness, Shortfall, Violation, ViolationCode};
pub use warning::{Warning, WarningCode};
