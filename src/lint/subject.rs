use std::borrow::Cow;

use super::LintContext;
use crate::policy::Policy;
use crate::report::{CharacterClass, CharacterSet, LintCode, LintFinding, Mode, Severity, Unit};
use crate::rules::RuleSpec;
use crate::rules::any_of::Alternative;
use crate::text::{Kind, kind};

/// A policy as the checks look at it.
pub(super) struct Subject<'a> {
    /// The policy.
    pub(super) policy: &'a Policy,
    /// What it is used for.
    pub(super) context: &'a LintContext,
    /// Its rules in order; those within alternatives are not among them.
    pub(super) rules: Vec<Placed<'a>>,
    /// The rules within alternatives: for each `any_of` that decides, each alternative's.
    pub(super) choices: Vec<Vec<Vec<Placed<'a>>>>,
}

/// A rule and where it stands.
#[derive(Clone)]
pub(super) struct Placed<'a> {
    /// Its path.
    pub(super) path: String,
    /// The rule.
    pub(super) rule: &'a RuleSpec,
    /// Whether it decides.
    pub(super) mode: Mode,
}

/// A limit and the path of the parameter that sets it.
pub(super) type Limit = (u32, String);

impl<'a> Subject<'a> {
    pub(super) fn new(policy: &'a Policy, context: &'a LintContext) -> Self {
        let rules = policy.spec().rules.iter().enumerate().map(|(at, entry)| Placed {
            path: format!("$.rules[{at}]"),
            rule: &entry.rule,
            mode: entry.mode,
        });
        let rules: Vec<Placed<'a>> = rules.collect();
        let decides = rules.iter().filter(|placed| placed.mode == Mode::Enforce);
        let choices = decides.map(Placed::alternatives).filter(|choice| !choice.is_empty()).collect();
        Self { policy, context, rules, choices }
    }

    /// All rules, those within alternatives as well.
    pub(super) fn all(&self) -> impl Iterator<Item = Cow<'_, Placed<'a>>> {
        self.rules.iter().flat_map(|placed| {
            let inner = placed.alternatives().into_iter().flatten();
            std::iter::once(Cow::Borrowed(placed)).chain(inner.map(Cow::Owned))
        })
    }

    /// The rules that decide.
    pub(super) fn enforced(&self) -> impl Iterator<Item = &Placed<'a>> {
        self.rules.iter().filter(|placed| placed.mode == Mode::Enforce)
    }

    /// Whether it is for what people choose, and not for codes that a machine makes.
    pub(super) fn is_for_passwords(&self) -> bool {
        self.context.access_code.is_none()
    }

    /// The shortest password in characters that the length rules let through: the highest minimum, of alternatives the
    /// lowest.
    pub(super) fn min(&self) -> Option<Limit> {
        let of_choices = self.choices.iter().filter_map(|choice| {
            let minima: Option<Vec<Limit>> = choice.iter().map(|rules| highest(minima(rules))).collect();
            lowest(minima?.into_iter())
        });
        highest(minima(self.rules.iter().filter(|placed| placed.mode == Mode::Enforce)).chain(of_choices))
    }

    /// The longest password in characters that the length rules let through.
    pub(super) fn max(&self) -> Option<Limit> {
        let of_choices = self.choices.iter().filter_map(|choice| {
            let maxima: Option<Vec<Limit>> = choice.iter().map(|rules| lowest(maxima(rules))).collect();
            highest(maxima?.into_iter())
        });
        lowest(maxima(self.rules.iter().filter(|placed| placed.mode == Mode::Enforce)).chain(of_choices))
    }

    /// The lowest maximum of bytes.
    pub(super) fn bytes(&self) -> Option<Limit> {
        let maxima = self.enforced().filter_map(|placed| match placed.rule {
            RuleSpec::MaxBytes(bytes) => Some((bytes.max, placed.inside("max"))),
            RuleSpec::Length(length) if length.unit == Unit::Bytes => {
                Some((length.max?, placed.inside("max")))
            }
            _ => None,
        });
        lowest(maxima)
    }

    /// The most code points that a password may have at all: the lower of both.
    pub(super) fn most(&self) -> Option<u32> {
        self.max().into_iter().chain(self.bytes()).map(|(most, _)| most).min()
    }

    /// Whether the enforced rules let a character stand somewhere.
    pub(super) fn allows(&self, c: char) -> bool {
        self.refused_by(c).is_none()
    }

    /// The rule that lets a character stand nowhere.
    pub(super) fn refused_by(&self, c: char) -> Option<&Placed<'a>> {
        self.enforced().find(|placed| match placed.rule {
            RuleSpec::AllowedCharacters(spec) => !holds(&spec.set, c),
            RuleSpec::ForbiddenCharacters(spec) => holds(&spec.set, c),
            RuleSpec::CharacterClasses(spec) => {
                class_of(c).is_some_and(|class| spec.max.get(&class) == Some(&0))
            }
            _ => false,
        })
    }
}

