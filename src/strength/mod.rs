//! How hard a password is to guess, and which patterns in it an attacker tries early.
//!
//! Patterns are ours: `matchers` has one file for each kind. The guess number comes, for now, from the
//! `zxcvbn` crate (see [`estimate`] for what is and what is not taken from it).

mod advice;
mod crack_time;
mod estimate;
mod guesses;
mod keyboards;
mod matchers;

pub use estimate::{estimate, patterns};
