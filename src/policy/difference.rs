//! What two policies ask differently.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::{PolicySpec, RuleEntry};
use crate::json::InputError;

/// What differs between two policies, from the first to the second.
///
/// What does not change a verdict is left aside: names, titles, descriptions, sources, and the order of the rules.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// What differs outside the rules, such as `lists.edition`.
    pub policy: Vec<Change>,
    /// The rules that differ: first those of the first policy in its order, then those that only the second one has.
    pub rules: Vec<RuleDifference>,
}

/// A parameter with another value. Parameters within others are written `min.digit`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// Its name.
    pub parameter: String,
    /// Its value in the first policy, if it stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Value>,
    /// Its value in the second policy, if it stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Value>,
}

/// A rule that differs. Indices count from 0 in the list of the policy that the rule stands in.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "difference", rename_all = "snake_case")]
#[non_exhaustive]
pub enum RuleDifference {
    /// Only the first policy has it.
    OnlyInFirst {
        /// The rule's name.
        rule: String,
        /// Its index.
        index: usize,
    },
    /// Only the second policy has it.
    OnlyInSecond {
        /// The rule's name.
        rule: String,
        /// Its index.
        index: usize,
    },
    /// Both have it, with other parameters or in another mode.
    Changed {
        /// The rule's name.
        rule: String,
        /// Its index in the first policy.
        first: usize,
        /// Its index in the second policy.
        second: usize,
        /// What changed, by name; the mode is `mode`.
        changes: Vec<Change>,
    },
}

impl Difference {
    /// Whether both policies ask the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.policy.is_empty() && self.rules.is_empty()
    }
}

/// Compares two policies rule by rule.
///
/// Of rules that stand in a policy several times, those belong together that have most in common.
///
/// ```
/// use passmuster::policy::{PolicySpec, RuleDifference, difference};
///
/// let old = PolicySpec::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 8}]}"#)?;
/// let new = PolicySpec::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 15}]}"#)?;
/// let difference = difference(&old, &new)?;
/// let RuleDifference::Changed { changes, .. } = &difference.rules[0] else { panic!() };
/// assert_eq!(changes[0].parameter, "min");
/// assert_eq!(changes[0].new, Some(15.into()));
/// # Ok::<(), passmuster::InputError>(())
/// ```
///
/// # Errors
///
/// When a policy cannot be written as JSON, which none can that was read.
pub fn difference(first: &PolicySpec, second: &PolicySpec) -> Result<Difference, InputError> {
    let (old, new) = (rules(first)?, rules(second)?);
    let pairs = pairs(&old, &new);
    let mut rules = Vec::new();
    for (at, rule) in old.iter().enumerate() {
        let partner = pairs.iter().find(|(first, _)| *first == at);
        match partner.and_then(|(_, second)| Some((*second, new.get(*second)?))) {
            None => rules.push(RuleDifference::OnlyInFirst { rule: rule.name.to_owned(), index: at }),
            Some((second, other)) => {
                let changes = changes(&rule.parameters, &other.parameters);
                if !changes.is_empty() {
                    rules.push(RuleDifference::Changed {
                        rule: rule.name.to_owned(),
                        first: at,
                        second,
                        changes,
                    });
                }
            }
        }
    }
    let only_new = new.iter().enumerate().filter(|(at, _)| pairs.iter().all(|(_, second)| second != at));
    rules.extend(
        only_new.map(|(index, rule)| RuleDifference::OnlyInSecond { rule: rule.name.to_owned(), index }),
    );
    Ok(Difference { policy: changes(&frame(first)?, &frame(second)?), rules })
}

/// A rule, and its parameters by name, its mode among them.
struct Flat {
    name: &'static str,
    parameters: Map<String, Value>,
}

fn rules(policy: &PolicySpec) -> Result<Vec<Flat>, InputError> {
    policy.rules.iter().map(flat).collect()
}

