use crate::json::InputError;
use crate::policy::tighten::Tightened;
use crate::policy::{Policy, PolicySpec};

/// Makes the list of presets of their names.
macro_rules! presets {
    ($($name:literal,)+) => {
        /// The names of all presets.
        pub const NAMES: &[&str] = &[$($name),+];

        /// A preset as it was written.
        #[must_use]
        pub fn json(name: &str) -> Option<&'static str> {
            match name {
                $($name => Some(include_str!(concat!($name, ".json"))),)+
                _ => None,
            }
        }
    };
}

presets! {
    "nist-63b-4",
    "owasp-asvs-5-l1",
    "superoffice-onsite",
    "superoffice",
    "amocrm",
    "workplace-access-code",
    "crm-zh",
}

/// A preset, ready to judge by; `None` for a name that is none, and for a preset with a rule that this build was made
/// without: [`json`] and [`Policy::from_json`] say which.
///
/// ```
/// let policy = passmuster::presets::get("nist-63b-4").expect("a preset");
/// assert_eq!(policy.spec().name.as_deref(), Some("nist-63b-4"));
/// ```
#[must_use]
pub fn get(name: &str) -> Option<Policy> {
    // Every preset is read by a test, with all features.
    json(name).and_then(|json| Policy::from_json(json).ok())
}

/// Reads a policy that may extend presets: `"extends": ["nist-63b-4"]`.
///
/// ```
/// use passmuster::presets;
///
/// let json = r#"{"schema": 1, "extends": ["nist-63b-4"], "rules": [{"rule": "length", "min": 20}]}"#;
/// let policy = presets::policy(json)?;
/// assert!(policy.rules().len() > 1);
/// # Ok::<(), passmuster::InputError>(())
/// ```
///
/// # Errors
///
/// Those of [`PolicySpec::from_json`] and of [`resolve`].
pub fn policy(json: &str) -> Result<Policy, InputError> {
    resolve(PolicySpec::from_json(json)?).map(|resolved| resolved.policy)
}

/// Makes a policy of one that may extend presets, and tells which rule comes from where.
///
/// # Errors
///
/// Those of [`PolicySpec::resolve`].
pub fn resolve(spec: PolicySpec) -> Result<Tightened, InputError> {
    spec.resolve(NAMES, &|name| PolicySpec::from_json(json(name)?).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_makes_sense_and_says_its_own_name() {
        for name in NAMES {
            let policy = match Policy::from_json(json(name).expect("listed")) {
                Err(error) if error.problem.code() == "not_built_in" => continue,
                policy => policy.unwrap_or_else(|e| panic!("{name}: {e}")),
            };
            assert_eq!(policy.spec().name.as_deref(), Some(*name));
            assert!(policy.spec().title.is_some() && policy.spec().description.is_some(), "{name}");
            let estimates = policy.rules().iter().any(|rule| rule.name == "strength");
            assert!(policy.spec().lists.is_some() || !estimates, "{name} does not say by which lists");
            for (at, rule) in policy.spec().rules.iter().enumerate() {
                assert!(rule.source.is_some(), "{name}: rule {at} does not say where it comes from");
            }
        }
    }
}
