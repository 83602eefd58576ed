//! The rule `character_classes`; see [`Spec`] for what it asks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rule::{Bound, Demands, Finding, Judge, Quantity};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{CharacterClass, Outcome, Requirement, Unit, ViolationCode};
use crate::text::{Kind, Prepared, kind};

/// Minima, maxima and N-of-M of character classes.
///
/// Classes are Unicode general categories, so å is a lower-case letter and Я an upper-case one. A letter
/// of a script without case (Chinese, Hebrew, Arabic…) stands in for both a lower-case and an upper-case
/// letter: otherwise such a demand would ask Chinese users to write in another language. It does not where
/// `of` lists `caseless` as a class of its own.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The least of each class.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = {"$ref": "#/$defs/CharacterClass"})))]
    pub min: BTreeMap<CharacterClass, u32>,
    /// The most of each class.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = {"$ref": "#/$defs/CharacterClass"})))]
    pub max: BTreeMap<CharacterClass, u32>,
    /// How many of the classes in `of` there must be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The classes that `at_least` chooses from; lower, upper, digit and symbol unless said otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<CharacterClass>,
}

fields!(Spec { min = default, max = default, at_least = default, of = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct CharacterClasses {
    min: BTreeMap<CharacterClass, u32>,
    max: BTreeMap<CharacterClass, u32>,
    at_least: Option<(u32, Vec<CharacterClass>)>,
}

/// The classes of the policies that say "three of four".
const USUAL: [CharacterClass; 4] =
    [CharacterClass::Lower, CharacterClass::Upper, CharacterClass::Digit, CharacterClass::Symbol];

impl Judge for CharacterClasses {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        if spec.min.is_empty() && spec.max.is_empty() && spec.at_least.is_none() {
            let reason = "character classes need a `min`, a `max` or an `at_least`";
            return Err(InputError::contradiction("$", reason));
        }
        for (class, min) in &spec.min {
            if spec.max.get(class).is_some_and(|max| max < min) {
                let reason = format!("the minimum {min} is above the maximum for the same class");
                return Err(InputError::contradiction(format!("$.min.{}", class.as_str()), reason));
            }
        }
        if spec.at_least.is_none() && !spec.of.is_empty() {
            return Err(InputError::contradiction("$.of", "`of` means nothing without `at_least`"));
        }
        let at_least = spec.at_least.map(|n| choice(n, &spec.of, &spec.max)).transpose()?;
        Ok(Self { min: spec.min.clone(), max: spec.max.clone(), at_least })
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let text = evidence.text;
        let mut findings = Vec::new();
        for (&class, &min) in &self.min {
            let actual = count(text, class) + stand_ins(text, class);
            let violation =
                (actual < min).then(|| ViolationCode::TooFewOfClass { class, min, actual }.whole());
            findings.push((Requirement::ClassMin { class, min }, Outcome::of(violation)));
        }
        for (&class, &max) in &self.max {
            let actual = count(text, class);
            let violation = (actual > max).then(|| {
                let spans = text.spans_where(|c| class_of(c) == Some(class));
                ViolationCode::TooManyOfClass { class, max, actual }.at(spans)
            });
            findings.push((Requirement::ClassMax { class, max }, Outcome::of(violation)));
        }
        if let Some((min, of)) = &self.at_least {
            let caseless_is_own = of.contains(&CharacterClass::Caseless);
            let present = |class: &&CharacterClass| {
                count(text, **class) > 0 || (!caseless_is_own && stand_ins(text, **class) > 0)
            };
            let actual = u32::try_from(of.iter().filter(present).count()).unwrap_or(u32::MAX);
            let violation =
                (actual < *min).then(|| ViolationCode::TooFewClasses { min: *min, actual }.whole());
            let requirement = Requirement::ClassesAtLeast { min: *min, of: of.clone() };
            findings.push((requirement, Outcome::of(violation)));
        }
        findings
    }

    fn demands(&self) -> Demands {
        // A caseless letter counts towards both cases, so the two together need no more than the larger.
        let of = |class| self.min.get(&class).copied().unwrap_or_default();
        let letters =
            of(CharacterClass::Lower).max(of(CharacterClass::Upper)).max(of(CharacterClass::Caseless));
        let rest = of(CharacterClass::Digit).saturating_add(of(CharacterClass::Symbol));
        let mut demands =
            Demands::bound(Quantity::Length(Unit::CodePoints), Some(letters.saturating_add(rest)), None);
        // What nothing stands in for can be held against other rules' limits on the same class.
        demands.bounds.extend(USUAL.iter().chain(&[CharacterClass::Caseless]).map(|&class| Bound {
            quantity: Quantity::Class(class),
            min: self.min.get(&class).copied().filter(|_| !has_stand_ins(class)),
            max: self.max.get(&class).copied(),
        }));
        demands
    }
}

fn choice(
    at_least: u32,
    of: &[CharacterClass],
    max: &BTreeMap<CharacterClass, u32>,
) -> Result<(u32, Vec<CharacterClass>), InputError> {
    let named = if of.is_empty() { &USUAL } else { of };
    let all = USUAL.iter().chain(&[CharacterClass::Caseless]);
    let of: Vec<CharacterClass> = all.copied().filter(|class| named.contains(class)).collect();
    if of.len() < named.len() {
        return Err(InputError::contradiction("$.of", "a class stands here twice"));
    }
    if at_least == 0 || at_least as usize > of.len() {
        let reason = format!("must be from 1 to {}, the number of classes in `of`", of.len());
        return Err(InputError::contradiction("$.at_least", reason));
    }
    let allowed = of.iter().filter(|class| max.get(class) != Some(&0)).count();
    if at_least as usize > allowed {
        let reason = format!("`max` leaves only {allowed} of these classes");
        return Err(InputError::contradiction("$.at_least", reason));
    }
    if of.contains(&CharacterClass::Caseless) {
        let cased = of.iter().filter(|class| has_stand_ins(**class)).count();
        // Nobody writes in both kinds of scripts: who has case has all but `caseless`, and the other way round.
        let (with_case, without_case) = (of.len() - 1, of.len() - cased);
        if at_least as usize > with_case.min(without_case) {
            let reason = format!(
                "a script with case reaches only {with_case} of these classes, one without only {without_case}; \
                 leave `caseless` out of `of`, and its letters stand in for both cases"
            );
            return Err(InputError::contradiction("$.at_least", reason));
        }
    }
    Ok((at_least, of))
}

/// The class that a character counts in; marks belong to the character before them.
pub(crate) fn class_of(c: char) -> Option<CharacterClass> {
    match kind(c) {
        Kind::Lower => Some(CharacterClass::Lower),
        Kind::Upper => Some(CharacterClass::Upper),
        Kind::Caseless => Some(CharacterClass::Caseless),
        Kind::Digit => Some(CharacterClass::Digit),
        Kind::Symbol => Some(CharacterClass::Symbol),
        Kind::Mark | Kind::Other => None,
    }
}

fn count(text: &Prepared, class: CharacterClass) -> u32 {
    let here = text.chars().iter().filter(|c| class_of(**c) == Some(class)).count();
    u32::try_from(here).unwrap_or(u32::MAX)
}

/// The letters without case, where they stand in for a class.
fn stand_ins(text: &Prepared, class: CharacterClass) -> u32 {
    if has_stand_ins(class) { count(text, CharacterClass::Caseless) } else { 0 }
}

/// Whether letters without case stand in for a class.
fn has_stand_ins(class: CharacterClass) -> bool {
    matches!(class, CharacterClass::Lower | CharacterClass::Upper)
}
