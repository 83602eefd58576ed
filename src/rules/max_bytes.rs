//! The rule `max_bytes`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Demands, Finding, Judge, Quantity, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, Unit, ViolationCode};

/// No more bytes of UTF-8 than the hasher takes: 72 for bcrypt, which silently ignores the rest.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The most that the hasher takes.
    pub max: u32,
}

fields!(Spec { max });

/// See [`Spec`].
#[derive(Debug)]
pub struct MaxBytes(Spec);

impl Judge for MaxBytes {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.max, 1..=u32::MAX, "$.max")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let max = self.0.max;
        let actual = evidence.text.counts().bytes;
        let violation = (actual > max).then(|| ViolationCode::TooManyBytes { max, actual }.whole());
        vec![(Requirement::MaxBytes { max }, Outcome::of(violation))]
    }

    fn demands(&self) -> Demands {
        Demands::bound(Quantity::Length(Unit::Bytes), None, Some(self.0.max))
    }
}
