use std::fmt;

use serde::{Deserialize, Serialize};

use super::CodeAlphabet;

const DAY: u64 = 86_400;

/// What access codes are like, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct CodeSpec {
    /// How many characters, 8 to 64. 16 unless said otherwise: the Workplace text's number.
    pub length: u32,
    /// What they are.
    pub alphabet: CodeAlphabet,
    /// How long a code is valid, in seconds: a minute to 366 days. 90 days unless said otherwise: the Workplace text's
    /// number. OWASP ASVS 5.0 (6.4.1) asks for a short life, and NIST SP 800-63B-4 (4.2.1) for 30 days at most of a code
    /// sent by post.
    pub lifetime_seconds: u64,
    /// After so many wrong entries a code is locked, 1 to 100, the most that NIST SP 800-63B-4 (3.2.2) allows. 10 unless
    /// said otherwise, as PCI DSS 4.0.1 (8.3.4) has it: whoever reads a code out of a letter needs fewer.
    pub most_failures: u32,
}

impl Default for CodeSpec {
    fn default() -> Self {
        Self { length: 16, alphabet: CodeAlphabet::default(), lifetime_seconds: 90 * DAY, most_failures: 10 }
    }
}

/// What access codes are like, within its limits.
///
/// ```
/// use passmuster::codes::{CodeOptions, CodeSpec};
///
/// assert_eq!(CodeOptions::default().entropy_thousandths(), 72_376);
///
/// let mut spec = CodeSpec::default();
/// spec.length = 25;
/// assert!(CodeOptions::new(spec.clone())?.entropy_thousandths() > 112_000);
/// spec.length = 4;
/// assert!(CodeOptions::new(spec).is_err());
/// # Ok::<(), passmuster::codes::OptionsError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "CodeSpec", into = "CodeSpec")]
pub struct CodeOptions(CodeSpec);

impl CodeOptions {
    /// Makes sure that what was written is within its limits.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn new(spec: CodeSpec) -> Result<Self, OptionsError> {
        // 8 characters are 34 bits at least, more than the six digits that NIST SP 800-63B-4 (4.2.1) asks of a code that is
        // sent; Entra's Temporary Access Pass begins with 8, too. 16 are above the 64 bits that it asks of one that is kept.
        within("length", spec.length.into(), 8, 64)?;
        within("lifetime_seconds", spec.lifetime_seconds, 60, 366 * DAY)?;
        within("most_failures", spec.most_failures.into(), 1, 100)?;
        Ok(Self(spec))
    }

    /// What was written.
    #[must_use]
    pub fn spec(&self) -> &CodeSpec {
        &self.0
    }

    /// The entropy of a code, in thousandths of a bit.
    #[must_use]
    pub fn entropy_thousandths(&self) -> u32 {
        self.0.alphabet.entropy_thousandths(self.0.length)
    }
}

impl TryFrom<CodeSpec> for CodeOptions {
    type Error = OptionsError;

    fn try_from(spec: CodeSpec) -> Result<Self, OptionsError> {
        Self::new(spec)
    }
}

impl From<CodeOptions> for CodeSpec {
    fn from(options: CodeOptions) -> Self {
        options.0
    }
}

/// How long a temporary password may be used, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct TemporarySpec {
    /// How long one may sign in with it, in seconds: 10 minutes to 30 days, the limits of Entra's Temporary Access Pass.
    /// A day unless said otherwise, as NIST SP 800-63B-4 (4.2.1) has it of recovery codes sent by e-mail.
    pub lifetime_seconds: u64,
    /// How long after that sign-in the new password may be chosen, in seconds: a minute to a day. An hour unless said
    /// otherwise, so that a form left open overnight is closed.
    pub change_within_seconds: u64,
}

impl Default for TemporarySpec {
    fn default() -> Self {
        Self { lifetime_seconds: DAY, change_within_seconds: 3_600 }
    }
}

/// How long a temporary password may be used, within its limits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TemporarySpec", into = "TemporarySpec")]
pub struct TemporaryOptions(TemporarySpec);

impl TemporaryOptions {
    /// Makes sure that what was written is within its limits.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn new(spec: TemporarySpec) -> Result<Self, OptionsError> {
        within("lifetime_seconds", spec.lifetime_seconds, 600, 30 * DAY)?;
        within("change_within_seconds", spec.change_within_seconds, 60, DAY)?;
        Ok(Self(spec))
    }

    /// What was written.
    #[must_use]
    pub fn spec(&self) -> &TemporarySpec {
        &self.0
    }
}

impl TryFrom<TemporarySpec> for TemporaryOptions {
    type Error = OptionsError;

    fn try_from(spec: TemporarySpec) -> Result<Self, OptionsError> {
        Self::new(spec)
    }
}

impl From<TemporaryOptions> for TemporarySpec {
    fn from(options: TemporaryOptions) -> Self {
        options.0
    }
}

fn within(option: &'static str, value: u64, min: u64, max: u64) -> Result<(), OptionsError> {
    if (min..=max).contains(&value) { Ok(()) } else { Err(OptionsError { option, min, max }) }
}

/// An option outside its limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionsError {
    /// Its name.
    pub option: &'static str,
    /// The least that it may be.
    pub min: u64,
    /// The most that it may be.
    pub max: u64,
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} must be {} to {}", self.option, self.min, self.max)
    }
}

impl std::error::Error for OptionsError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_holds_to_the_limits_too() {
        let table = [
            ("{}", true),
            (r#"{"length": 24, "alphabet": "letters_and_digits"}"#, true),
            (r#"{"length": 7}"#, false),
            (r#"{"lenght": 24}"#, false),
            (r#"{"lifetime_seconds": 59}"#, false),
            (r#"{"lifetime_seconds": 31622401}"#, false),
            (r#"{"most_failures": 0}"#, false),
            (r#"{"most_failures": 101}"#, false),
        ];
        for (json, good) in table {
            assert_eq!(crate::json::from_str::<CodeOptions>(json).is_ok(), good, "{json}");
        }
        let table = [
            ("{}", true),
            (r#"{"lifetime_seconds": 599}"#, false),
            (r#"{"change_within_seconds": 86401}"#, false),
        ];
        for (json, good) in table {
            assert_eq!(crate::json::from_str::<TemporaryOptions>(json).is_ok(), good, "{json}");
        }
    }
}
