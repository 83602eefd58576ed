use serde::{Deserialize, Serialize};

use super::{Lists, Source};
use crate::json::{InputError, InputProblem, Node, inside, read};
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
        Self::from_node(Node::parse(json)?)
    }

    fn from_node(node: Node) -> Result<Self, InputError> {
        let mut object = Keys::of(node, "a policy: an object with `schema` and `rules`")?;
        // First, so that `ruls` is told to be misspelt and not only `rules` to be missing.
        object.refuse_unknown(&Self::KEYS)?;
        let schema: u32 = object.require("schema")?;
        if schema != Self::SCHEMA {
            let reason = format!("this version reads schema {}", Self::SCHEMA);
            return Err(InputError::contradiction("$.schema", reason));
        }
        Ok(Self {
            json_schema: object.take("$schema")?,
            schema,
            name: object.take("name")?,
            title: object.take("title")?,
            description: object.take("description")?,
            source: object.take("source")?,
            extends: object.take("extends")?.unwrap_or_default(),
            lists: object.take("lists")?,
            rules: rules(object.node("rules"))?,
        })
    }
}

fn rules(node: Option<Node>) -> Result<Vec<RuleEntry>, InputError> {
    match node {
        None => Err(InputError::new("$", InputProblem::MissingKey { key: "rules".to_owned() })),
        Some(Node::List(items)) if items.len() <= PolicySpec::MAX_RULES => (0..)
            .zip(items)
            .map(|(at, item): (usize, Node)| {
                rule(item).map_err(|error| error.within(&format!("$.rules[{at}]")))
            })
            .collect(),
        Some(Node::List(_)) => {
            let limit = format!("a policy may have {} rules", PolicySpec::MAX_RULES);
            Err(InputError::new("$.rules", InputProblem::TooLarge { limit }))
        }
        Some(_) => Err(InputError::new("$.rules", wrong_type("a list of rules"))),
    }
}

/// A rule: its name, its mode and source, and what is left are its parameters.
fn rule(node: Node) -> Result<RuleEntry, InputError> {
    let mut object = Keys::of(node, "a rule: an object with its name under `rule`")?;
    let name: String = object.require("rule")?;
    let mode = object.take("mode")?.unwrap_or_default();
    let source = object.take("source")?;
    let rule = RuleSpec::read(&name, object.rest()).map_err(suggest_common_key)?;
    Ok(RuleEntry { rule, mode, source })
}

/// A key that is none of the rule's own may be one that every rule has.
fn suggest_common_key(error: InputError) -> InputError {
    match (&error.problem, error.suggestion.is_none(), error.path.strip_prefix("$.")) {
        (InputProblem::UnknownKey, true, Some(key)) => {
            let suggestion = InputError::unknown_key(&error.path, key, &["mode", "source"]).suggestion;
            InputError { suggestion, ..error }
        }
        _ => error,
    }
}

fn wrong_type(expected: &str) -> InputProblem {
    InputProblem::WrongType { expected: expected.to_owned() }
}

/// The keys of an object, taken out one by one.
struct Keys(Vec<(String, Node)>);

impl Keys {
    fn of(node: Node, expected: &str) -> Result<Self, InputError> {
        match node {
            Node::Object(entries) => Ok(Self(entries)),
            _ => Err(InputError::new("$", wrong_type(expected))),
        }
    }

    fn node(&mut self, key: &str) -> Option<Node> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(at).1)
    }

    fn take<T: for<'de> Deserialize<'de>>(&mut self, key: &str) -> Result<Option<T>, InputError> {
        self.node(key).map(|node| read(&node, &format!("$.{key}"))).transpose()
    }

    fn require<T: for<'de> Deserialize<'de>>(&mut self, key: &str) -> Result<T, InputError> {
        let missing = || InputError::new("$", InputProblem::MissingKey { key: key.to_owned() });
        self.take(key)?.ok_or_else(missing)
    }

    fn rest(self) -> Node {
        Node::Object(self.0)
    }

    fn refuse_unknown(&self, known: &[&str]) -> Result<(), InputError> {
        match self.0.iter().find(|(key, _)| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some((key, _)) => Err(InputError::unknown_key(inside("$", key), key, known)),
        }
    }
}
