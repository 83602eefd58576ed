use std::fmt;

/// Why policies cannot be made one.
///
/// ```
/// use passmuster::Policy;
///
/// let base = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 15}]}"#)?;
/// let client = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "max": 12}]}"#)?;
/// let error = Policy::tighten(&[("base", &base), ("client", &client)]).unwrap_err();
/// assert_eq!(error.problem.code(), "contradiction");
/// assert_eq!(error.places[1].to_string(), "client $.rules[0]");
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TightenError {
    /// What stands in the way.
    pub problem: TightenProblem,
    /// Where, the decisive place first; may be empty.
    pub places: Vec<Place>,
}

/// A place in one of the parts.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The part's name.
    pub part: String,
    /// Where in it: `$` is the whole, `$.rules[2]` a rule.
    pub path: String,
}

/// What stands in the way of making policies one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TightenProblem {
    /// There is nothing to merge.
    NoParts,
    /// Two parts have one name, and nobody could tell which a rule comes from.
    NamedTwice,
    /// They are written in different versions of the format.
    Schema,
    /// No password can meet what they enforce together.
    Contradiction {
        /// Why not.
        reason: String,
    },
    /// Rules about strength that different word lists judge. A guess number is the price of the cheapest explanation: which
    /// of two choices of lists gives the lower one depends on the password, so neither choice refuses all that both refuse.
    Lists,
    /// Together they are more than a policy may be.
    TooLarge {
        /// What is limited, and to how much.
        limit: String,
    },
}

impl TightenProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoParts => "no_parts",
            Self::NamedTwice => "named_twice",
            Self::Schema => "schema",
            Self::Contradiction { .. } => "contradiction",
            Self::Lists => "lists",
            Self::TooLarge { .. } => "too_large",
        }
    }
}

impl fmt::Display for TightenProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoParts => f.write_str("no policies to merge"),
            Self::NamedTwice => f.write_str("two parts have this name"),
            Self::Schema => f.write_str("the parts are written in different versions of the format"),
            Self::Contradiction { reason } => f.write_str(reason),
            Self::Lists => f.write_str(
                "strength is judged by different word lists, and neither choice is the stricter one",
            ),
            Self::TooLarge { limit } => write!(f, "together too large: {limit}"),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.part, self.path)
    }
}

impl fmt::Display for TightenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, place) in self.places.iter().enumerate() {
            write!(f, "{}{place}", if at == 0 { "" } else { ", " })?;
        }
        write!(f, "{}{}", if self.places.is_empty() { "" } else { ": " }, self.problem)
    }
}

impl std::error::Error for TightenError {}
