use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::json::{Fields, FromNode, InputError, Place, names};
use crate::report::Missing;

/// What a search of leaked passwords said of this very password. No search is done here: whoever may use the network asks,
/// and gives the answer with the password that it is about.
///
/// ```
/// use passmuster::evidence::Breach;
/// use passmuster::{Context, Password, Policy, Verdict, check};
///
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "breached"}]}"#)?;
/// let verdict = |breach| {
///     let context = Context::default().with_breached(breach);
///     check(&policy, &Password::from("regenboog"), &context).verdict
/// };
/// assert_eq!(verdict(Breach::Found { count: 12 }), Verdict::Refused);
/// assert_eq!(verdict(Breach::NotFound), Verdict::Accepted);
/// // An outage is no answer: neither accepted nor refused.
/// assert_eq!(verdict(Breach::Unavailable), Verdict::Undecided);
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub enum Breach {
    /// It is among them.
    Found {
        /// How often it was seen.
        count: u32,
    },
    /// It is not among them.
    NotFound,
    /// There was no answer, or none that could be read.
    Unavailable,
}

impl Breach {
    /// How often it was seen, or why that is not known.
    ///
    /// # Errors
    ///
    /// [`Missing::BreachUnavailable`] where there was no answer.
    pub fn count(self) -> Result<u32, Missing> {
        match self {
            Self::Found { count } => Ok(count),
            Self::NotFound => Ok(0),
            Self::Unavailable => Err(Missing::BreachUnavailable),
        }
    }
}

/// The answer as it stands in JSON: `{"outcome": "found", "count": 12}`, `{"outcome": "not_found"}`, or
/// `{"outcome": "unavailable"}`, perhaps with a `reason` for the caller's own log, which is not read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    outcome: Outcome,
    #[serde(default)]
    count: Option<u32>,
    #[serde(default)]
    reason: Option<IgnoredAny>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Found,
    NotFound,
    Unavailable,
}

names!(Outcome { Found, NotFound, Unavailable });

impl FromNode for Breach {
    fn from_node(place: &Place<'_>) -> Self {
        let before = place.mistakes();
        let mut fields = Fields::as_written(place, "an object");
        let written = Written {
            outcome: fields.take("outcome"),
            count: fields.take_or("count", Default::default),
            reason: fields.place("reason").map(|_| IgnoredAny),
        };
        fields.end(&["outcome", "count", "reason"]);
        Self::try_from(written).unwrap_or_else(|reason| {
            if place.mistakes() == before {
                place.refuse(InputError::contradiction("$", reason));
            }
            Self::Unavailable
        })
    }
}

impl TryFrom<Written> for Breach {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match (written.outcome, written.count, written.reason) {
            (Outcome::Found, Some(count @ 1..), None) => Ok(Self::Found { count }),
            (Outcome::Found, ..) => Err("`found` has a `count` of at least 1, and no `reason`"),
            (Outcome::NotFound, None, None) => Ok(Self::NotFound),
            (Outcome::Unavailable, None, _) => Ok(Self::Unavailable),
            (Outcome::NotFound | Outcome::Unavailable, ..) => {
                Err("only `found` has a `count`, only `unavailable` a `reason`")
            }
        }
    }
}
