//! The rule `keyboard_walks`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range, longer_patterns};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, PatternKind, Requirement, ViolationCode};

/// No walk over the keys, on the layouts of the five languages and the number pad.
///
/// A walk is a straight run of keys that touch (`qwert`, `1qaz`), two that take turns (`1q2w3e`), or several runs
/// of three keys or more side by side or with a turn between (`qazwsx`, `1qaz!QAZ`): their lengths are added up.
/// Going back and forth over the same keys is none: `reserved` and `программа` are words.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The longest length that is let pass, in code points; at least 3.
    #[cfg_attr(feature = "schema", schemars(range(min = 3)))]
    pub max: u32,
}

fields!(Spec { max });

/// See [`Spec`].
#[derive(Debug)]
pub struct KeyboardWalks(Spec);

impl Judge for KeyboardWalks {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        // Shorter than 4 are not found: too many words hold them.
        in_range(spec.max, 3..=u32::MAX, "$.max")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let max = self.0.max;
        let violation = longer_patterns(
            evidence,
            max,
            |kind| matches!(kind, PatternKind::KeyboardWalk { .. }),
            |length, max| ViolationCode::KeyboardWalk { length, max },
        );
        vec![(Requirement::KeyboardWalkMax { max }, Outcome::of(violation))]
    }
}
