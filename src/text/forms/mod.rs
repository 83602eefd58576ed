//! Normal forms and case: NFC, the decompositions that folding needs, and full case folding.
//!
//! The tables come from the crates `unicode-normalization` and `caseless`, and the build script packs them: 9 KB of a
//! download instead of 58. A test compares the two for every code point and for texts.

mod compose;
mod mapping;
mod tables;

use super::sort;
pub(super) use compose::{begins, class, decompose_compatible, stays};
pub(crate) use compose::{fold_case, nfc};

#[cfg(test)]
mod tests;
