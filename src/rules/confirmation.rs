//! The rule `confirmation`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Missing, Outcome, Requirement, ViolationCode};

/// Both entries of the new password agree, once prepared.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {}

fields!(Spec {});

/// See [`Spec`].
#[derive(Debug)]
pub struct Confirmation;

impl Judge for Confirmation {
    type Spec = Spec;

    fn new(_: &Spec) -> Result<Self, InputError> {
        Ok(Self)
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let outcome = Outcome::of_evidence(evidence.confirmed.ok_or(Missing::Confirmation), |confirmed| {
            (!confirmed).then(|| ViolationCode::ConfirmationDiffers.whole())
        });
        vec![(Requirement::Confirmation, outcome)]
    }
}
