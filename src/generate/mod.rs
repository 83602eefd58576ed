//! Passwords that a policy accepts: an example that shows that there are any, and random ones for people.

mod asked;
mod dice;
#[cfg_attr(not(feature = "patterns"), path = "no_expression.rs")]
mod expression;
mod fill;
mod plan;
mod pool;
mod proof;
mod search;
mod shape;
mod witness;

pub use witness::{Budget, Witness, witness};
