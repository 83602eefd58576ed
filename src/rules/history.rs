//! The rule `history`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Demands, Finding, Judge, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, ViolationCode};

/// Not one of the latest earlier passwords. Only who holds their hashes can judge it; elsewhere it is deferred.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// How many are compared, 1 to 24. Each costs one run of a slow hash.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 24)))]
    pub last: u32,
}

fields!(Spec { last });

/// See [`Spec`].
#[derive(Debug)]
pub struct History(Spec);

impl Judge for History {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.last, 1..=24, "$.last")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let last = self.0.last;
        let outcome = Outcome::of_evidence(evidence.used_before, |position| {
            let within = position.is_some_and(|position| position <= last);
            within.then(|| ViolationCode::UsedBefore { last }.whole())
        });
        vec![(Requirement::NotUsedBefore { last }, outcome)]
    }

    fn demands(&self) -> Demands {
        Demands { history: Some(self.0.last), ..Demands::default() }
    }
}
