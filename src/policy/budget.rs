//! What all rules of a policy may cost together. Each rule has limits of its own, but a policy may have a hundred.

use super::{PolicyRule, PolicySpec};
use crate::json::{InputError, InputProblem};
use crate::rules::{Cost, RuleSpec};

/// Measured natively on 4,096 hostile code points: patterns of 1,000 positions take 130 ms at worst (`(.{1,31}){1,31}x`
/// on ideographs), 10,000 letters of contained words 50 ms. 130,000 ranges compile to about 14 MB.
const MOST: Cost = Cost { pattern_positions: 1_000, pattern_ranges: 130_000, contained_letters: 10_000 };

/// Refuses a policy that has more rules in alternatives than it may have of its own: before any of them is made, so that
/// making them is bounded as well.
pub(super) fn refuse_alternatives(spec: &PolicySpec) -> Result<(), InputError> {
    let within = spec.rules.iter().map(|entry| match &entry.rule {
        RuleSpec::AnyOf(any_of) => any_of.rule_count(),
        _ => 0,
    });
    let (sum, most) = (within.fold(0, usize::saturating_add), PolicySpec::MAX_RULES);
    if sum <= most {
        return Ok(());
    }
    Err(too_large(format!("the alternatives of a policy may have {most} rules together, and have {sum}")))
}

/// Refuses a policy whose rules cost too much together.
pub(super) fn refuse(rules: &[PolicyRule]) -> Result<(), InputError> {
    let sum = rules.iter().fold(Cost::default(), |sum, rule| sum.plus(rule.rule.demands().cost));
    if sum.pattern_positions > MOST.pattern_positions {
        Err(exceeded(sum.pattern_positions, MOST.pattern_positions, "places in their patterns"))
    } else if sum.pattern_ranges > MOST.pattern_ranges {
        Err(exceeded(sum.pattern_ranges, MOST.pattern_ranges, "ranges of characters in their patterns"))
    } else if sum.contained_letters > MOST.contained_letters {
        let what = "letters in words that may not be contained";
        Err(exceeded(sum.contained_letters, MOST.contained_letters, what))
    } else {
        Ok(())
    }
}

#[cold]
#[inline(never)]
fn exceeded(sum: u64, most: u64, what: &str) -> InputError {
    too_large(format!("all rules together may have {most} {what}, and have {sum}"))
}

fn too_large(limit: String) -> InputError {
    InputError::new("$.rules", InputProblem::TooLarge { limit })
}
