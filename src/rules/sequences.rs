//! The rule `sequences`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range};
use crate::evidence::Evidence;
use crate::json::InputError;
use crate::report::{Outcome, Pattern, PatternKind, Requirement, ViolationCode};

/// No well-known sequence: digits, the Latin and Russian alphabets, rows of keys, in either direction, full-width
/// characters included.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The longest length that is let pass, in code points; at least 2.
    pub max: u32,
}

/// See [`Spec`].
#[derive(Debug)]
pub struct Sequences(Spec);

impl Judge for Sequences {
    type Spec = Spec;

    fn new(spec: Spec) -> Result<Self, InputError> {
        // Shorter ones are not found: too many words hold them.
        in_range(spec.max, 2..=u32::MAX, "$.max")?;
        Ok(Self(spec))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let max = self.0.max;
        let longer =
            |pattern: &&Pattern| matches!(pattern.kind, PatternKind::Sequence { .. }) && pattern.length > max;
        let found = || evidence.estimate.patterns.iter().filter(longer);
        let violation = found().map(|pattern| pattern.length).max().map(|length| {
            ViolationCode::Sequence { length, max }.at(found().map(|pattern| pattern.span).collect())
        });
        vec![(Requirement::SequenceMax { max }, Outcome::of(violation))]
    }
}
