//! Access codes and temporary passwords: pure state machines.
//!
//! The clock and the random source are arguments, the records are the caller's to store, every transition returns what an
//! audit log has to know ([`Event`]), and no secret is in a record, an event or an error. `docs/codes.md` is for whoever
//! runs them: what to store, what to log, what to limit.
//!
//! # Access codes
//!
//! An administrator issues a code to a person without e-mail; who has it claims the account and sets a password.
//!
//! | state | `issue` | `claim`, right | `claim`, wrong | `deactivate` | time |
//! |---|---|---|---|---|---|
//! | none | valid | | refused | error | |
//! | valid | valid, the older void | claimed | counted; at the limit locked | deactivated | expired |
//! | claimed, expired, deactivated, locked | valid | refused | refused | error | |
//!
//! # Passwords
//!
//! | state | `reset` | `require_change` | `sign_in` | `change` | `recover` | time |
//! |---|---|---|---|---|---|---|
//! | active | temporary | must change | in | active | active | |
//! | must change | temporary | must change | in, to change it | active, if another | active, if another | |
//! | temporary | temporary | temporary | in, to change it; must replace | error | active, if another | lapsed |
//! | must replace | temporary | must replace | refused | active, if another | active, if another | lapsed |
//! | lapsed | temporary | lapsed | refused | error | active, if another | |
//! | elsewhere | error | error | in | error | error | |
//!
//! # Clocks that go back
//!
//! What was found to have expired stays expired. What was issued later than now, by more than [`CLOCK_TOLERANCE`], is refused
//! without being counted ([`crate::report::ClaimOutcome::ClockBehind`]): a code that was issued while the clock ran years
//! ahead would otherwise be valid for years. An administrator then issues another.

mod access;
mod actor;
mod alphabet;
mod code;
mod error;
mod event;
mod hash;
mod issue;
mod moment;
mod options;
mod password;
mod random;
mod replacement;
mod route;
mod version;

pub use access::{AccessCodeRecord, Claim, ClaimProof, CodeState};
pub use actor::{Actor, NotAllowed};
pub use alphabet::CodeAlphabet;
pub use code::{AccessCode, Entry};
pub use error::{ClaimError, DeactivateError, PasswordError};
pub use event::{Event, EventKind};
pub use hash::{CodeHasher, FAST_HASH_ENTROPY, HASH_BYTES, HashKind, HasherUnavailable, SALT_BYTES};
pub use issue::{IssueError, IssueOrder, Issued, issue_all};
pub use moment::{CLOCK_TOLERANCE, Moment};
pub use options::{CodeOptions, CodeSpec, OptionsError, TemporaryOptions, TemporarySpec};
pub use password::{PasswordRecord, PasswordState, SignIn};
pub use random::StuckSource;
pub use replacement::replacing;
pub use route::{AccountKind, Route, RouteClosed};
