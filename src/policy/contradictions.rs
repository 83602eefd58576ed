//! Rules that no password can meet together.

use std::fmt;

use super::PolicyRule;
use crate::json::InputError;
use crate::report::{Mode, Unit};
use crate::rules::{Bound, Quantity};

/// Two enforced rules of which one asks for more than the other allows.
#[derive(Debug)]
pub(super) struct Conflict {
    /// What is asked at least.
    pub(super) low: Limit,
    /// What is allowed at most.
    pub(super) high: Limit,
}

/// A limit that a rule sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Limit {
    amount: u32,
    /// The rule's place among those that were looked at.
    pub(super) at: usize,
    name: &'static str,
}

/// Refuses enforced rules of which one asks for more than another allows.
pub(super) fn refuse(rules: &[PolicyRule]) -> Result<(), InputError> {
    let Some(Conflict { low, high }) = find(rules) else { return Ok(()) };
    let reason = format!(
        "`{}` asks for at least {}, and `{}` at $.rules[{}] allows at most {}",
        low.name, low.amount, high.name, high.at, high.amount
    );
    Err(InputError::contradiction(format!("$.rules[{}]", low.at), reason))
}

/// Finds enforced rules of which one asks for more than another allows.
pub(super) fn find<'a>(rules: impl IntoIterator<Item = &'a PolicyRule>) -> Option<Conflict> {
    let bounds: Vec<(Bound, usize, &'static str)> = rules
        .into_iter()
        .enumerate()
        .filter(|(_, rule)| rule.mode == Mode::Enforce)
        .flat_map(|(at, rule)| {
            rule.rule.demands().bounds.into_iter().map(move |bound| (bound, at, rule.name))
        })
        .collect();
    bounds.iter().find_map(|(low, at, name)| {
        let tightest = bounds
            .iter()
            .filter(|(high, ..)| reaches(low.quantity, high.quantity))
            .filter_map(|(high, at, name)| Some(Limit { amount: high.max?, at: *at, name }));
        let low = Limit { amount: low.min?, at: *at, name };
        let high = tightest.min()?;
        (low.amount > high.amount).then_some(Conflict { low, high })
    })
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

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { low, high } = self;
        write!(
            f,
            "`{}` asks for at least {}, and `{}` allows at most {}",
            low.name, low.amount, high.name, high.amount
        )
    }
}
