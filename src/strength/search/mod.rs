//! The search for the cheapest explanation of a password. One file for each kind of segment.

mod cover;
mod explanation;
mod numbers;
mod runs;
mod signs;
mod stretch;
mod words;

pub(super) use cover::{Known, Way, search};
pub(super) use explanation::Explanation;