fn flat(entry: &RuleEntry) -> Result<Flat, InputError> {
    let mut written = object(&entry.rule)?;
    written.remove("rule");
    // Always there, so that a default and the same value in words are one thing.
    written.insert("mode".to_owned(), value(&entry.mode)?);
    let mut parameters = Map::new();
    flatten("", written, &mut parameters);
    Ok(Flat { name: entry.rule.name(), parameters })
}

/// What a policy says besides its rules that changes verdicts.
fn frame(policy: &PolicySpec) -> Result<Map<String, Value>, InputError> {
    let mut written = object(policy)?;
    for key in ["$schema", "name", "title", "description", "source", "rules"] {
        written.remove(key);
    }
    if let Ok(lists) = super::Lists::checked(policy.lists.as_ref()) {
        written.insert("lists".to_owned(), value(&lists)?);
    }
    let mut parameters = Map::new();
    flatten("", written, &mut parameters);
    Ok(parameters)
}

fn object(what: &impl Serialize) -> Result<Map<String, Value>, InputError> {
    Ok(match value(what)? {
        Value::Object(object) => object,
        _ => Map::new(),
    })
}

fn value(what: &impl Serialize) -> Result<Value, InputError> {
    serde_json::to_value(what).map_err(|error| InputError::contradiction("$", error.to_string()))
}

fn flatten(path: &str, object: Map<String, Value>, into: &mut Map<String, Value>) {
    for (key, value) in object {
        let path = if path.is_empty() { key } else { format!("{path}.{key}") };
        match value {
            Value::Object(inner) => flatten(&path, inner, into),
            value => drop(into.insert(path, value)),
        }
    }
}

fn changes(old: &Map<String, Value>, new: &Map<String, Value>) -> Vec<Change> {
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names
        .into_iter()
        .filter(|name| old.get(*name) != new.get(*name))
        .map(|name| Change {
            parameter: name.clone(),
            old: old.get(name).cloned(),
            new: new.get(name).cloned(),
        })
        .collect()
}

/// Which rules belong together: the most alike first, and of equals those that come first. At most 100 times 100 rules.
fn pairs(old: &[Flat], new: &[Flat]) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(Likeness, usize, usize)> = Vec::new();
    for (first, a) in old.iter().enumerate() {
        for (second, b) in new.iter().enumerate().filter(|(_, b)| b.name == a.name) {
            candidates.extend(likeness(a, b).map(|likeness| (likeness, first, second)));
        }
    }
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, first, second) in candidates {
        if pairs.iter().all(|(a, b)| *a != first && *b != second) {
            pairs.push((first, second));
        }
    }
    pairs
}

/// Whether all is equal, how many parameters both have, whether the mode is the same, and how many parameters are equal.
type Likeness = (bool, usize, bool, usize);

