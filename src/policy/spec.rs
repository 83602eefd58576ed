use serde::Serialize;

use super::{Lists, Source};
use crate::json::{Fields, FromNode, InputError, InputProblem, Node, Place, list, read};
use crate::report::Mode;
use crate::rules::RuleSpec;

/// A policy as it was written.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "Password policy", deny_unknown_fields, transform = super::schema::without_null)
)]
#[non_exhaustive]
pub struct PolicySpec {
    /// Where an editor finds the JSON Schema of this format. Means nothing here.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub json_schema: Option<String>,
    /// Version of this format; must be [`PolicySpec::SCHEMA`].
    #[cfg_attr(feature = "schema", schemars(extend("const" = Self::SCHEMA)))]
    pub schema: u32,
    /// A short name; stands in every report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A title for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it is for, and what it leaves out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The guideline that it renders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The policies that it extends, by name: it asks all that they ask, and what its own rules ask. See
    /// [`PolicySpec::resolve`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub extends: Vec<String>,
    /// The lists that judge its passwords; those of every language in the small edition unless said otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lists: Option<Lists>,
    /// The rules, in the order of the checklist.
    #[cfg_attr(feature = "schema", schemars(length(max = Self::MAX_RULES)))]
    pub rules: Vec<RuleEntry>,
}

/// A rule of a policy.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RuleEntry {
    /// The rule and its parameters.
    #[serde(flatten)]
    pub rule: RuleSpec,
    /// Whether it decides.
    #[serde(skip_serializing_if = "is_default")]
    pub mode: Mode,
    /// Where the rule comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl RuleEntry {
    /// An enforced rule without a source.
    #[must_use]
    pub fn new(rule: RuleSpec) -> Self {
        Self { rule, mode: Mode::Enforce, source: None }
    }

    /// The same rule, advising only.
    #[must_use]
    pub fn advising(mut self) -> Self {
        self.mode = Mode::Advise;
        self
    }
}

impl PolicySpec {
    /// A policy without a name.
    ///
    /// ```
    /// use passmuster::policy::{PolicySpec, RuleEntry};
    /// use passmuster::rules::{RuleSpec, length};
    /// use passmuster::Policy;
    ///
    /// let length = length::Spec { min: Some(12), ..Default::default() };
    /// let policy = Policy::new(PolicySpec::new([RuleEntry::new(RuleSpec::Length(length))]))?;
    /// # assert_eq!(policy.rules().len(), 1);
    /// # Ok::<(), passmuster::InputError>(())
    /// ```
    #[must_use]
    pub fn new(rules: impl IntoIterator<Item = RuleEntry>) -> Self {
        let rules = rules.into_iter().collect();
        Self {
            json_schema: None,
            schema: Self::SCHEMA,
            name: None,
            title: None,
            description: None,
            source: None,
            extends: Vec::new(),
            lists: None,
            rules,
        }
    }

    /// The version of the format that this version reads and writes.
    pub const SCHEMA: u32 = 1;
    /// The largest policy that is read, in bytes of JSON.
    pub const MAX_BYTES: usize = 1_000_000;
    /// The most rules of a policy.
    pub const MAX_RULES: usize = 100;
    const KEYS: [&str; 9] =
        ["$schema", "schema", "name", "title", "description", "source", "extends", "lists", "rules"];

    /// Reads a policy. What it says may still make no sense: see [`super::Policy::new`].
    ///
    /// # Errors
    ///
    /// When it is not JSON, or holds keys, types or names that do not belong there; with the path to the place
    /// and, for a name that looks misspelt, the right one.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        if json.len() > Self::MAX_BYTES {
            let limit = format!("a policy may have {} bytes", Self::MAX_BYTES);
            return Err(InputError::new("$", InputProblem::TooLarge { limit }));
        }
        read(&Node::parse(json)?)
    }
}

impl FromNode for PolicySpec {
    fn from_node(place: &Place<'_>) -> Self {
        let mut fields = Fields::as_asked(place, "a policy: an object with `schema` and `rules`");
        // First, so that `ruls` is told to be misspelt and not only `rules` to be missing.
        fields.refuse_unknown(&Self::KEYS);
        let schema = fields.take("schema");
        if schema != Self::SCHEMA {
            let reason = format!("this version reads schema {}", Self::SCHEMA);
            fields.refuse(InputError::contradiction("$.schema", reason));
        }
        Self {
            json_schema: fields.take_if_given("$schema"),
            schema,
            name: fields.take_if_given("name"),
            title: fields.take_if_given("title"),
            description: fields.take_if_given("description"),
            source: fields.take_if_given("source"),
            extends: fields.take_or("extends", Vec::new),
            lists: fields.take_if_given("lists"),
            rules: rules(&fields.required("rules")),
        }
    }
}

fn rules(place: &Place<'_>) -> Vec<RuleEntry> {
    if place.length() > PolicySpec::MAX_RULES {
        let limit = format!("a policy may have {} rules", PolicySpec::MAX_RULES);
        place.refuse(InputError::new("$", InputProblem::TooLarge { limit }));
        return Vec::new();
    }
    list(place, "a list of rules")
}

/// A rule: its name, its mode and source, and what is left are its parameters.
impl FromNode for RuleEntry {
    fn from_node(place: &Place<'_>) -> Self {
        let mut fields = Fields::as_asked(place, "a rule: an object with its name under `rule`");
        fields.suggest_also(&["mode", "source"]);
        let name: String = fields.take("rule");
        Self {
            mode: fields.take_or("mode", Mode::default),
            source: fields.take_if_given("source"),
            rule: RuleSpec::read(&name, &mut fields),
        }
    }
}
