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
#[cfg(all(feature = "zxcvbn", not(target_arch = "wasm32")))]
mod second_opinion;

pub use estimate::{estimate, patterns};
#[cfg(all(feature = "zxcvbn", not(target_arch = "wasm32")))]
pub use second_opinion::{SecondOpinion, second_opinion};
