//! The rule `pattern`; see [`Spec`] for what it asks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::expression::Expression;
use super::rule::{Demands, Finding, Judge};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, ViolationCode};

/// A regular expression that must, or must not, match somewhere in the prepared password.
///
/// The dialect is the `regex` crate's, with all its Unicode features: linear time, no look-around, no
/// back-references. Exactly one of the two is given; `^` and `$` make it match the whole.
///
/// Without the feature `patterns` no such rule can be made: a policy that has one is refused.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// Must match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_match: Option<String>,
    /// Must not match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_not_match: Option<String>,
    /// What it asks, in words for the user, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub description: BTreeMap<String, String>,
}

fields!(Spec { must_match = default, must_not_match = default, description = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct Pattern {
    expression: Expression,
    must_match: bool,
    description: BTreeMap<String, String>,
}

impl Judge for Pattern {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        let (path, text, must_match) = match (&spec.must_match, &spec.must_not_match) {
            (Some(text), None) => ("$.must_match", text, true),
            (None, Some(text)) => ("$.must_not_match", text, false),
            _ => {
                let reason = "a pattern needs either `must_match` or `must_not_match`";
                return Err(InputError::contradiction("$", reason));
            }
        };
        let expression = Expression::new(text, path)?;
        Ok(Self { expression, must_match, description: spec.description.clone() })
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let must_match = self.must_match;
        let matches = self.expression.is_match(evidence.text.expose());
        let violation = (matches != must_match).then(|| {
            let code =
                if must_match { ViolationCode::PatternNotMatched } else { ViolationCode::PatternMatched };
            code.whole()
        });
        vec![(
            Requirement::Pattern { must_match, description: self.description.clone() },
            Outcome::of(violation),
        )]
    }

    fn demands(&self) -> Demands {
        Demands { cost: self.expression.cost(), ..Demands::default() }
    }
}
