//! The rule `breached`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, ViolationCode};

/// Not among the passwords that became known from data breaches. Judged by the answer of a search that the caller did; without
/// one, and where there was none because of an outage, it is deferred.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// How often it may have been seen; never unless said otherwise.
    #[serde(default)]
    pub max_count: u32,
}

fields!(Spec { max_count = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct Breached(Spec);

impl Judge for Breached {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let max = self.0.max_count;
        let outcome = Outcome::of_evidence(evidence.breached, |count| {
            (count > max).then(|| ViolationCode::FoundInBreach { max, count }.whole())
        });
        vec![(Requirement::NotBreached { max }, outcome)]
    }
}
