//! The rule `any_of`; see [`Spec`] for what it asks.

use serde::Serialize;

use super::contradiction::Contradiction;
use super::rule::{Bound, Cost, Demands, Finding, Judge, Quantity};
use super::{Rule, RuleSpec};
use crate::evidence::Evidence;
use crate::json::{Fields, FromFields, FromNode, InputError, Place, list};
use crate::report::{Missing, Outcome, Requirement, Shortfall, Violation, ViolationCode};

/// One alternative at least, and all of its rules.
///
/// Guidelines that let a long password be simple ask so: BSI for 8 to 12 characters of four kinds or 20 and more of two. A
/// rule within an alternative is written as a rule of the policy, but has no mode and no source of its own, and is no `any_of`
/// and no rule about age.
///
/// It passes where one alternative passes as a whole. Otherwise it is deferred where one has nothing against it but
/// waits for evidence; and otherwise it fails, and tells what the nearest alternatives lack: those with the fewest
/// requirements unmet.
///
/// ```
/// use passmuster::{Context, Password, Policy, Verdict, check};
///
/// let policy = Policy::from_json(r#"{"schema": 1, "rules": [{"rule": "any_of", "alternatives": [
///     {"rules": [{"rule": "length", "min": 8}, {"rule": "character_classes", "at_least": 4}]},
///     {"rules": [{"rule": "length", "min": 20}]}
/// ]}]}"#)?;
/// let verdict = |typed| check(&policy, &Password::from(typed), &Context::default()).verdict;
/// assert_eq!(verdict("Gr4s-mat"), Verdict::Accepted);
/// assert_eq!(verdict("vier groene stoelen"), Verdict::Refused);
/// assert_eq!(verdict("vier groene tuinstoelen"), Verdict::Accepted);
/// # Ok::<(), passmuster::InputError>(())
/// ```
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The alternatives: at least two, together of at most [`Spec::MOST_RULES`] rules.
    #[cfg_attr(feature = "schema", schemars(length(min = 2)))]
    pub alternatives: Vec<Alternative>,
}

/// One way to meet the rule.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The rules, at least one. All of them are to be met.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub rules: Vec<RuleSpec>,
}

impl Spec {
    /// The most rules in all alternatives of one `any_of`. A policy may have a hundred in all of its own.
    pub const MOST_RULES: usize = 20;

    /// How many rules stand in its alternatives.
    #[must_use]
    pub fn rule_count(&self) -> usize {
        self.alternatives.iter().map(|alternative| alternative.rules.len()).sum()
    }
}

impl FromFields for Spec {
    fn from_fields(fields: &mut Fields<'_>) -> Self {
        fields.refuse_unknown(&["alternatives"]);
        Self { alternatives: list(&fields.required("alternatives"), "a list of alternatives") }
    }
}

impl FromNode for Alternative {
    fn from_node(place: &Place<'_>) -> Self {
        let mut fields = Fields::as_asked(place, "an alternative: an object with `rules`");
        fields.refuse_unknown(&["rules"]);
        Self { rules: list(&fields.required("rules"), "a list of rules") }
    }
}

impl FromNode for RuleSpec {
    fn from_node(place: &Place<'_>) -> Self {
        let mut fields = Fields::as_asked(place, "a rule: an object with its name under `rule`");
        let name: String = fields.take("rule");
        Self::read(&name, &mut fields)
    }
}

/// Makes something of each item; errors are told with the item's path.
fn each<I, T>(
    items: impl IntoIterator<Item = I>,
    path: &str,
    make: impl Fn(I) -> Result<T, InputError>,
) -> Result<Vec<T>, InputError> {
    let made = |(at, item)| make(item).map_err(|error: InputError| error.within(&format!("{path}[{at}]")));
    (0_usize..).zip(items).map(made).collect()
}

/// See [`Spec`].
#[derive(Debug)]
pub struct AnyOf(Vec<Vec<Rule>>);

