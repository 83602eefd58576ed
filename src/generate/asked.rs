//! What the rules of a policy ask of a password's make-up, rule by rule.

use super::expression::Expression;
use crate::policy::Policy;
use crate::report::{CharacterClass, Mode, Unit};
use crate::rules::{RuleSpec, Set};

/// One thing that an enforced rule asks, as far as it can be planned for. What cannot (word lists, walks, strength) is left
/// to the engine, which checks every candidate.
#[derive(Debug)]
pub(super) enum Part {
    /// A length between two.
    Length { unit: Unit, min: u32, max: u32 },
    /// So many of a class, those that stand in for it counted.
    ClassMin(CharacterClass, u32),
    /// At most so many of a class.
    ClassMax(CharacterClass, u32),
    /// So many of these classes.
    Classes(u32, Vec<CharacterClass>),
    /// Nothing but these.
    Allowed(Set),
    /// None of these.
    Forbidden(Set),
    /// So many different characters.
    Distinct(u32),
    /// So large a sum of alphabets.
    Alphabets(u32),
    /// The longest run of one character.
    Run(u32),
    /// The most of one character.
    Total(u32),
    /// A pattern that must match.
    Match(Expression),
    /// A pattern that must not.
    NoMatch(Expression),
}

/// One enforced rule: it holds where all parts of one of its alternatives do. Most rules have one alternative.
#[derive(Debug)]
pub(super) struct Asked {
    /// The rule's place in the policy.
    pub(super) rule: usize,
    /// Never empty.
    pub(super) alternatives: Vec<Vec<Part>>,
}

/// What the enforced rules ask, in their order.
pub(super) fn asked(policy: &Policy) -> Vec<Asked> {
    let rules = policy.rules().iter().zip(&policy.spec().rules).enumerate();
    rules
        .filter(|(_, (rule, _))| rule.mode == Mode::Enforce)
        .map(|(rule, (_, entry))| Asked { rule, alternatives: alternatives(&entry.rule) })
        .collect()
}

fn alternatives(spec: &RuleSpec) -> Vec<Vec<Part>> {
    match spec {
        RuleSpec::AnyOf(spec) => {
            spec.alternatives.iter().map(|one| one.rules.iter().flat_map(parts).collect()).collect()
        }
        spec => vec![parts(spec)],
    }
}

/// What a rule without alternatives asks.
fn parts(spec: &RuleSpec) -> Vec<Part> {
    let length = |unit, min: Option<u32>, max: Option<u32>| Part::Length {
        unit,
        min: min.unwrap_or_default(),
        max: max.unwrap_or(u32::MAX),
    };
    match spec {
        RuleSpec::Length(spec) => vec![length(spec.unit, spec.min, spec.max)],
        RuleSpec::MaxBytes(spec) => vec![length(Unit::Bytes, None, Some(spec.max))],
        RuleSpec::CharacterClasses(spec) => {
            let min = spec.min.iter().map(|(class, min)| Part::ClassMin(*class, *min));
            let max = spec.max.iter().map(|(class, max)| Part::ClassMax(*class, *max));
            let of = if spec.of.is_empty() { USUAL.to_vec() } else { spec.of.clone() };
            let choice = spec.at_least.map(|least| Part::Classes(least, of));
            min.chain(max).chain(choice).collect()
        }
        RuleSpec::AllowedCharacters(spec) => Set::new(&spec.set).map(Part::Allowed).into_iter().collect(),
        RuleSpec::ForbiddenCharacters(spec) => Set::new(&spec.set).map(Part::Forbidden).into_iter().collect(),
        RuleSpec::DistinctCharacters(spec) => vec![Part::Distinct(spec.min)],
        // Absent from the current password are different characters, so there have to be as many.
        RuleSpec::AbsentFromCurrent(spec) => vec![Part::Distinct(spec.min)],
        RuleSpec::AlphabetSize(spec) => vec![Part::Alphabets(spec.min)],
        RuleSpec::Repeats(spec) => {
            spec.max_run.map(Part::Run).into_iter().chain(spec.max_total.map(Part::Total)).collect()
        }
        RuleSpec::Pattern(spec) => {
            let read = |text: &Option<String>| text.as_deref().and_then(Expression::read);
            let must = read(&spec.must_match).map(Part::Match);
            must.into_iter().chain(read(&spec.must_not_match).map(Part::NoMatch)).collect()
        }
        _ => Vec::new(),
    }
}

/// The classes of `at_least` where none are named.
const USUAL: [CharacterClass; 4] =
    [CharacterClass::Lower, CharacterClass::Upper, CharacterClass::Digit, CharacterClass::Symbol];
