//! How large a regular expression is, counted on its parsed form.
//!
//! The `regex` crate bounds the compiled program in bytes, which depend on the width of a pointer: a
//! pattern might compile on a server and not in a browser. These counts are the same everywhere and reached first.
//!
//! Measured natively, on a text of 4,096 code points: `(.{1,31}){1,31}x` (961 positions) takes 4 ms to compile and 20
//! to 130 ms to match, with 1,936 positions 178 ms and more, with 40,000 of them 26 s. `\w{70}` (56,000 ranges) takes 28 ms and
//! under 4 MB to compile.

use regex_syntax::hir::{Class, Hir, HirKind};

/// A size; repetition multiplies it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Size {
    /// Places where one byte or one character is matched: they bound the time of a match.
    pub(super) positions: u64,
    /// Ranges of characters in all of them: they bound the memory of the program.
    pub(super) ranges: u64,
}

impl Size {
    /// The largest pattern that is accepted.
    pub(super) const MOST: Self = Self { positions: 1_000, ranges: 65_000 };

    /// The size of a parsed expression.
    pub(super) fn of(hir: &Hir) -> Self {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => Self::default(),
            HirKind::Literal(literal) => Self::leaf(literal.0.len(), 1),
            HirKind::Class(Class::Unicode(class)) => Self::leaf(1, class.ranges().len()),
            HirKind::Class(Class::Bytes(class)) => Self::leaf(1, class.ranges().len()),
            HirKind::Repetition(repetition) => {
                let times = repetition.max.unwrap_or(repetition.min).max(repetition.min).max(1);
                // An empty group repeated a billion times still costs its copies.
                Self::of(&repetition.sub).or_one().times(times.into())
            }
            HirKind::Capture(capture) => Self::of(&capture.sub),
            HirKind::Concat(parts) | HirKind::Alternation(parts) => {
                parts.iter().map(Self::of).fold(Self::default(), Self::plus)
            }
        }
    }

    /// Whether it is accepted.
    pub(super) fn is_small_enough(self) -> bool {
        self.positions <= Self::MOST.positions && self.ranges <= Self::MOST.ranges
    }

    fn leaf(positions: usize, ranges_each: usize) -> Self {
        let (positions, ranges_each) = (positions as u64, ranges_each as u64);
        Self { positions, ranges: positions.saturating_mul(ranges_each) }
    }

    fn or_one(self) -> Self {
        Self { positions: self.positions.max(1), ranges: self.ranges.max(1) }
    }

    fn times(self, times: u64) -> Self {
        Self { positions: self.positions.saturating_mul(times), ranges: self.ranges.saturating_mul(times) }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            positions: self.positions.saturating_add(other.positions),
            ranges: self.ranges.saturating_add(other.ranges),
        }
    }
}
