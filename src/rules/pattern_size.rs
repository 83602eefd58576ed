//! How large a regular expression is, counted on its parsed form.
//!
//! The `regex` crate bounds the compiled program in bytes, which depend on the width of a pointer: a
//! pattern might compile on a server and not in a browser. This count is the same everywhere and reached first.

use regex_syntax::hir::{Class, Hir, HirKind};

/// The most units that a pattern may have.
///
/// One unit is a literal byte, an assertion or a range of a character class; repetition multiplies. Measured:
/// the largest patterns within it (`\w` 65 times, 50,000 units) compile to 3.5 MB in 32 ms natively.
pub(super) const MOST: u64 = 50_000;

/// The number of units.
pub(super) fn size(hir: &Hir) -> u64 {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len() as u64,
        HirKind::Class(Class::Unicode(class)) => class.ranges().len() as u64,
        HirKind::Class(Class::Bytes(class)) => class.ranges().len() as u64,
        HirKind::Repetition(repetition) => {
            let times = u64::from(repetition.max.unwrap_or(repetition.min).max(repetition.min).max(1));
            size(&repetition.sub).saturating_mul(times).saturating_add(1)
        }
        HirKind::Capture(capture) => size(&capture.sub).saturating_add(1),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().map(size).fold(1, u64::saturating_add)
        }
    }
}
