//! The rule `max_age`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::min_age::MOST_DAYS;
use super::rule::{Demands, Finding, Judge, Quantity, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Missing, Outcome, Requirement, ViolationCode, WarningCode};

/// So many days for which a password may be used.
///
/// PCI DSS and FSTEC ask for it; NIST SP 800-63B-4 §3.1.1.2 forbids it. It is about the password in use: a new one, which
/// starts today, always passes. [`crate::check_age`] judges the one in use at sign-in. A password may still be used on its
/// last day, so many days after the day on which it was set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The most days, 1 to 3,650.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = super::min_age::MOST_DAYS)))]
    pub days: u32,
    /// On how many days before the last one, and on that day, a warning is given: fewer than `days`. No warning unless said
    /// otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn_days: Option<u32>,
}

fields!(Spec { days, warn_days = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct MaxAge(Spec);

impl Judge for MaxAge {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        in_range(spec.days, 1..=MOST_DAYS, "$.days")?;
        if spec.warn_days.is_some_and(|warn_days| warn_days >= spec.days) {
            let reason = format!("must be less than the {} `days`, or everybody is always warned", spec.days);
            return Err(InputError::contradiction("$.warn_days", reason));
        }
        Ok(Self(spec.clone()))
    }

    fn judge(&self, _: &Evidence<'_>) -> Vec<Finding> {
        vec![(self.requirement(), Outcome::Pass)]
    }

    fn demands(&self) -> Demands {
        Demands::bound(Quantity::Age, None, Some(self.0.days))
    }
}

impl MaxAge {
    /// Judges the password in use by its age in days, and warns of its end.
    pub(crate) fn at_sign_in(&self, age: Result<u32, Missing>) -> (Finding, Option<WarningCode>) {
        let max_days = self.0.days;
        let outcome = Outcome::of_evidence(age, |actual_days| {
            (actual_days > max_days).then(|| ViolationCode::Expired { max_days, actual_days }.whole())
        });
        let days_left = age.ok().and_then(|age| max_days.checked_sub(age));
        let soon = days_left.filter(|left| self.0.warn_days.is_some_and(|warn_days| *left <= warn_days));
        ((self.requirement(), outcome), soon.map(|days_left| WarningCode::ExpiresSoon { days_left }))
    }

    fn requirement(&self) -> Requirement {
        Requirement::MaxAge { days: self.0.days }
    }
}
