//! How hard a password is to guess, and which patterns in it an attacker tries early.
//!
//! Two things are found, for two readers. [`patterns`] are what rules judge by: every repeat, sequence, walk and piece of
//! personal data, one file a kind in `matchers`, strict enough to leave ordinary words alone. [`estimate`] is the guess
//! number: the cheapest explanation of the whole password, which `search` finds, in prices that `model` states, as a
//! number of guesses, which `level` makes of the price. `docs/strength.md` explains the model.

mod advice;
mod crack_time;
mod estimate;
mod estimator;
mod keyboards;
mod level;
mod matchers;
mod model;
mod search;
#[cfg(all(feature = "zxcvbn", not(target_arch = "wasm32")))]
mod second_opinion;
mod view;

pub use estimate::{estimate, patterns};
pub use estimator::{Estimator, Guesses, Inputs};
#[cfg(feature = "workbench")]
pub(crate) use keyboards::characters as keyboard_characters;
#[cfg(all(feature = "zxcvbn", not(target_arch = "wasm32")))]
pub use second_opinion::{SecondOpinion, second_opinion};
