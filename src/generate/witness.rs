//! Whether a policy can be met at all.

use std::ops::Range;

use serde::Serialize;

use super::asked::{Asked, asked};
use super::proof::Proof;
use super::search::{Search, Tried};
use crate::policy::Policy;

/// How much work finding out may take.
///
/// A step is about a character that is looked at. The work is the same wherever it is done, so the same budget gives the
/// same answer on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// The most steps; a little over it where the last one is long, and as many again to find the fewest rules that
    /// contradict each other.
    pub steps: u32,
}

impl Default for Budget {
    fn default() -> Self {
        Self { steps: 20_000 }
    }
}

/// Whether a policy can be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Witness {
    /// It can.
    Satisfiable {
        /// A text that no enforced rule refuses. The same every time: an example, not a password for anybody.
        example: String,
    },
    /// It cannot, whatever is typed.
    Unsatisfiable {
        /// Enforced rules that no text meets together, by their places in the policy; without any one of them the proof
        /// fails (unless the budget ran out before the set could be made smaller).
        rules: Vec<usize>,
    },
    /// No text was found that meets it, and no proof that there is none.
    Undecided {
        /// The steps that were taken.
        steps: u32,
    },
}

/// Whether a policy can be met, with an example, or with the rules that contradict each other.
///
/// The example is one that [`crate::check_with_history`] does not refuse when the second entry is the same, nothing is known
/// of the user, the current password is empty and there are no earlier ones; what cannot be judged even so (lists that this
/// build does not have) is taken to hold. *Unsatisfiable* is said only where it has been proved, by counting or by trying
/// every text there can be.
///
/// ```
/// use passmuster::Policy;
/// use passmuster::generate::{Budget, Witness, witness};
///
/// let digits = |min: u32| format!(r#"{{"schema": 1, "rules": [
///     {{"rule": "allowed_characters", "set": {{"characters": "0123456789"}}}},
///     {{"rule": "length", "min": 4}},
///     {{"rule": "distinct_characters", "min": {min}}}
/// ]}}"#);
/// let policy = Policy::from_json(&digits(4))?;
/// assert!(matches!(witness(&policy, Budget::default()), Witness::Satisfiable { .. }));
/// // There are only ten digits.
/// let policy = Policy::from_json(&digits(11))?;
/// assert_eq!(witness(&policy, Budget::default()), Witness::Unsatisfiable { rules: vec![0, 2] });
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[must_use]
pub fn witness(policy: &Policy, budget: Budget) -> Witness {
    let asked = asked(policy);
    let mut tried = Tried::new(policy, budget.steps);
    let mut proof = Proof::new();
    let all: Vec<&Asked> = asked.iter().collect();
    let mut open = Vec::new();
    let complete = for_each_choice(&all, |parts| {
        if !proof.by_counting(parts, &mut tried) {
            open.push(parts.to_vec());
        }
    });
    let mut searches: Vec<Search<'_>> = open.iter().map(|parts| Search::new(parts)).collect();
    if let Some(example) = search(&mut searches, 0..FIRST_ROUNDS, &mut tried) {
        return Witness::Satisfiable { example };
    }
    if complete && proof.holds(&all, &mut tried) {
        tried.allow(budget.steps);
        return Witness::Unsatisfiable { rules: proof.minimal(all, &mut tried) };
    }
    match search(&mut searches, FIRST_ROUNDS..Search::ROUNDS, &mut tried) {
        Some(example) => Witness::Satisfiable { example },
        None => Witness::Undecided { steps: tried.steps() },
    }
}

/// So often a search is tried before a proof by trying everything is.
const FIRST_ROUNDS: usize = 8;

/// Searches in turns, so that an alternative which nothing meets does not use up what another needs.
fn search(searches: &mut [Search<'_>], rounds: Range<usize>, tried: &mut Tried<'_>) -> Option<String> {
    for round in rounds {
        for search in &mut *searches {
            if tried.out_of_steps() {
                return None;
            }
            let found = search.round(round, tried);
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// The most choices of alternatives that are looked at.
const MOST_CHOICES: usize = 64;

/// Calls with the parts of every choice of one alternative for each rule; whether that were all choices.
pub(super) fn for_each_choice<'a>(
    asked: &[&'a Asked],
    mut visit: impl FnMut(&[&'a super::asked::Part]),
) -> bool {
    let sizes: Vec<usize> = asked.iter().map(|rule| rule.alternatives.len().max(1)).collect();
    let all =
        sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size)).unwrap_or(usize::MAX);
    for choice in 0..all.min(MOST_CHOICES) {
        let mut rest = choice;
        let parts: Vec<_> = asked
            .iter()
            .zip(&sizes)
            .filter_map(|(rule, size)| {
                let at = rest % size;
                rest /= size;
                rule.alternatives.get(at)
            })
            .flatten()
            .collect();
        visit(&parts);
    }
    all <= MOST_CHOICES
}
