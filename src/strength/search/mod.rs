//! The search for the cheapest explanation of a password. One file for each kind of segment.
//!
//! What few passwords come to stands in functions of its own in wasm, where V8 compiles a function as a whole when it is first
//! called. Natively it is compiled into its caller: apart it cost 5 % of the instructions of an estimate.

mod cover;
mod explanation;
mod numbers;
mod runs;
mod signs;
mod stretch;
mod words;

pub(super) use cover::{Known, Way, search};
pub(super) use explanation::Explanation;
