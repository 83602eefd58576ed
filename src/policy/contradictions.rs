//! Rules that no password can meet together.

use super::PolicyRule;
use crate::json::InputError;
use crate::report::{Mode, Unit};
use crate::rules::{Bound, Quantity};

/// A limit that an enforced rule sets: how much, and which rule it is.
type Limit<'a> = (u32, usize, &'a str);

/// Refuses enforced rules of which one asks for more than another allows.
pub(super) fn refuse(rules: &[PolicyRule]) -> Result<(), InputError> {
    let bounds: Vec<(Bound, usize, &str)> = rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| rule.mode == Mode::Enforce)
        .flat_map(|(at, rule)| {
            rule.rule.demands().bounds.into_iter().map(move |bound| (bound, at, rule.name))
        })
        .collect();
    for (low, at, name) in &bounds {
        let tightest = bounds
            .iter()
            .filter(|(high, ..)| reaches(low.quantity, high.quantity))
            .filter_map(|(high, at, name)| Some((high.max?, *at, *name)))
            .min();
        if let (Some(min), Some((max, other_at, other))) = (low.min, tightest)
            && min > max
        {
            return Err(contradiction((min, *at, name), (max, other_at, other)));
        }
    }
    Ok(())
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

fn contradiction((min, at, name): Limit<'_>, (max, other_at, other): Limit<'_>) -> InputError {
    let reason = format!(
        "`{name}` asks for at least {min}, and `{other}` at $.rules[{other_at}] allows at most {max}"
    );
    InputError::contradiction(format!("$.rules[{at}]"), reason)
}
