use crate::json::InputError;
#[cfg(feature = "workbench")]
use crate::policy::tighten::Tightened;
use crate::policy::{Policy, PolicySpec};

/// Makes the list of presets of their names.
macro_rules! presets {
    ($($name:literal,)+) => {
        /// The names of all presets.
        pub const NAMES: &[&str] = &[$($name),+];

        /// A preset as it was written, without white space. In the wasm of the browser, where every byte is downloaded, without
        /// its description and its sources.
        #[must_use]
        pub fn json(name: &str) -> Option<&'static str> {
            match name {
                $($name => Some(include_str!(concat!(env!("OUT_DIR"), "/presets/", $name, ".json"))),)+
                _ => None,
            }
        }
    };
}

presets! {
    "nist-63b-4",
    "nist-63b-4-mfa",
    "owasp-asvs-5-l1",
    "owasp-asvs-5-l2",
    "owasp-asvs-5-l3",
    "pci-dss-4-0-1",
    "cis-password-only",
    "cis-mfa",
    "bsi",
    "anssi-users",
    "anssi-admins",
    "nl-bio2",
    "nl-bio-1-04",
    "nl-rijk-legacy",
    "nl-belastingdienst",
    "se-msb-style",
    "ru-fstec-k4",
    "ru-fstec-k3",
    "ru-fstec-k2",
    "ru-fstec-k1",
    "ru-gost-57580-user",
    "ru-gost-57580-staff",
    "cn-mlps-practice",
    "entra-like",
    "ad-default",
    "keycloak-default",
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

/// Reads a policy that may extend presets: `"extends": ["nist-63b-4"]`. Without the feature `workbench` such a policy is
/// refused.
///
/// ```
/// # #[cfg(feature = "workbench")] {
/// use passmuster::presets;
///
/// let json = r#"{"schema": 1, "extends": ["nist-63b-4"], "rules": [{"rule": "length", "min": 20}]}"#;
/// let policy = presets::policy(json)?;
/// assert!(policy.rules().len() > 1);
/// # }
/// # Ok::<(), passmuster::InputError>(())
/// ```
///
/// # Errors
///
/// Those of [`PolicySpec::from_json`] and of [`resolve`].
pub fn policy(json: &str) -> Result<Policy, InputError> {
    made(PolicySpec::from_json(json)?)
}

/// Makes a policy of one that may extend presets.
pub(crate) fn made(spec: PolicySpec) -> Result<Policy, InputError> {
    #[cfg(feature = "workbench")]
    return resolve(spec).map(|resolved| resolved.policy);
    #[cfg(not(feature = "workbench"))]
    Policy::new(spec)
}

/// Makes a policy of one that may extend presets, and tells which rule comes from where.
///
/// # Errors
///
/// Those of [`PolicySpec::resolve`].
#[cfg(feature = "workbench")]
pub fn resolve(spec: PolicySpec) -> Result<Tightened, InputError> {
    spec.resolve(NAMES, &|name| PolicySpec::from_json(json(name)?).ok())
}

#[cfg(test)]
mod tests {
    use super::super::compact::compact;
    use super::*;
    use crate::policy::SourceStatus;

    #[test]
    fn nothing_is_lost_with_the_white_space() {
        let read = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON");
        let odd = r#"{ "a" : " \\\" b \\\\" , "c\\" : [ 1 , " " ] }"#;
        assert_eq!(read(&compact(odd)), read(odd));
        for name in NAMES {
            let path = format!("{}/src/presets/{name}.json", env!("CARGO_MANIFEST_DIR"));
            let written = std::fs::read_to_string(path).expect("a file for each name");
            assert_eq!(json(name).map(read), Some(read(&written)), "{name}");
            assert_eq!(json(name), Some(compact(&written).as_str()), "{name}");
        }
    }

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
            let own = policy.spec().source.as_ref().expect("a guideline");
            assert!(own.date.is_some() && own.checked.is_some() && own.note.is_some(), "{name}");
            for (at, rule) in policy.spec().rules.iter().enumerate() {
                let source = rule.source.as_ref();
                let source =
                    source.unwrap_or_else(|| panic!("{name}: rule {at} does not say where it comes from"));
                // What we added cannot be looked up anywhere, and says why it is there; all else was looked up somehow.
                let added = source.status == SourceStatus::Added;
                assert_eq!(
                    source.checked.is_none(),
                    added,
                    "{name}: rule {at} does not say how it was checked"
                );
                assert_eq!(source.date.is_none(), added, "{name}: rule {at} has no date");
                assert!(!added || source.note.is_some(), "{name}: rule {at} does not say why it was added");
            }
        }
    }
}