impl Judge for AnyOf {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        let count = spec.rule_count();
        if spec.alternatives.len() < 2 {
            let reason = "must hold at least two alternatives: one alone is better written as rules";
            return Err(InputError::contradiction("$.alternatives", reason));
        }
        if count > Spec::MOST_RULES {
            let reason = format!("may hold {} rules in all, and holds {count}", Spec::MOST_RULES);
            return Err(InputError::contradiction("$.alternatives", reason));
        }
        each(&spec.alternatives, "$.alternatives", rules_of).map(Self)
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let judged: Vec<Judged> = self.0.iter().map(|rules| Judged::of(rules, evidence)).collect();
        let fewest = judged.iter().map(|alternative| alternative.unmet).min().unwrap_or_default();
        let outcome = match judged.iter().find(|alternative| alternative.unmet == 0) {
            Some(_) if judged.iter().any(|alternative| alternative.passes()) => Outcome::Pass,
            Some(Judged { missing: Some(missing), .. }) => Outcome::Deferred { missing: *missing },
            _ => {
                let nearest = (0..)
                    .zip(&judged)
                    .filter(|(_, missed)| missed.unmet == fewest)
                    .map(|(alternative, missed)| Shortfall {
                        alternative,
                        violations: missed.violations.clone(),
                    })
                    .collect();
                Outcome::of([ViolationCode::NoneOfAlternatives { nearest }.whole()])
            }
        };
        let alternatives = judged.into_iter().map(|alternative| alternative.requirements).collect();
        vec![(Requirement::AnyOf { alternatives }, outcome)]
    }

    fn demands(&self) -> Demands {
        let demands: Vec<Vec<Demands>> =
            self.0.iter().map(|rules| rules.iter().map(Rule::demands).collect()).collect();
        let all = || demands.iter().flatten();
        Demands {
            bounds: common_bounds(&demands),
            history: all().filter_map(|rule| rule.history).max(),
            cost: all().map(|rule| rule.cost).fold(Cost::default(), Cost::plus),
        }
    }
}

/// The rules of an alternative, if they can be met together.
fn rules_of(alternative: &Alternative) -> Result<Vec<Rule>, InputError> {
    if alternative.rules.is_empty() {
        return Err(InputError::contradiction("$.rules", "must hold at least one rule"));
    }
    let names: Vec<&str> = alternative.rules.iter().map(RuleSpec::name).collect();
    let rules = each(&alternative.rules, "$.rules", |spec| match spec {
        RuleSpec::AnyOf(_) => {
            Err(InputError::contradiction("$.rule", "an alternative may not hold another `any_of`"))
        }
        RuleSpec::MinAge(_) | RuleSpec::MaxAge(_) => {
            let reason = "an alternative may not hold a rule about age: no other password changes it";
            Err(InputError::contradiction("$.rule", reason))
        }
        spec => Rule::new(spec),
    })?;
    let bounds: Vec<(usize, Bound)> = rules
        .iter()
        .enumerate()
        .flat_map(|(at, rule)| rule.demands().bounds.into_iter().map(move |bound| (at, bound)))
        .collect();
    let Some(Contradiction { min, at, max, other }) = Contradiction::among(&bounds) else { return Ok(rules) };
    let name = |at: usize| names.get(at).copied().unwrap_or_default();
    let reason = format!(
        "`{}` asks for at least {min}, and `{}` in the same alternative allows at most {max}",
        name(at),
        name(other)
    );
    Err(InputError::contradiction(format!("$.rules[{at}]"), reason))
}

