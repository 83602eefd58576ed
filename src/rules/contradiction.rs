use super::rule::{Bound, Quantity};
use crate::report::Unit;

/// Two rules of which one asks for more than the other allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Contradiction {
    /// How much is asked for.
    pub(crate) min: u32,
    /// The place of the rule that asks.
    pub(crate) at: usize,
    /// How much is allowed.
    pub(crate) max: u32,
    /// The place of the rule that allows no more.
    pub(crate) other: usize,
}

impl Contradiction {
    /// The first among limits, each with the place of the rule that sets it.
    pub(crate) fn among(bounds: &[(usize, Bound)]) -> Option<Self> {
        bounds.iter().find_map(|(at, low)| {
            let min = low.min?;
            let (max, other) = bounds
                .iter()
                .filter(|(_, high)| reaches(low.quantity, high.quantity))
                .filter_map(|(at, high)| Some((high.max?, *at)))
                .min()?;
            (min > max).then_some(Self { min, at: *at, max, other })
        })
    }
}

/// Whether a minimum of one quantity is a minimum of the other as well: a grapheme holds at least one code point, and
/// a code point at least one byte.
fn reaches(low: Quantity, high: Quantity) -> bool {
    let size = |unit| match unit {
        Unit::Bytes => 0,
        Unit::CodePoints => 1,
        Unit::Graphemes => 2,
    };
    match (low, high) {
        (Quantity::Length(low), Quantity::Length(high)) => size(low) >= size(high),
        (low, high) => low == high,
    }
}
