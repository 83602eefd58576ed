//! The rule `strength`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, Score, ViolationCode};

/// Hard enough to guess: by score, or by guess number. Exactly one of the two is given.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least score, 1 to 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4)))]
    pub min_score: Option<u32>,
    /// The least guess number, as log10 in thousandths: 3,500 is about 3,000 guesses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_guesses_log10_thousandths: Option<u32>,
}

fields!(Spec { min_score = default, min_guesses_log10_thousandths = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct Strength {
    min: u32,
}

/// The largest guess number that the estimate tells apart, as log10 in thousandths.
const MOST: u32 = 19_000;

impl Judge for Strength {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        let min = match (spec.min_score, spec.min_guesses_log10_thousandths) {
            (Some(score), None) => {
                in_range(score, 1..=4, "$.min_score")?;
                Score::LIMITS.get(score as usize - 1).copied().unwrap_or(MOST)
            }
            (None, Some(min)) => {
                in_range(min, 1..=MOST, "$.min_guesses_log10_thousandths")?;
                min
            }
            _ => {
                let reason = "strength needs either `min_score` or `min_guesses_log10_thousandths`";
                return Err(InputError::contradiction("$", reason));
            }
        };
        Ok(Self { min })
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let min = self.min;
        let outcome = Outcome::of_evidence(evidence.estimate, |estimate| {
            let actual = estimate.guesses_log10_thousandths;
            (actual < min).then(|| ViolationCode::TooWeak { min, actual }.whole())
        });
        vec![(Requirement::Strength { min }, outcome)]
    }
}
