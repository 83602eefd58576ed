use super::LintContext;
use super::checks::CHECKS;
use super::subject::Subject;
use crate::policy::Policy;
use crate::report::LintFinding;

/// Everything that there is to be said of a policy, check by check, and within a check in the order of the policy.
///
/// Total: whatever the policy, the work is bounded, and the same arguments give the same findings everywhere.
///
/// ```
/// use passmuster::Policy;
/// use passmuster::lint::{LintContext, lint};
/// use passmuster::report::LintCode;
///
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [
///     {"rule": "length", "min": 8, "max": 12},
///     {"rule": "history", "last": 5}
/// ]}"#)?;
/// let findings = lint(&policy, &LintContext::default());
/// assert!(findings.iter().any(|finding| {
///     finding.path == "$.rules[0].max" && matches!(finding.code, LintCode::MaximumTooLow { required: 64, .. })
/// }));
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[must_use]
pub fn lint(policy: &Policy, context: &LintContext) -> Vec<LintFinding> {
    let subject = Subject::new(policy, context);
    CHECKS.iter().flat_map(|check| check(&subject)).collect()
}
