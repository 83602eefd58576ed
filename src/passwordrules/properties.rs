use std::fmt;
use std::str::FromStr;

use super::error::RulesError;
use super::{Characters, parse};

/// What a `passwordrules` string says. Its `Display` is the string in one way of writing, which reads as the same again.
///
/// ```
/// use passmuster::passwordrules::PasswordRules;
///
/// let rules: PasswordRules = "required: LOWER,upper;minlength:8;maxlength: 20; minlength: 10".parse()?;
/// assert_eq!(rules.to_string(), "minlength: 10; maxlength: 20; required: upper, lower;");
/// # Ok::<(), passmuster::passwordrules::RulesError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PasswordRules {
    /// The least length; the largest where several are given. Never 0.
    pub min_length: Option<u32>,
    /// The most length; the smallest where several are given. Never 0.
    pub max_length: Option<u32>,
    /// The longest run of one character; the smallest where several are given. Never 0.
    pub max_consecutive: Option<u32>,
    /// Of each of these there must be a character. None of them is empty.
    pub required: Vec<Characters>,
    /// What is allowed besides what is required; never empty.
    pub allowed: Option<Characters>,
}

impl PasswordRules {
    /// All characters that may stand in a password: what is required and what is allowed. Where neither is said, the
    /// printable ones of ASCII.
    #[must_use]
    pub fn permitted(&self) -> Characters {
        let said = self.required.iter().chain(&self.allowed).copied().reduce(Characters::union);
        said.unwrap_or(Characters::ASCII_PRINTABLE)
    }
}

impl FromStr for PasswordRules {
    type Err = RulesError;

    fn from_str(text: &str) -> Result<Self, RulesError> {
        parse(text).map(|parsed| parsed.rules)
    }
}

impl fmt::Display for PasswordRules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = [
            ("minlength", self.min_length),
            ("maxlength", self.max_length),
            ("max-consecutive", self.max_consecutive),
        ];
        let numbers =
            numbers.iter().filter_map(|(name, value)| Some((*name, value.as_ref()? as &dyn fmt::Display)));
        let required = self.required.iter().map(|set| ("required", set as &dyn fmt::Display));
        let allowed = self.allowed.iter().map(|set| ("allowed", set as &dyn fmt::Display));
        for (at, (name, value)) in numbers.chain(required).chain(allowed).enumerate() {
            write!(f, "{}{name}: {value};", if at == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}
