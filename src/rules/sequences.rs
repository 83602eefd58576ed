//! The rule `sequences`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range, longer_patterns};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, PatternKind, Requirement, ViolationCode};

/// No well-known sequence, in either direction.
///
/// Digits (of every script, circled, full-width, Chinese numerals) and letters of the Latin and the Russian
/// alphabet, with look-alikes of the other script among them, count from 3 on; keys in a row (`qwert`, `фывап`)
/// from 5 on, because words hold four (`property`, `кенгуру`).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The longest length that is let pass, in code points; at least 2.
    pub max: u32,
}

fields!(Spec { max });

/// See [`Spec`].
#[derive(Debug)]
pub struct Sequences(Spec);

impl Judge for Sequences {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        // Shorter than 3 are not found: too many words hold them.
        in_range(spec.max, 2..=u32::MAX, "$.max")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let max = self.0.max;
        let violation = longer_patterns(
            evidence,
            max,
            |kind| matches!(kind, PatternKind::Sequence { .. }),
            |length, max| ViolationCode::Sequence { length, max },
        );
        vec![(Requirement::SequenceMax { max }, Outcome::of(violation))]
    }
}
