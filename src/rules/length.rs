//! The rule `length`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Demands, Finding, Judge, Quantity, in_order, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, Unit, ViolationCode};
use crate::text::MAX_CODE_POINTS;

/// Length between a minimum and a maximum, each optional, at least one given.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<u32>,
    /// The most allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// The unit of both; code points unless said otherwise, as NIST SP 800-63B-4 §3.1.1.2 counts.
    #[serde(default)]
    pub unit: Unit,
}

fields!(Spec { min = default, max = default, unit = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct Length(Spec);

impl Judge for Length {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        if spec.min.is_none() && spec.max.is_none() {
            return Err(InputError::contradiction("$", "a length needs a `min`, a `max` or both"));
        }
        // Longer than what is read no password can be, and shorter than one it need not be allowed.
        let most = match spec.unit {
            Unit::CodePoints | Unit::Graphemes => MAX_CODE_POINTS,
            Unit::Bytes => MAX_CODE_POINTS * 4,
        };
        spec.min.map_or(Ok(()), |min| in_range(min, 0..=u32::try_from(most).unwrap_or(u32::MAX), "$.min"))?;
        spec.max.map_or(Ok(()), |max| in_range(max, 1..=u32::MAX, "$.max"))?;
        in_order(spec.min, spec.max, "$.min")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let unit = self.0.unit;
        let actual = evidence.text.counts().of(unit);
        let at_least = self.0.min.map(|min| {
            let violation = (actual < min).then(|| ViolationCode::TooShort { min, actual, unit }.whole());
            (Requirement::LengthMin { min, unit }, Outcome::of(violation))
        });
        let at_most = self.0.max.map(|max| {
            let violation = (actual > max).then(|| ViolationCode::TooLong { max, actual, unit }.whole());
            (Requirement::LengthMax { max, unit }, Outcome::of(violation))
        });
        at_least.into_iter().chain(at_most).collect()
    }

    fn demands(&self) -> Demands {
        Demands::bound(Quantity::Length(self.0.unit), self.0.min, self.0.max)
    }
}