/// How alike two rules of one name are; `None` if one sets what the other leaves alone, such as a minimum and a maximum.
fn likeness(a: &Flat, b: &Flat) -> Option<Likeness> {
    let both = || a.parameters.iter().filter_map(|(name, old)| Some((name, old, b.parameters.get(name)?)));
    // A unit or a mode says nothing alone of what is limited.
    let shared = both().filter(|(name, ..)| !["mode", "unit"].contains(&name.as_str())).count();
    let bare = |rule: &Flat| rule.parameters.keys().all(|name| name == "mode");
    if shared == 0 && !bare(a) && !bare(b) {
        return None;
    }
    let equal = both().filter(|(_, old, new)| old == new).count();
    let same_mode = a.parameters.get("mode") == b.parameters.get("mode");
    Some((a.parameters == b.parameters, shared, same_mode, equal))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(first: &str, second: &str) -> Vec<String> {
        let read = |rules: &str| {
            PolicySpec::from_json(&format!(r#"{{"schema": 1, "rules": [{rules}]}}"#)).expect("a policy")
        };
        let told = |difference: &RuleDifference| match difference {
            RuleDifference::OnlyInFirst { rule, index } => format!("-{rule} {index}"),
            RuleDifference::OnlyInSecond { rule, index } => format!("+{rule} {index}"),
            RuleDifference::Changed { rule, first, second, changes } => {
                let told = |value: &Option<Value>| value.as_ref().map_or("".to_owned(), Value::to_string);
                let changes: Vec<String> = changes
                    .iter()
                    .map(|change| format!("{} {}→{}", change.parameter, told(&change.old), told(&change.new)))
                    .collect();
                format!("{rule} {first} {second}: {}", changes.join(", "))
            }
        };
        difference(&read(first), &read(second)).expect("plain data").rules.iter().map(told).collect()
    }

    #[test]
    fn rules_that_belong_together_are_compared() {
        let min_8 = r#"{"rule": "length", "min": 8}"#;
        let min_15_advised = r#"{"rule": "length", "min": 15, "mode": "advise"}"#;
        let (max_64, max_256) = (r#"{"rule": "length", "max": 64}"#, r#"{"rule": "length", "max": 256}"#);
        let confirmation = r#"{"rule": "confirmation"}"#;
        let from_8_to_64 = r#"{"rule": "length", "min": 8, "max": 64}"#;
        let classes = r#"{"rule": "character_classes", "min": {"digit": 1, "upper": 1}}"#;
        let more_classes = r#"{"rule": "character_classes", "min": {"digit": 2, "lower": 1}}"#;
        let all_data = r#"{"rule": "personal_data"}"#;
        let some_data = r#"{"rule": "personal_data", "fields": ["name"]}"#;
        // Why, the rules of both policies, and what is told.
        type Row<'a> = (&'a str, &'a [&'a str], &'a [&'a str], &'a [&'a str]);
        let table: &[Row<'_>] = &[
            ("nothing", &[], &[], &[]),
            ("the order", &[min_8, confirmation], &[confirmation, min_8], &[]),
            ("one more", &[min_8], &[min_8, confirmation], &["+confirmation 1"]),
            ("one less", &[min_8, confirmation], &[confirmation], &["-length 0"]),
            ("a number", &[max_64], &[max_256], &["length 0 0: max 64→256"]),
            ("a minimum and a maximum are two things", &[min_8], &[max_64], &["-length 0", "+length 0"]),
            (
                "minima and maxima, each with its own",
                &[max_64, min_8],
                &[min_8, max_256],
                &["length 0 1: max 64→256"],
            ),
            ("the same mode goes before", &[min_8], &[min_15_advised, min_8], &["+length 0"]),
            ("a mode", &[min_8], &[min_15_advised], &[r#"length 0 0: min 8→15, mode "enforce"→"advise""#]),
            ("one rule made two", &[from_8_to_64], &[min_8, max_256], &["length 0 0: max 64→", "+length 1"]),
            (
                "within",
                &[classes],
                &[more_classes],
                &["character_classes 0 0: min.digit 1→2, min.lower →1, min.upper 1→"],
            ),
            (
                "a parameter that was left out",
                &[all_data],
                &[some_data],
                &[r#"personal_data 0 0: fields →["name"]"#],
            ),
        ];
        for (why, first, second, expected) in table {
            assert_eq!(told(&first.join(","), &second.join(",")), *expected, "{why}");
        }
    }

    #[test]
    fn the_frame_counts_where_it_changes_verdicts() {
        let of = |frame: &str| {
            PolicySpec::from_json(&format!(r#"{{"schema": 1, {frame} "rules": []}}"#)).expect("a policy")
        };
        let between = |a: &str, b: &str| difference(&of(a), &of(b)).expect("plain data").policy;
        assert_eq!(between(r#""name": "a","#, r#""title": "b", "description": "c","#), []);
        assert_eq!(
            between("", r#""lists": {"edition": "small", "languages": ["zh", "en", "nl", "sv", "ru"]},"#),
            []
        );
        let changes = between("", r#""lists": {"languages": ["nl"]},"#);
        let changed: Vec<&str> = changes.iter().map(|change| change.parameter.as_str()).collect();
        assert_eq!(changed, ["lists.languages"]);
    }
}
