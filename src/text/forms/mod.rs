//! Normal forms: NFC, and the decompositions that folding needs.
//!
//! The tables come from the `unicode-normalization` crate, and the build script packs them: 11 KB of a download instead
//! of the crate's 53. A test compares the two for every code point and for texts.

mod compose;
mod tables;

pub(crate) use compose::nfc;
pub(super) use compose::{begins, class, decompose_compatible, stays};

#[cfg(test)]
mod tests;
