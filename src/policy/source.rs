use serde::{Deserialize, Serialize};

use crate::json::{fields, names};

/// Where a rule, or a whole policy, comes from.
///
/// ```
/// use passmuster::policy::Checked;
///
/// let policy = passmuster::presets::get("nist-63b-4").expect("a preset");
/// let source = policy.spec().rules.first().and_then(|rule| rule.source.as_ref()).expect("it says so");
/// assert_eq!(source.clause.as_deref(), Some("§3.1.1.2"));
/// assert_eq!(source.checked, Some(Checked::NormRead));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Source {
    /// The text that asks for it.
    pub text: String,
    /// The clause in that text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// When that text was published or last changed: a year, a month or an ISO date; or that it bears none and when it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What the text is worth today.
    pub status: SourceStatus,
    /// How it was made sure that the text says so; absent where nobody says, and where the rule is an addition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Checked>,
    /// What should be known about how the rule renders the text; of a policy, whom the text is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

fields!(Source { text, clause = default, date = default, status, checked = default, note = default });

/// What the source of a rule is worth today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SourceStatus {
    /// In force.
    Current,
    /// Replaced by a later edition.
    Superseded,
    /// Published to be commented on, not in force.
    Draft,
    /// In force in one country.
    Regional,
    /// What one product or organisation asks for or implies.
    Practice,
    /// Our own addition, for a reason that the note gives.
    Added,
}

names!(SourceStatus { Current, Superseded, Draft, Regional, Practice, Added });

/// How it was made sure that a text asks for what the rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Checked {
    /// The text itself was read.
    NormRead,
    /// Source code that does it was read.
    ImplementationRead,
    /// Another text about it was read, not the text itself.
    Secondary,
    /// Written from memory: look it up before anything depends on it.
    Recalled,
}

names!(Checked { NormRead, ImplementationRead, Secondary, Recalled });
