//! Extended grapheme clusters (UAX #29): how many characters a person would count.
//!
//! From what the crate `unicode-segmentation` does with each code point, packed by the build script. Tests compare the two for
//! every code point and for texts.

mod count;
mod kind;

pub(super) use count::count;

#[cfg(test)]
mod tests;
