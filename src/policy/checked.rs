use super::spec::PolicySpec;
use super::{Lists, budget, contradictions};
use crate::json::InputError;
#[cfg(not(feature = "workbench"))]
use crate::json::InputProblem;
use crate::report::Mode;
use crate::rules::Rule;

/// A policy that makes sense, ready to judge by.
///
/// ```
/// use passmuster::{Context, Password, Policy, Verdict, check};
///
/// let policy = Policy::from_json(r#"{
///     "schema": 1,
///     "rules": [{"rule": "length", "min": 8}, {"rule": "sequences", "max": 3}]
/// }"#)?;
/// let report = check(&policy, &Password::from("пароль1234"), &Context::default());
/// assert_eq!(report.verdict, Verdict::Refused);
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[derive(Debug)]
pub struct Policy {
    spec: PolicySpec,
    lists: Lists,
    rules: Vec<PolicyRule>,
}

/// A rule within a policy.
#[derive(Debug)]
#[non_exhaustive]
pub struct PolicyRule {
    /// The rule's name.
    pub name: &'static str,
    /// The rule.
    pub rule: Rule,
    /// Whether it decides.
    pub mode: Mode,
}

/// What is said of a policy that extends others where nothing says what those are.
#[cfg(feature = "workbench")]
fn unresolved() -> InputError {
    let reason = "this policy extends others, and here nothing says what those are; \
                  `presets::policy` knows the presets, `PolicySpec::resolve` asks its caller";
    InputError::contradiction("$.extends", reason)
}

/// What is said of it in a build that cannot merge policies.
#[cfg(not(feature = "workbench"))]
fn unresolved() -> InputError {
    InputError::new("$.extends", InputProblem::NotBuiltIn { what: "merging of policies" })
}

impl Policy {
    /// Makes a policy of what was written.
    ///
    /// # Errors
    ///
    /// When its lists or a rule's parameters make no sense, two enforced rules contradict each other, or it extends other
    /// policies: those are found by [`PolicySpec::resolve`].
    pub fn new(spec: PolicySpec) -> Result<Self, InputError> {
        if !spec.extends.is_empty() {
            return Err(unresolved());
        }
        let lists = Lists::checked(spec.lists.as_ref())?;
        budget::refuse_alternatives(&spec)?;
        let rules = spec
            .rules
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let rule = Rule::new(&entry.rule).map_err(|error| error.within(&format!("$.rules[{at}]")))?;
                Ok(PolicyRule { name: entry.rule.name(), rule, mode: entry.mode })
            })
            .collect::<Result<Vec<_>, InputError>>()?;
        contradictions::refuse(&rules)?;
        budget::refuse(&rules)?;
        Ok(Self { spec, lists, rules })
    }

    /// Reads a policy and makes sure that it makes sense.
    ///
    /// # Errors
    ///
    /// Those of [`PolicySpec::from_json`] and of [`Policy::new`].
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        Self::new(PolicySpec::from_json(json)?)
    }

    /// What was written.
    #[must_use]
    pub fn spec(&self) -> &PolicySpec {
        &self.spec
    }

    /// The lists that judge its passwords, their languages in the order of [`crate::report::ListLanguage::ALL`].
    ///
    /// ```
    /// # use passmuster::Policy;
    /// use passmuster::report::ListLanguage::{En, Sv};
    ///
    /// let policy = Policy::from_json(r#"{"schema": 1, "lists": {"languages": ["sv", "en"]}, "rules": []}"#)?;
    /// assert_eq!(policy.lists().languages, [En, Sv]);
    /// # Ok::<(), passmuster::InputError>(())
    /// ```
    #[must_use]
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// The rules, in their order.
    #[must_use]
    pub fn rules(&self) -> &[PolicyRule] {
        &self.rules
    }

    /// How many earlier passwords the rules want compared; 0 if none does.
    #[must_use]
    pub fn history(&self) -> u32 {
        self.rules.iter().filter_map(|rule| rule.rule.demands().history).max().unwrap_or_default()
    }
}
