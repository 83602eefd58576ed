//! Regular expressions, by the `regex` crate.

use regex::{Regex, RegexBuilder};

use super::pattern_size::Size;
use super::rule::Cost;
use crate::json::InputError;

/// A regular expression that is small enough.
#[derive(Debug)]
pub(super) struct Expression {
    regex: Regex,
    size: Size,
}

/// The longest pattern, in bytes.
const LONGEST: usize = 1_000;

impl Expression {
    /// Makes one of a text, which stands at a path of the rule.
    pub(super) fn new(text: &str, path: &str) -> Result<Self, InputError> {
        let (regex, size) = compile(text).map_err(|reason| InputError::contradiction(path, reason))?;
        Ok(Self { regex, size })
    }

    /// Whether it matches somewhere.
    pub(super) fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// Its part of what a policy may cost.
    pub(super) fn cost(&self) -> Cost {
        let Size { positions, ranges } = self.size;
        Cost { pattern_positions: positions, pattern_ranges: ranges, ..Cost::default() }
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
