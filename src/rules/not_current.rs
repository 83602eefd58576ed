//! The rule `not_current`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Missing, Outcome, Requirement, ViolationCode};

/// Another password than the current one, once both are prepared.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {}

fields!(Spec {});

/// See [`Spec`].
#[derive(Debug)]
pub struct NotCurrent;

impl Judge for NotCurrent {
    type Spec = Spec;

    fn new(_: &Spec) -> Result<Self, InputError> {
        Ok(Self)
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let current = evidence.current.as_ref().ok_or(Missing::CurrentPassword);
        let outcome = Outcome::of_evidence(current, |current| {
            current.same.then(|| ViolationCode::SameAsCurrent.whole())
        });
        vec![(Requirement::NotCurrent, outcome)]
    }
}
