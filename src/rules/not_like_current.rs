//! The rule `not_like_current`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Likeness, Missing, Outcome, Requirement, ViolationCode};

/// Not too much like the current password: few edits away, the same word with other digits around it, one
/// inside the other, backwards or rotated. Compared through the folded view.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least number of edits, 1 to 16; 4 unless said otherwise.
    #[serde(default = "usual")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 16)))]
    pub min_distance: u32,
}

fields!(Spec { min_distance = usual });

/// A changed year is one or two edits, a changed year and sign three.
fn usual() -> u32 {
    4
}

impl Default for Spec {
    fn default() -> Self {
        Self { min_distance: usual() }
    }
}

/// See [`Spec`].
#[derive(Debug)]
pub struct NotLikeCurrent(Spec);

impl Judge for NotLikeCurrent {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.min_distance, 1..=Likeness::MOST_EDITS, "$.min_distance")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let min_distance = self.0.min_distance;
        let current = evidence.current.as_ref().ok_or(Missing::CurrentPassword);
        let outcome = Outcome::of_evidence(current, |current| {
            let counts = |likeness: &&Likeness| !matches!(likeness, Likeness::FewEdits { distance } if *distance >= min_distance);
            let likeness: Vec<Likeness> = current.likeness.iter().filter(counts).copied().collect();
            (!likeness.is_empty()).then(|| ViolationCode::TooLikeCurrent { likeness }.whole())
        });
        vec![(Requirement::NotLikeCurrent { min_distance }, outcome)]
    }
}
