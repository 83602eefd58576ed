//! No regular expressions: what stands in for `expression.rs` in a build without the feature `patterns`.

use super::rule::Cost;
use crate::json::{InputError, InputProblem};

/// A regular expression, of which there is none. So no rule `pattern` exists here that could pass anything unseen.
#[derive(Debug)]
pub(super) enum Expression {}

impl Expression {
    /// Refuses.
    pub(super) fn new(_text: &str, _path: &str) -> Result<Self, InputError> {
        Err(InputError::new("$.rule", InputProblem::NotBuiltIn { what: "pattern rules" }))
    }

    /// Cannot be asked.
    pub(super) fn is_match(&self, _text: &str) -> bool {
        match *self {}
    }

    /// Cannot be asked.
    pub(super) fn cost(&self) -> Cost {
        match *self {}
    }
}

#[cfg(test)]
mod tests {
    use crate::Policy;

    #[test]
    fn a_policy_with_a_pattern_is_refused() {
        for mode in ["enforce", "advise"] {
            let json = format!(
                r#"{{"schema": 1, "rules": [
                    {{"rule": "length", "min": 8}},
                    {{"rule": "pattern", "must_match": "a", "mode": "{mode}"}}
                ]}}"#
            );
            let error = Policy::from_json(&json).unwrap_err();
            assert_eq!((error.path.as_str(), error.problem.code()), ("$.rules[1].rule", "not_built_in"));
            assert_eq!(error.to_string(), "$.rules[1].rule: this build has no pattern rules");
        }
    }
}
