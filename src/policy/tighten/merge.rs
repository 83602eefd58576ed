use super::choices;
use super::contribution::{Contribution, DropReason, Dropped, Origin, Tightened};
use super::error::{Place, TightenError, TightenProblem};
use super::facets::Key;
use super::slots::{Asked, Kept, Outdone, union};
use crate::json::InputProblem;
use crate::policy::{Lists, Policy, PolicySpec, contradictions};
use crate::rules::{Contradiction, RuleSpec};

/// A policy that is to be merged, and its name in what is told.
#[derive(Clone, Copy)]
pub(in crate::policy) struct Part<'a> {
    pub(in crate::policy) name: &'a str,
    pub(in crate::policy) policy: &'a Policy,
}

impl Part<'_> {
    fn place(&self, path: impl Into<String>) -> Place {
        Place { part: self.name.to_owned(), path: path.into() }
    }

    fn estimates(&self) -> Option<usize> {
        self.policy.spec().rules.iter().position(|entry| estimates(&entry.rule))
    }
}

/// Whether a rule reads the guess number, so that the lists decide what it says.
fn estimates(rule: &RuleSpec) -> bool {
    match rule {
        RuleSpec::Strength(_) => true,
        RuleSpec::AnyOf(spec) => {
            spec.alternatives.iter().flat_map(|alternative| &alternative.rules).any(estimates)
        }
        _ => false,
    }
}

impl Policy {
    /// The most policies that are merged at once.
    pub const MAX_PARTS: usize = 16;

    /// Makes several policies one that refuses whatever any of them refuses, and is decided only where all are.
    ///
    /// The order of the parts, which each have a name, is the order of the checklist. Of rules whose parameters are numbers
    /// the strictest stay (the longest `min`, the shortest `max`; of classes one by one), of the others all but what another
    /// certainly implies; what is enforced makes needless what only advises as much. Numbers of one kind come to one rule, or to
    /// one for each source that they name. The merged policy takes its name and title from all parts, its lists from the part
    /// that judges strength.
    ///
    /// ```
    /// use passmuster::Policy;
    ///
    /// let base = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 8, "max": 64}]}"#)?;
    /// let group = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "length", "min": 12}]}"#)?;
    /// let merged = Policy::tighten(&[("base", &base), ("group", &group)])?;
    ///
    /// let json = serde_json::to_value(merged.policy.spec())?;
    /// assert_eq!(json["rules"], serde_json::json!([{"rule": "length", "min": 12, "max": 64, "unit": "code_points"}]));
    /// let from: Vec<_> = merged.origins[0].from.iter().map(|from| (from.part.as_str(), &from.parameters[..])).collect();
    /// assert_eq!(from, [("base", &["max".to_owned()][..]), ("group", &["min".to_owned()][..])]);
    /// assert_eq!(merged.dropped[0].part, "base");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When no password could meet them together as far as their limits show, when strength is judged by different
    /// lists, when two parts have one name, and when together they are larger than a policy may be or more than
    /// [`Policy::MAX_PARTS`].
    pub fn tighten(parts: &[(&str, &Policy)]) -> Result<Tightened, TightenError> {
        let parts: Vec<Part<'_>> = parts.iter().map(|&(name, policy)| Part { name, policy }).collect();
        for (at, part) in parts.iter().enumerate() {
            if parts.iter().take(at).any(|earlier| earlier.name == part.name) {
                return Err(TightenError {
                    problem: TightenProblem::NamedTwice,
                    places: vec![part.place("$")],
                });
            }
        }
        let joined = |texts: Vec<&str>| texts.join(" + ");
        let titles = parts.iter().filter_map(|part| part.policy.spec().title.as_deref()).collect::<Vec<_>>();
        let mut spec = PolicySpec::new([]);
        spec.name = Some(joined(parts.iter().map(|part| part.name).collect()));
        spec.title = Some(joined(titles)).filter(|title| !title.is_empty());
        merge(&parts, spec)
    }
}

