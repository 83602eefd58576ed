//! Rules that no password can meet together.

use super::PolicyRule;
use crate::json::InputError;
use crate::report::Mode;
use crate::rules::{Bound, Contradiction};

/// Refuses enforced rules of which one asks for more than another allows.
pub(super) fn refuse(rules: &[PolicyRule]) -> Result<(), InputError> {
    find(rules).map_or(Ok(()), |contradiction| Err(told(rules, contradiction)))
}

#[cold]
#[inline(never)]
fn told(rules: &[PolicyRule], contradiction: Contradiction) -> InputError {
    let Contradiction { min, at, max, other } = contradiction;
    let name = |at: usize| rules.get(at).map_or("", |rule| rule.name);
    let reason = format!(
        "`{}` asks for at least {min}, and `{}` at $.rules[{other}] allows at most {max}",
        name(at),
        name(other)
    );
    InputError::contradiction(format!("$.rules[{at}]"), reason)
}

/// Finds enforced rules of which one asks for more than another allows, by their places.
pub(super) fn find<'a>(rules: impl IntoIterator<Item = &'a PolicyRule>) -> Option<Contradiction> {
    let bounds: Vec<(usize, Bound)> = rules
        .into_iter()
        .enumerate()
        .filter(|(_, rule)| rule.mode == Mode::Enforce)
        .flat_map(|(at, rule)| rule.rule.demands().bounds.into_iter().map(move |bound| (at, bound)))
        .collect();
    Contradiction::among(&bounds)
}
