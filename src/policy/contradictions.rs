//! Rules that no password can meet together.

use super::PolicyRule;
use crate::json::InputError;
use crate::report::Mode;

/// Refuses enforced rules of which one asks for more than another allows.
pub(super) fn refuse(rules: &[PolicyRule]) -> Result<(), InputError> {
    let demands = || {
        let enforced = |(_, rule): &(usize, &PolicyRule)| rule.mode == Mode::Enforce;
        rules.iter().enumerate().filter(enforced).map(|(at, rule)| (at, rule.name, rule.rule.demands()))
    };
    let longest_min = demands().filter_map(|(at, name, d)| Some((d.code_points_min?, at, name))).max();
    // A code point has at least one byte, so a limit in bytes is one in code points as well.
    let shortest_max = demands()
        .filter_map(|(at, name, d)| Some((d.code_points_max.into_iter().chain(d.bytes_max).min()?, at, name)))
        .min();
    match (longest_min, shortest_max) {
        (Some((min, at, name)), Some((max, other_at, other))) if min > max => {
            let reason = format!(
                "`{name}` asks for at least {min} characters, and `{other}` at $.rules[{other_at}] allows at most {max}"
            );
            Err(InputError::contradiction(format!("$.rules[{at}]"), reason))
        }
        _ => Ok(()),
    }
}
