//! The rule `distinct_characters`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Demands, Finding, Judge, Quantity, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, Unit, ViolationCode};

/// A number of different characters; `a` and `A` are different.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least allowed.
    pub min: u32,
}

fields!(Spec { min });

/// See [`Spec`].
#[derive(Debug)]
pub struct DistinctCharacters(Spec);

impl Judge for DistinctCharacters {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.min, 1..=1_000, "$.min")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let min = self.0.min;
        let sorted = evidence.text.sorted();
        let actual = u32::try_from(sorted.chunk_by(|a, b| a == b).count()).unwrap_or(u32::MAX);
        let violation = (actual < min).then(|| ViolationCode::TooFewDistinct { min, actual }.whole());
        vec![(Requirement::DistinctMin { min }, Outcome::of(violation))]
    }

    fn demands(&self) -> Demands {
        Demands::bound(Quantity::Length(Unit::CodePoints), Some(self.0.min), None)
    }
}
