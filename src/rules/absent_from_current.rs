//! The rule `absent_from_current`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Demands, Finding, Judge, Quantity, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Missing, Outcome, Requirement, Unit, ViolationCode};

/// A number of different characters that do not occur in the current password.
///
/// The Dutch tax administration asks for three. Compared are the code points of both prepared texts, and `a` and `A` are
/// different: that is how people count who are told so.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least number, 1 to 64.
    pub min: u32,
}

fields!(Spec { min });

/// See [`Spec`].
#[derive(Debug)]
pub struct AbsentFromCurrent(Spec);

impl Judge for AbsentFromCurrent {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.min, 1..=64, "$.min")?;
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let min = self.0.min;
        let absent = evidence.current.as_ref().and_then(|current| current.absent);
        let outcome = Outcome::of_evidence(absent.ok_or(Missing::CurrentPassword), |actual| {
            (actual < min).then(|| ViolationCode::TooFewAbsentFromCurrent { min, actual }.whole())
        });
        vec![(Requirement::AbsentFromCurrent { min }, outcome)]
    }

    fn demands(&self) -> Demands {
        Demands::bound(Quantity::Length(Unit::CodePoints), Some(self.0.min), None)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Context, Password, Policy, Verdict, check};

    /// Nobody's current password is so long, so whoever typed it is not to be told that anything is absent from it.
    #[test]
    fn a_current_password_too_long_to_be_read_is_not_known() {
        let policy = r#"{"schema": 1, "rules": [{"rule": "absent_from_current", "min": 1}]}"#;
        let policy = Policy::from_json(policy).unwrap();
        for (length, verdict) in [(4_096, Verdict::Accepted), (4_097, Verdict::Undecided)] {
            let context = Context::default().with_current_password(Password::new("x".repeat(length)));
            assert_eq!(check(&policy, &Password::from("zomer"), &context).verdict, verdict);
        }
    }
}
