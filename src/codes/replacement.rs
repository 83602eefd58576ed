use crate::json::InputError;
use crate::policy::{Policy, RuleEntry};
use crate::report::{Mode, Outcome, Report, Requirement};
use crate::rules::{RuleSpec, not_current, not_like_current};

/// The same policy for a password that takes the place of one that somebody else knows: also not the current one, nor
/// alike. What the policy enforces of that already stays as it is.
///
/// The temporary password, or the access code as it was typed, is the current password of the context:
///
/// ```
/// use passmuster::codes::replacing;
/// use passmuster::{Context, Password, Policy, Verdict, check};
///
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 8}]}"#)?;
/// let context = Context::default().with_current_password(Password::from("welkom-tijdelijk"));
/// let report = check(&replacing(&policy)?, &Password::from("welkom-tijdelijk1"), &context);
/// assert_eq!(report.verdict, Verdict::Refused);
/// # Ok::<(), passmuster::InputError>(())
/// ```
///
/// # Errors
///
/// Those of [`Policy::new`]; none are known for a policy that was made before.
pub fn replacing(policy: &Policy) -> Result<Policy, InputError> {
    let mut spec = policy.spec().clone();
    let enforced = |wanted: fn(&RuleSpec) -> bool| {
        policy.spec().rules.iter().any(|entry| entry.mode == Mode::Enforce && wanted(&entry.rule))
    };
    if !enforced(|rule| matches!(rule, RuleSpec::NotCurrent(_))) {
        spec.rules.push(RuleEntry::new(RuleSpec::NotCurrent(not_current::Spec::default())));
    }
    if !enforced(|rule| matches!(rule, RuleSpec::NotLikeCurrent(_))) {
        spec.rules.push(RuleEntry::new(RuleSpec::NotLikeCurrent(not_like_current::Spec::default())));
    }
    Policy::new(spec)
}

/// Whether a report says that the password is not the current one, nor alike.
pub(super) fn is_another(report: &Report) -> bool {
    let passed = |wanted: fn(&Requirement) -> bool| {
        report.judgements.iter().any(|judgement| {
            judgement.mode == Mode::Enforce
                && judgement.outcome == Outcome::Pass
                && wanted(&judgement.requirement)
        })
    };
    passed(|requirement| matches!(requirement, Requirement::NotCurrent))
        && passed(|requirement| matches!(requirement, Requirement::NotLikeCurrent { .. }))
}
