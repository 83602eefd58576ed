//! The words for findings about a policy: what is wrong and whom it hits, and what to do.

mod catalogue;
mod render;

mod en;
mod nl;
mod ru;
mod sv;
mod zh;

#[cfg(test)]
mod tests;

pub use render::{FindingText, finding, severity};