/// The limits that hold whichever alternative is taken: the loosest, of what every alternative limits.
fn common_bounds(alternatives: &[Vec<Demands>]) -> Vec<Bound> {
    let limits = |rules: &[Demands], quantity: Quantity| {
        let all =
            || rules.iter().flat_map(|rule| &rule.bounds).filter(move |bound| bound.quantity == quantity);
        (all().filter_map(|bound| bound.min).max(), all().filter_map(|bound| bound.max).min())
    };
    let first = alternatives.first().into_iter().flatten().flat_map(|rule| &rule.bounds);
    let mut quantities: Vec<Quantity> = Vec::new();
    for bound in first {
        if !quantities.contains(&bound.quantity) {
            quantities.push(bound.quantity);
        }
    }
    let common = |quantity| {
        let each = || alternatives.iter().map(|rules| limits(rules, quantity));
        let min = each().map(|(min, _)| min).collect::<Option<Vec<u32>>>();
        let max = each().map(|(_, max)| max).collect::<Option<Vec<u32>>>();
        Bound {
            quantity,
            min: min.and_then(|all| all.into_iter().min()),
            max: max.and_then(|all| all.into_iter().max()),
        }
    };
    let limiting = |bound: &Bound| bound.min.is_some() || bound.max.is_some();
    quantities.into_iter().map(common).filter(limiting).collect()
}

/// How one alternative went.
#[derive(Default)]
struct Judged {
    requirements: Vec<Requirement>,
    /// How many of them are not met.
    unmet: usize,
    /// Why.
    violations: Vec<Violation>,
    /// What the first of them that cannot be judged here would need.
    missing: Option<Missing>,
}

impl Judged {
    fn of(rules: &[Rule], evidence: &Evidence<'_>) -> Self {
        let mut judged = Self::default();
        for (requirement, outcome) in rules.iter().flat_map(|rule| rule.judge(evidence)) {
            judged.requirements.push(requirement);
            match outcome {
                Outcome::Pass => {}
                Outcome::Fail { violations } => {
                    judged.unmet += 1;
                    judged.violations.extend(violations);
                }
                Outcome::Deferred { missing } => judged.missing = judged.missing.or(Some(missing)),
            }
        }
        judged
    }

    fn passes(&self) -> bool {
        self.unmet == 0 && self.missing.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Node, read_by};
    use crate::report::Unit;

    fn rule(json: &str) -> Rule {
        let node = Node::parse(json).unwrap();
        let spec = read_by(&node, |place| Spec::from_fields(&mut Fields::as_written(place, "an object")));
        Rule::new(&RuleSpec::AnyOf(spec.unwrap())).unwrap()
    }

    /// What can be held against other rules is what every alternative asks.
    #[test]
    fn demands_are_those_of_all_alternatives() {
        let code_points = Quantity::Length(Unit::CodePoints);
        let table = [
            (
                r#"[{"rule":"length","min":8,"max":12}]"#,
                r#"[{"rule":"length","min":20}]"#,
                vec![(Some(8), None)],
            ),
            (
                r#"[{"rule":"length","min":8,"max":12}]"#,
                r#"[{"rule":"length","min":20,"max":30}]"#,
                vec![(Some(8), Some(30))],
            ),
            (
                r#"[{"rule":"length","min":8},{"rule":"length","min":9}]"#,
                r#"[{"rule":"length","min":20}]"#,
                vec![(Some(9), None)],
            ),
            (r#"[{"rule":"length","min":8}]"#, r#"[{"rule":"confirmation"}]"#, vec![]),
            (r#"[{"rule":"length","min":8}]"#, r#"[{"rule":"length","min":8,"unit":"bytes"}]"#, vec![]),
        ];
        for (first, second, expected) in table {
            let json = format!(r#"{{"alternatives": [{{"rules": {first}}}, {{"rules": {second}}}]}}"#);
            let expected: Vec<Bound> =
                expected.into_iter().map(|(min, max)| Bound { quantity: code_points, min, max }).collect();
            assert_eq!(rule(&json).demands().bounds, expected, "{json}");
        }
    }

    #[test]
    fn costs_and_the_history_of_alternatives_count() {
        let demands = rule(
            r#"{"alternatives": [
                {"rules": [{"rule": "history", "last": 3}, {"rule": "blocklist", "words": ["volga", "zomer"], "matching": "contained"}]},
                {"rules": [{"rule": "history", "last": 7}, {"rule": "blocklist", "words": ["gra"], "matching": "contained"}]}
            ]}"#,
        )
        .demands();
        assert_eq!(demands.history, Some(7));
        assert_eq!(demands.cost.contained_letters, 13);
    }
}
