//! The general categories of code points, as far as they are told apart here.
//!
//! From the tables of the crate `unicode-general-category`, packed by the build script: 1.5 KB of a download less, and 43 KB less memory. A
//! test compares the two for every code point.

mod general;
mod table;

pub(super) use general::Category;
pub(super) use table::category;

#[cfg(test)]
mod tests;
