//! The rule `min_age`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Demands, Finding, Judge, Quantity, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, ViolationCode};

/// So many days between two changes, so that nobody runs through the history to come back to an old password.
///
/// A day is a day of the calendar: with 1 a password set yesterday evening may be changed this morning. Deferred where the
/// context does not tell when the password in use was set and what day it is. A change that is not of the user's own choice
/// (`must_change`) need not wait.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least number of days, 1 to 3,650.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MOST_DAYS)))]
    pub days: u32,
}

fields!(Spec { days });

/// See [`Spec`].
#[derive(Debug)]
pub struct MinAge(Spec);

/// Ten years: what is longer is a mistake.
pub(super) const MOST_DAYS: u32 = 3_650;

impl Judge for MinAge {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.days, 1..=MOST_DAYS, "$.days")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let min_days = self.0.days;
        let outcome = if evidence.must_change {
            Outcome::Pass
        } else {
            Outcome::of_evidence(evidence.age, |actual_days| {
                let too_young = actual_days < min_days;
                too_young.then(|| ViolationCode::ChangedTooRecently { min_days, actual_days }.whole())
            })
        };
        vec![(self.requirement(), outcome)]
    }

    fn demands(&self) -> Demands {
        Demands::bound(Quantity::Age, Some(self.0.days), None)
    }
}

impl MinAge {
    /// What is said of the password in use at sign-in: nothing is wrong with a young one.
    pub(crate) fn at_sign_in(&self) -> Finding {
        (self.requirement(), Outcome::Pass)
    }

    fn requirement(&self) -> Requirement {
        Requirement::MinAge { days: self.0.days }
    }
}
