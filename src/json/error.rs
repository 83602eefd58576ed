use std::fmt;

/// What is wrong with a piece of JSON, where, and what was probably meant.
///
/// ```
/// use passmuster::Policy;
///
/// let error = Policy::from_json(r#"{"schema":1,"rules":[{"rule":"length","mim":8}]}"#).unwrap_err();
/// assert_eq!(error.path, "$.rules[0].mim");
/// assert_eq!(error.suggestion.as_deref(), Some("min"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InputError {
    /// Where: `$` is the whole, `$.rules[2].min` a value deep inside.
    pub path: String,
    /// What is wrong.
    pub problem: InputProblem,
    /// The closest right thing, if there is one.
    pub suggestion: Option<String>,
}

/// The kinds of problems.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum InputProblem {
    /// Not JSON at all.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser expected.
        expected: String,
    },
    /// The same key twice in one object.
    DuplicateKey,
    /// A key that means nothing here.
    UnknownKey,
    /// A key that must be there and is not.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A name that is not among those known here.
    UnknownName {
        /// All that are known.
        known: Vec<String>,
    },
    /// A value of the wrong type, or outside the range of the right one.
    WrongType {
        /// What was expected.
        expected: String,
    },
    /// The value is understood, and makes no sense.
    Contradiction {
        /// Why not.
        reason: String,
    },
    /// Larger than is read.
    TooLarge {
        /// What is limited, and to how much.
        limit: String,
    },
    /// Something that this build of the crate was made without.
    NotBuiltIn {
        /// What it lacks.
        what: &'static str,
    },
}

impl InputProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::DuplicateKey => "duplicate_key",
            Self::UnknownKey => "unknown_key",
            Self::MissingKey { .. } => "missing_key",
            Self::UnknownName { .. } => "unknown_name",
            Self::WrongType { .. } => "wrong_type",
            Self::Contradiction { .. } => "contradiction",
            Self::TooLarge { .. } => "too_large",
            Self::NotBuiltIn { .. } => "not_built_in",
        }
    }
}

impl InputError {
    /// A problem at a path, with nothing to suggest.
    #[must_use]
    pub fn new(path: impl Into<String>, problem: InputProblem) -> Self {
        Self { path: path.into(), problem, suggestion: None }
    }

    /// A value that makes no sense.
    #[must_use]
    pub fn contradiction(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::new(path, InputProblem::Contradiction { reason: reason.into() })
    }

    /// A name that is not known, with the known one that is closest to it.
    #[must_use]
    pub fn unknown_name<'a>(
        path: impl Into<String>,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self::none_of(path.into(), name, &known.into_iter().collect::<Vec<_>>())
    }

    /// The same for any way to say what is known, so that it stands in the download once.
    #[inline(never)]
    fn none_of(path: String, name: &str, known: &[&str]) -> Self {
        let suggestion = closest(name, known);
        let known = known.iter().copied().map(str::to_owned).collect();
        Self { path, problem: InputProblem::UnknownName { known }, suggestion }
    }

    /// A key that means nothing at this path, with the known one that is closest to it.
    #[must_use]
    pub fn unknown_key(path: impl Into<String>, key: &str, known: &[&str]) -> Self {
        Self { path: path.into(), problem: InputProblem::UnknownKey, suggestion: closest(key, known) }
    }

    /// The same problem, told from further outside.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.path = match self.path.strip_prefix('$') {
            Some(rest) => [outer, rest].concat(),
            None => [outer, ".", &self.path].concat(),
        };
        self
    }

    /// The same problem with advice.
    #[must_use]
    pub fn suggest(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = Some(suggestion.into());
        self
    }
}

/// The path of a key inside a path. A key may be of any length; what is longer than a name is cut short.
pub(crate) fn inside(path: &str, key: &str) -> String {
    match key.char_indices().nth(64) {
        Some((end, _)) => format!("{path}.{}…", key.get(..end).unwrap_or_default()),
        None => format!("{path}.{key}"),
    }
}

/// The known name with the fewest edits to the given one, if that is a third of it at most.
fn closest(name: &str, known: &[&str]) -> Option<String> {
    // A misspelt key is short; what is longer is no misspelling.
    if name.len() > 64 {
        return None;
    }
    known
        .iter()
        .map(|candidate| (edits(name, candidate), *candidate))
        .min()
        .filter(|(distance, candidate)| distance * 3 <= candidate.len().max(3))
        .map(|(_, candidate)| candidate.to_owned())
}

/// How many insertions, deletions, replacements and swaps of neighbours (`titel`) lead from one to the other.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(i + 1);
        for (j, cb) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut best =
                (at(&last, j) + usize::from(ca != cb)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let neighbours =
                |i: usize, j: usize| Some((a.get(i.checked_sub(1)?)?, b.get(j.checked_sub(1)?)?));
            if neighbours(i, j) == Some((cb, ca)) {
                best = best.min(at(&before_last, j - 1) + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.path)?;
        match &self.problem {
            InputProblem::Syntax { line, column, expected } => {
                write!(f, "not valid JSON at line {line}, column {column}: {expected}")?;
            }
            InputProblem::DuplicateKey => f.write_str("this key stands here twice")?,
            InputProblem::UnknownKey => f.write_str("unknown key")?,
            InputProblem::MissingKey { key } => write!(f, "the key `{key}` is missing")?,
            InputProblem::UnknownName { known } => {
                write!(f, "unknown name; known are: {}", known.join(", "))?;
            }
            InputProblem::WrongType { expected } => write!(f, "expected {expected}")?,
            InputProblem::Contradiction { reason } => f.write_str(reason)?,
            InputProblem::TooLarge { limit } => write!(f, "too large: {limit}")?,
            InputProblem::NotBuiltIn { what } => write!(f, "this build has no {what}")?,
        }
        match &self.suggestion {
            Some(suggestion) => write!(f, " (did you mean `{suggestion}`?)"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for InputError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (a, b, distance) in [
            ("", "", 0),
            ("min", "mim", 1),
            ("lenght", "length", 1),
            ("titel", "title", 1),
            ("ab", "ba", 1),
            ("ca", "abc", 3),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!((edits(a, b), edits(b, a)), (distance, distance), "{a} {b}");
        }
    }

    #[test]
    fn only_what_is_close_is_suggested() {
        assert_eq!(closest("lenght", &["length", "pattern"]).as_deref(), Some("length"));
        assert_eq!(closest("quux", &["length", "pattern"]), None);
    }
}
