//! Policies that extend others: found by a function of the caller, and tightened.

use super::tighten::{Contribution, Origin, Part, Place, TightenError, TightenProblem, Tightened, merge};
use super::{Policy, PolicySpec};
use crate::json::{InputError, InputProblem};

/// How a caller finds the policies that others extend. Nothing else is asked: the core reads no file and no network.
#[derive(Clone, Copy)]
struct Bases<'a> {
    known: &'a [&'a str],
    find: &'a dyn Fn(&str) -> Option<PolicySpec>,
}

/// A policy's name for its own rules, where it says none.
const NAMELESS: &str = "this policy";

impl PolicySpec {
    /// How deep policies extend policies that extend others.
    pub const MAX_DEPTH: usize = 8;

    /// Makes a policy of this one and all that it extends: it refuses whatever any of them refuses. Of one that extends
    /// nothing it makes what [`Policy::new`] makes.
    ///
    /// `find` gives the policy of a name, and `known` are the names that a misspelt one is held against. The policies that
    /// are extended come first, each once, in the order in which they are named; name, title and description are this one's.
    ///
    /// ```
    /// use passmuster::PolicySpec;
    ///
    /// let base = r#"{"schema": 1, "rules": [{"rule": "length", "min": 12}]}"#;
    /// let find = |name: &str| (name == "base").then(|| PolicySpec::from_json(base).ok()).flatten();
    ///
    /// let spec = PolicySpec::from_json(r#"{"schema": 1, "extends": ["base"], "rules": [{"rule": "length", "max": 64}]}"#)?;
    /// let resolved = spec.resolve(&["base"], &find)?;
    /// assert_eq!(resolved.policy.rules().len(), 1);
    ///
    /// let spec = PolicySpec::from_json(r#"{"schema": 1, "extends": ["bsae"], "rules": []}"#)?;
    /// let error = spec.resolve(&["base"], &find).unwrap_err();
    /// assert_eq!((error.path.as_str(), error.suggestion.as_deref()), ("$.extends[0]", Some("base")));
    /// # Ok::<(), passmuster::InputError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a name is not found, a policy extends itself on whatever way, they go deeper than [`PolicySpec::MAX_DEPTH`] or are
    /// more than [`Policy::MAX_PARTS`], one of them makes no sense, or [`Policy::tighten`] refuses to merge them.
    pub fn resolve(
        mut self,
        known: &[&str],
        find: &dyn Fn(&str) -> Option<PolicySpec>,
    ) -> Result<Tightened, InputError> {
        let extends = std::mem::take(&mut self.extends);
        if extends.is_empty() {
            return Policy::new(self).map(alone);
        }
        let mut found = Vec::new();
        collect(&extends, Bases { known, find }, &mut Vec::new(), &mut found)?;
        let own = Policy::new(self.clone())?;
        let name = self.name.as_deref().unwrap_or(NAMELESS);
        let mut parts: Vec<Part<'_>> = found.iter().map(|(name, policy)| Part { name, policy }).collect();
        parts.push(Part { name, policy: &own });
        let mut merged = PolicySpec::new([]);
        merged.name.clone_from(&self.name);
        merged.title.clone_from(&self.title);
        merged.description.clone_from(&self.description);
        merge(&parts, merged).map_err(|error| told(error, &extends, name))
    }
}

/// A policy that extends nothing.
fn alone(policy: Policy) -> Tightened {
    let name = policy.spec().name.as_deref().unwrap_or(NAMELESS).to_owned();
    let from = |rule| Contribution { part: name.clone(), rule, parameters: Vec::new() };
    let origins = (0..policy.rules().len()).map(|rule| Origin { rule, from: vec![from(rule)] }).collect();
    let lists_from = policy.spec().lists.is_some().then(|| name.clone());
    Tightened { policy, origins, dropped: Vec::new(), lists_from }
}

/// Finds what is extended, bases before what extends them. `way` are the names that lead here.
fn collect(
    extends: &[String],
    bases: Bases<'_>,
    way: &mut Vec<String>,
    found: &mut Vec<(String, Policy)>,
) -> Result<(), InputError> {
    for (at, name) in extends.iter().enumerate() {
        let path = format!("$.extends[{at}]");
        if extends.iter().take(at).any(|earlier| earlier == name) {
            return Err(InputError::contradiction(path, "this policy is named twice"));
        }
        if way.contains(name) {
            let reason = format!("a policy extends itself: {} → {name}", way.join(" → "));
            return Err(InputError::contradiction(path, reason));
        }
        if found.iter().any(|(earlier, _)| earlier == name) {
            continue;
        }
        if way.len() >= PolicySpec::MAX_DEPTH {
            let limit = format!("policies extend each other at most {} deep", PolicySpec::MAX_DEPTH);
            return Err(InputError::new(path, InputProblem::TooLarge { limit }));
        }
        // One place is the policy's own, and those on the way are not among the found yet.
        if found.len() + way.len() + 1 >= Policy::MAX_PARTS {
            let limit = format!("at most {} policies are merged", Policy::MAX_PARTS);
            return Err(InputError::new(path, InputProblem::TooLarge { limit }));
        }
        let unknown = || InputError::unknown_name(&path, name, bases.known.iter().copied());
        let mut spec = (bases.find)(name).ok_or_else(unknown)?;
        way.push(name.clone());
        let deeper = std::mem::take(&mut spec.extends);
        collect(&deeper, bases, way, found).map_err(|error| further_out(error, &path, name))?;
        way.pop();
        let policy = Policy::new(spec).map_err(|error| further_out(error, &path, name))?;
        found.push((name.clone(), policy));
    }
    Ok(())
}

/// An error within a policy that is extended, told at the place that names it.
fn further_out(error: InputError, path: &str, name: &str) -> InputError {
    let about_extending = error.path.starts_with("$.extends");
    match error.problem {
        InputProblem::TooLarge { .. } | InputProblem::Contradiction { .. } if about_extending => {
            InputError { path: path.to_owned(), ..error }
        }
        InputProblem::NotBuiltIn { .. } => InputError { path: path.to_owned(), ..error },
        _ => InputError::contradiction(path, format!("in `{name}`, {error}")),
    }
}

/// Why they cannot be merged, told at the place in the policy that extends the others.
fn told(error: TightenError, extends: &[String], own: &str) -> InputError {
    let index = |place: &Place| extends.iter().position(|name| *name == place.part);
    let at_own = error.places.iter().find(|place| place.part == own && index(place).is_none());
    let at_base = || error.places.iter().rev().find_map(index).map(|at| format!("$.extends[{at}]"));
    let path =
        at_own.map(|place| place.path.clone()).or_else(at_base).unwrap_or_else(|| "$.extends".to_owned());
    match error.problem {
        TightenProblem::TooLarge { limit } => InputError::new(path, InputProblem::TooLarge { limit }),
        _ => InputError::contradiction(path, error.to_string()),
    }
}
