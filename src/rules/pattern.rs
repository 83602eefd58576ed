//! The rule `pattern`; see [`Spec`] for what it asks.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};
use serde::{Deserialize, Serialize};

use super::pattern_size::Size;
use super::rule::{Cost, Demands, Finding, Judge};
use crate::evidence::Evidence;
use crate::json::InputError;
use crate::report::{Outcome, Requirement, ViolationCode};

/// A regular expression that must, or must not, match somewhere in the prepared password.
///
/// The dialect is the `regex` crate's, with all its Unicode features: linear time, no look-around, no
/// back-references. Exactly one of the two is given; `^` and `$` make it match the whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// Must match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_match: Option<String>,
    /// Must not match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_not_match: Option<String>,
    /// What it asks, in words for the user, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub description: BTreeMap<String, String>,
}

/// See [`Spec`].
#[derive(Debug)]
pub struct Pattern {
    regex: Regex,
    size: Size,
    must_match: bool,
    description: BTreeMap<String, String>,
}

/// The longest pattern, in bytes.
const LONGEST: usize = 1_000;

impl Judge for Pattern {
    type Spec = Spec;

    fn new(spec: Spec) -> Result<Self, InputError> {
        let (path, text, must_match) = match (&spec.must_match, &spec.must_not_match) {
            (Some(text), None) => ("$.must_match", text, true),
            (None, Some(text)) => ("$.must_not_match", text, false),
            _ => {
                let reason = "a pattern needs either `must_match` or `must_not_match`";
                return Err(InputError::contradiction("$", reason));
            }
        };
        let (regex, size) = compile(text).map_err(|reason| InputError::contradiction(path, reason))?;
        Ok(Self { regex, size, must_match, description: spec.description })
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let must_match = self.must_match;
        let matches = self.regex.is_match(evidence.text.expose());
        let violation = (matches != must_match).then(|| {
            let code =
                if must_match { ViolationCode::PatternNotMatched } else { ViolationCode::PatternMatched };
            code.whole()
        });
        vec![(
            Requirement::Pattern { must_match, description: self.description.clone() },
            Outcome::of(violation),
        )]
    }

    fn demands(&self) -> Demands {
        let Size { positions, ranges } = self.size;
        let cost = Cost { pattern_positions: positions, pattern_ranges: ranges, ..Cost::default() };
        Demands { cost, ..Demands::default() }
    }
}

/// Parses, measures, compiles. The reason of a refusal says where in the pattern it is.
fn compile(text: &str) -> Result<(Regex, Size), String> {
    if text.len() > LONGEST {
        return Err(format!("the pattern is longer than {LONGEST} bytes"));
    }
    let hir = regex_syntax::parse(text).map_err(|error| parse_reason(&error))?;
    let size = Size::of(&hir);
    if !size.is_small_enough() {
        let Size { positions, ranges } = Size::MOST;
        return Err(format!(
            "the pattern is too large: with its repetitions written out it may have {positions} characters and \
             classes, and {ranges} ranges in them"
        ));
    }
    // Our own count bounds it; the crate's limit depends on the width of a pointer.
    let regex = RegexBuilder::new(text).size_limit(usize::MAX).build();
    Ok((regex.map_err(|error| error.to_string())?, size))
}

fn parse_reason(error: &regex_syntax::Error) -> String {
    let (kind, span) = match error {
        regex_syntax::Error::Parse(error) => (error.kind().to_string(), error.span()),
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), error.span()),
        other => return other.to_string(),
    };
    let hint = match error {
        regex_syntax::Error::Parse(error)
            if matches!(error.kind(), regex_syntax::ast::ErrorKind::UnsupportedLookAround) =>
        {
            "; say it with two pattern rules, one that must match and one that must not"
        }
        _ => "",
    };
    format!("at character {} of the pattern: {kind}{hint}", span.start.column)
}
