use serde::Serialize;

use super::catalogue::of;
use crate::messages::Language;
use crate::report::{LintFinding, Severity};

/// A finding in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingText {
    /// What is wrong and whom it hits.
    pub problem: String,
    /// What to do.
    pub advice: String,
}

/// Tells a finding to an administrator.
///
/// ```
/// use passmuster::messages::{Language, finding};
/// use passmuster::report::{LintCode, LintFinding, Severity};
///
/// let code = LintCode::ManagerTooLong { max: 12, usual: 20 };
/// let found = LintFinding { code, severity: Severity::Warning, path: "$.rules[0].max".to_owned() };
/// let told = finding(&found, Language::En);
/// assert_eq!(told.problem, "Password managers make passwords of 20 characters; this policy stops at 12.");
/// ```
#[must_use]
pub fn finding(finding: &LintFinding, language: Language) -> FindingText {
    let catalogue = of(language);
    FindingText { problem: catalogue.problem(&finding.code), advice: catalogue.advice(&finding.code) }
}

/// How bad a finding is, as one word.
///
/// ```
/// use passmuster::messages::{Language, severity};
/// use passmuster::report::Severity;
///
/// assert_eq!(severity(Severity::Warning, Language::Nl), "waarschuwing");
/// ```
#[must_use]
pub fn severity(severity: Severity, language: Language) -> &'static str {
    of(language).severity(severity)
}