impl<'a> Placed<'a> {
    /// The rules of each alternative.
    fn alternatives(&self) -> Vec<Vec<Placed<'a>>> {
        let RuleSpec::AnyOf(spec) = self.rule else { return Vec::new() };
        let rules = |(of, alternative): (usize, &'a Alternative)| {
            let rule = |(at, rule)| Placed {
                path: format!("{}.alternatives[{of}].rules[{at}]", self.path),
                rule,
                mode: self.mode,
            };
            alternative.rules.iter().enumerate().map(rule).collect()
        };
        spec.alternatives.iter().enumerate().map(rules).collect()
    }

    /// The path of a parameter.
    pub(super) fn inside(&self, parameter: &str) -> String {
        format!("{}.{parameter}", self.path)
    }

    /// A severity, or a note for a rule that only advises.
    pub(super) fn at_most_advice(&self, severity: Severity) -> Severity {
        if self.mode == Mode::Enforce { severity } else { Severity::Note }
    }
}

fn minima<'s>(rules: impl IntoIterator<Item = &'s Placed<'s>>) -> impl Iterator<Item = Limit> {
    rules.into_iter().filter_map(|placed| match placed.rule {
        RuleSpec::Length(length) if length.unit != Unit::Bytes => Some((length.min?, placed.inside("min"))),
        _ => None,
    })
}

fn maxima<'s>(rules: impl IntoIterator<Item = &'s Placed<'s>>) -> impl Iterator<Item = Limit> {
    rules.into_iter().filter_map(|placed| match placed.rule {
        RuleSpec::Length(length) if length.unit != Unit::Bytes => Some((length.max?, placed.inside("max"))),
        _ => None,
    })
}

fn highest(limits: impl Iterator<Item = Limit>) -> Option<Limit> {
    limits.reduce(|best, other| if other.0 > best.0 { other } else { best })
}

fn lowest(limits: impl Iterator<Item = Limit>) -> Option<Limit> {
    limits.reduce(|best, other| if other.0 < best.0 { other } else { best })
}

/// Whether a set of characters holds one.
pub(super) fn holds(set: &CharacterSet, c: char) -> bool {
    (set.ascii && (' '..='~').contains(&c))
        || class_of(c).is_some_and(|class| set.classes.contains(&class))
        || set.characters.contains(c)
}

/// The class of a character.
pub(super) fn class_of(c: char) -> Option<CharacterClass> {
    match kind(c) {
        Kind::Lower => Some(CharacterClass::Lower),
        Kind::Upper => Some(CharacterClass::Upper),
        Kind::Digit => Some(CharacterClass::Digit),
        Kind::Symbol => Some(CharacterClass::Symbol),
        Kind::Caseless => Some(CharacterClass::Caseless),
        Kind::Mark | Kind::Other => None,
    }
}

/// A finding that is good to know.
pub(super) fn note(path: impl Into<String>, code: LintCode) -> LintFinding {
    finding(Severity::Note, path, code)
}

/// A finding that likely hurts.
pub(super) fn warning(path: impl Into<String>, code: LintCode) -> LintFinding {
    finding(Severity::Warning, path, code)
}

/// A finding that breaks the policy.
pub(super) fn error(path: impl Into<String>, code: LintCode) -> LintFinding {
    finding(Severity::Error, path, code)
}

/// A finding.
pub(super) fn finding(severity: Severity, path: impl Into<String>, code: LintCode) -> LintFinding {
    LintFinding { code, severity, path: path.into() }
}