/// Merges; the name and whatever else is no rule and no list stands in `spec`.
pub(in crate::policy) fn merge(parts: &[Part<'_>], mut spec: PolicySpec) -> Result<Tightened, TightenError> {
    let Some(first) = parts.first() else {
        return Err(TightenError { problem: TightenProblem::NoParts, places: Vec::new() });
    };
    if parts.len() > Policy::MAX_PARTS {
        return Err(too_large(format!("at most {} policies are merged", Policy::MAX_PARTS)));
    }
    if let Some(other) = parts.iter().find(|part| part.policy.spec().schema != first.policy.spec().schema) {
        let places = vec![first.place("$.schema"), other.place("$.schema")];
        return Err(TightenError { problem: TightenProblem::Schema, places });
    }
    let (lists, lists_from) = lists(parts)?;
    refuse_contradictions(parts)?;
    let asked: Vec<Asked<'_>> = (0..)
        .zip(parts)
        .flat_map(|(part, of)| {
            (0..).zip(&of.policy.spec().rules).map(move |(rule, entry)| Asked { part, rule, entry })
        })
        .collect();
    let (kept, outdone) = union(&asked);
    if kept.len() > PolicySpec::MAX_RULES {
        return Err(too_large(format!("a policy may have {} rules", PolicySpec::MAX_RULES)));
    }
    spec.schema = first.policy.spec().schema;
    spec.lists = lists;
    spec.rules = kept.iter().map(|kept| kept.entry.clone()).collect();
    // What is written must be such that it can be read again.
    if serde_json::to_string(&spec).map_or(usize::MAX, |json| json.len()) > PolicySpec::MAX_BYTES {
        return Err(too_large(format!("a policy may have {} bytes", PolicySpec::MAX_BYTES)));
    }
    let policy = Policy::new(spec).map_err(|error| match error.problem {
        InputProblem::TooLarge { limit } => too_large(limit),
        problem => {
            let reason = crate::json::InputError::new(error.path, problem).to_string();
            TightenError { problem: TightenProblem::Contradiction { reason }, places: Vec::new() }
        }
    })?;
    let origins = (0..).zip(&kept).map(|(rule, kept)| origin(rule, kept, parts)).collect();
    let dropped = outdone.iter().map(|outdone| dropped(outdone, parts)).collect();
    Ok(Tightened { policy, origins, dropped, lists_from })
}

fn too_large(limit: String) -> TightenError {
    TightenError { problem: TightenProblem::TooLarge { limit }, places: Vec::new() }
}

/// The lists of the part that judges strength; of the first that names any where none does.
fn lists(parts: &[Part<'_>]) -> Result<(Option<Lists>, Option<String>), TightenError> {
    let mut judging = parts.iter().filter_map(|part| Some((part, part.estimates()?)));
    let first = judging.next();
    if let Some((part, rule)) = first
        && let Some((other, other_rule)) =
            judging.find(|(other, _)| other.policy.lists() != part.policy.lists())
    {
        let place = |part: &Part<'_>, rule: usize| match part.policy.spec().lists {
            Some(_) => part.place("$.lists"),
            None => part.place(format!("$.rules[{rule}]")),
        };
        let places = vec![place(part, rule), place(other, other_rule)];
        return Err(TightenError { problem: TightenProblem::Lists, places });
    }
    let naming = || parts.iter().find(|part| part.policy.spec().lists.is_some());
    let chosen = first.map(|(part, _)| part).or_else(naming);
    let name = chosen.map(|part| part.name.to_owned());
    Ok((chosen.and_then(|part| part.policy.spec().lists.clone()), name))
}

/// Refuses enforced rules of which one asks for more than another allows, of whichever parts.
fn refuse_contradictions(parts: &[Part<'_>]) -> Result<(), TightenError> {
    let place = |at: usize| {
        let mut left = at;
        for part in parts {
            let rules = part.policy.rules().len();
            if left < rules {
                return part.place(format!("$.rules[{left}]"));
            }
            left -= rules;
        }
        Place { part: String::new(), path: "$".to_owned() }
    };
    let rules = || parts.iter().flat_map(|part| part.policy.rules());
    let name = |at| rules().nth(at).map_or("", |rule| rule.name);
    let (reason, places) = if let Some(Contradiction { min, at, max, other }) = contradictions::find(rules())
    {
        let reason =
            format!("`{}` asks for at least {min}, and `{}` allows at most {max}", name(at), name(other));
        (reason, vec![place(at), place(other)])
    } else if let Some(choice) = choices::find(parts.iter().flat_map(|part| &part.policy.spec().rules)) {
        let excluding = choice.excluding.iter().map(|at| place(*at));
        (choice.to_string(), std::iter::once(place(choice.at)).chain(excluding).collect())
    } else {
        return Ok(());
    };
    Err(TightenError { problem: TightenProblem::Contradiction { reason }, places })
}

fn part_name(parts: &[Part<'_>], at: usize) -> String {
    parts.get(at).map(|part| part.name.to_owned()).unwrap_or_default()
}

fn parameters(keys: &[Key]) -> Vec<String> {
    keys.iter().filter_map(Key::parameter).collect()
}

fn origin(rule: usize, kept: &Kept<'_>, parts: &[Part<'_>]) -> Origin {
    let from = kept.from.iter().map(|(asked, keys)| Contribution {
        part: part_name(parts, asked.part),
        rule: asked.rule,
        parameters: parameters(keys),
    });
    Origin { rule, from: from.collect() }
}

fn dropped(outdone: &Outdone<'_>, parts: &[Part<'_>]) -> Dropped {
    Dropped {
        part: part_name(parts, outdone.asked.part),
        rule: outdone.asked.rule,
        parameters: parameters(&outdone.keys),
        because: outdone.because,
        why: if outdone.advised { DropReason::Advised } else { DropReason::Weaker },
    }
}
