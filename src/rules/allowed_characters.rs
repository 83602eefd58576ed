//! The rule `allowed_characters`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::character_set::Set;
use super::rule::{Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{CharacterSet, Outcome, Requirement, ViolationCode};

/// Nothing but the characters of a set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// What is allowed.
    pub set: CharacterSet,
}

fields!(Spec { set });

/// See [`Spec`].
#[derive(Debug)]
pub struct AllowedCharacters(Set);

impl Judge for AllowedCharacters {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        Set::new(&spec.set).map(Self)
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let spans = self.0.spans(evidence.text, false);
        let violation = (!spans.is_empty()).then(|| ViolationCode::CharacterNotAllowed.at(spans));
        vec![(Requirement::AllowedCharacters { set: self.0.named() }, Outcome::of(violation))]
    }
}
