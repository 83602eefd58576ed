//! Passwords that a policy accepts: an example that shows that there are any, and random ones for people.
//!
//! Both plan from the same reading of the rules (`asked`, `shape`, `pool`, `plan`) and leave the verdict to the engine.
//! [`witness`] looks for one text in a fixed order and proves, where it can, that there is none. A [`Generator`] draws from a
//! set of texts that it can count, each as likely as any other, and throws away what the engine refuses.

mod alphabet;
mod asked;
mod census;
mod coarse;
mod dice;
#[cfg_attr(not(feature = "patterns"), path = "no_expression.rs")]
mod expression;
mod fill;
mod generator;
mod options;
mod phrase;
mod plan;
mod pool;
mod proof;
mod search;
mod shape;
mod source;
mod witness;
mod words;

pub use generator::{Generated, Generator, generate};
pub use options::{GenerateError, Kind, Options};
pub use witness::{Budget, Witness, witness};
pub use words::WordList;
