//! Rules taken apart into numbers of which more, or less, is certainly stricter, and put together again.

use std::collections::BTreeMap;

use crate::report::{CharacterClass, PersonalField, Score, Unit};
use crate::rules::{
    RuleSpec, absent_from_current, alphabet_size, breached, character_classes, confirmation,
    distinct_characters, history, keyboard_walks, length, max_age, max_bytes, min_age, not_current,
    not_like_current, personal_data, repeats, sequences, strength,
};

/// Rules whose facets can be held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group {
    rule: &'static str,
    unit: Option<Unit>,
}

/// What a number means within its group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// At least so much: the larger is the stricter.
    Least(&'static str),
    /// At most so much: the smaller is the stricter.
    Most(&'static str),
    /// At least so many of a class.
    LeastOf(CharacterClass),
    /// At most so many of a class.
    MostOf(CharacterClass),
    /// At least so many of these classes. Of other classes it is another question.
    Choice(Vec<CharacterClass>),
    /// Nothing that is known from this field.
    Field(PersonalField),
    /// The rule has no parameters: it is there.
    There,
}

/// One number of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facet {
    pub(super) key: Key,
    pub(super) value: u32,
}

impl Key {
    /// The stricter of two values.
    pub(super) fn stricter(&self, a: u32, b: u32) -> u32 {
        match self {
            Self::Most(_) | Self::MostOf(_) => a.min(b),
            _ => a.max(b),
        }
    }

    /// The parameter's name in a policy; none where the rule has no parameters.
    pub(super) fn parameter(&self) -> Option<String> {
        match self {
            Self::Least(name) | Self::Most(name) => Some((*name).to_owned()),
            Self::LeastOf(class) => Some(format!("min.{}", class.as_str())),
            Self::MostOf(class) => Some(format!("max.{}", class.as_str())),
            Self::Choice(_) => Some("at_least".to_owned()),
            Self::Field(field) => Some(format!("fields.{}", field_name(*field))),
            Self::There => None,
        }
    }
}

/// The classes of the policies that name none in `of`.
const USUAL: [CharacterClass; 4] =
    [CharacterClass::Lower, CharacterClass::Upper, CharacterClass::Digit, CharacterClass::Symbol];

const FIELDS: [PersonalField; 4] =
    [PersonalField::UserName, PersonalField::Email, PersonalField::Name, PersonalField::Organisation];

/// Takes a rule apart; `None` for a rule whose parameters are no numbers.
pub(super) fn take_apart(rule: &RuleSpec) -> Option<(Group, Vec<Facet>)> {
    let mut unit = None;
    let facet = |key, value: Option<u32>| value.map(|value| Facet { key, value });
    let facets: Vec<Facet> = match rule {
        RuleSpec::Length(spec) => {
            unit = Some(spec.unit);
            [facet(Key::Least("min"), spec.min), facet(Key::Most("max"), spec.max)]
                .into_iter()
                .flatten()
                .collect()
        }
        RuleSpec::MaxBytes(spec) => facet(Key::Most("max"), Some(spec.max)).into_iter().collect(),
        RuleSpec::CharacterClasses(spec) => classes(spec),
        RuleSpec::DistinctCharacters(spec) => facet(Key::Least("min"), Some(spec.min)).into_iter().collect(),
        RuleSpec::Repeats(spec) => {
            [facet(Key::Most("max_run"), spec.max_run), facet(Key::Most("max_total"), spec.max_total)]
                .into_iter()
                .flatten()
                .collect()
        }
        RuleSpec::Sequences(spec) => facet(Key::Most("max"), Some(spec.max)).into_iter().collect(),
        RuleSpec::KeyboardWalks(spec) => facet(Key::Most("max"), Some(spec.max)).into_iter().collect(),
        RuleSpec::PersonalData(spec) => {
            let named = if spec.fields.is_empty() { &FIELDS[..] } else { &spec.fields };
            FIELDS
                .into_iter()
                .filter(|field| named.contains(field))
                .map(|field| Facet { key: Key::Field(field), value: 1 })
                .collect()
        }
        RuleSpec::Confirmation(_) | RuleSpec::NotCurrent(_) => vec![Facet { key: Key::There, value: 1 }],
        RuleSpec::NotLikeCurrent(spec) => {
            facet(Key::Least("min_distance"), Some(spec.min_distance)).into_iter().collect()
        }
        RuleSpec::History(spec) => facet(Key::Least("last"), Some(spec.last)).into_iter().collect(),
        RuleSpec::Breached(spec) => facet(Key::Most("max_count"), Some(spec.max_count)).into_iter().collect(),
        RuleSpec::Strength(spec) => facet(Key::Least(STRENGTH), guesses(spec)).into_iter().collect(),
        RuleSpec::AlphabetSize(spec) => facet(Key::Least("min"), Some(spec.min)).into_iter().collect(),
        RuleSpec::AbsentFromCurrent(spec) => facet(Key::Least("min"), Some(spec.min)).into_iter().collect(),
        RuleSpec::MinAge(spec) => facet(Key::Least("days"), Some(spec.days)).into_iter().collect(),
        RuleSpec::MaxAge(spec) => {
            [facet(Key::Most("days"), Some(spec.days)), facet(Key::Least("warn_days"), spec.warn_days)]
                .into_iter()
                .flatten()
                .collect()
        }
        // Two lists of words stay two lists: which of them refused is told apart, and both may be long.
        RuleSpec::AllowedCharacters(_)
        | RuleSpec::ForbiddenCharacters(_)
        | RuleSpec::Blocklist(_)
        | RuleSpec::Pattern(_)
        | RuleSpec::AnyOf(_) => return None,
    };
    Some((Group { rule: rule.name(), unit }, facets))
}

/// A score is a guess number: both are one question.
const STRENGTH: &str = "min_guesses_log10_thousandths";

fn guesses(spec: &strength::Spec) -> Option<u32> {
    let of_score = |score: u32| Score::LIMITS.get((score as usize).checked_sub(1)?).copied();
    spec.min_guesses_log10_thousandths.or_else(|| of_score(spec.min_score?))
}

fn classes(spec: &character_classes::Spec) -> Vec<Facet> {
    let least = spec.min.iter().map(|(class, min)| Facet { key: Key::LeastOf(*class), value: *min });
    let most = spec.max.iter().map(|(class, max)| Facet { key: Key::MostOf(*class), value: *max });
    let choice = spec.at_least.map(|value| {
        let mut of = if spec.of.is_empty() { USUAL.to_vec() } else { spec.of.clone() };
        of.sort_unstable();
        Facet { key: Key::Choice(of), value }
    });
    least.chain(most).chain(choice).collect()
}

/// A rule of some of a group's facets: their places in the list that it was made of.
pub(super) type Made = (RuleSpec, Vec<usize>);

/// Puts a group's facets together again: one rule, and one more for every further choice of classes.
pub(super) fn put_together(group: Group, facets: &[Facet]) -> Vec<Made> {
    let value = |wanted: &Key| facets.iter().find(|facet| facet.key == *wanted).map(|facet| facet.value);
    let (least, most) = (|name| value(&Key::Least(name)), |name| value(&Key::Most(name)));
    let all = || (0..facets.len()).collect();
    let one = |rule: Option<RuleSpec>| rule.map(|rule| (rule, all())).into_iter().collect();
    match group.rule {
        "length" => {
            let unit = group.unit.unwrap_or_default();
            one(Some(RuleSpec::Length(length::Spec { min: least("min"), max: most("max"), unit })))
        }
        "max_bytes" => one(most("max").map(|max| RuleSpec::MaxBytes(max_bytes::Spec { max }))),
        "character_classes" => put_classes_together(facets),
        "distinct_characters" => {
            one(least("min").map(|min| RuleSpec::DistinctCharacters(distinct_characters::Spec { min })))
        }
        "alphabet_size" => one(least("min").map(|min| RuleSpec::AlphabetSize(alphabet_size::Spec { min }))),
        "absent_from_current" => {
            one(least("min").map(|min| RuleSpec::AbsentFromCurrent(absent_from_current::Spec { min })))
        }
        "repeats" => {
            let spec = repeats::Spec { max_run: most("max_run"), max_total: most("max_total") };
            one(Some(RuleSpec::Repeats(spec)))
        }
        "sequences" => one(most("max").map(|max| RuleSpec::Sequences(sequences::Spec { max }))),
        "keyboard_walks" => one(most("max").map(|max| RuleSpec::KeyboardWalks(keyboard_walks::Spec { max }))),
        "personal_data" => {
            let named = FIELDS.into_iter().filter(|field| value(&Key::Field(*field)).is_some());
            let fields: Vec<PersonalField> = named.collect();
            let fields = if fields.len() == FIELDS.len() { Vec::new() } else { fields };
            one(Some(RuleSpec::PersonalData(personal_data::Spec { fields })))
        }
        "confirmation" => one(Some(RuleSpec::Confirmation(confirmation::Spec {}))),
        "not_current" => one(Some(RuleSpec::NotCurrent(not_current::Spec {}))),
        "not_like_current" => one(least("min_distance")
            .map(|min_distance| RuleSpec::NotLikeCurrent(not_like_current::Spec { min_distance }))),
        "history" => one(least("last").map(|last| RuleSpec::History(history::Spec { last }))),
        "breached" => {
            one(most("max_count").map(|max_count| RuleSpec::Breached(breached::Spec { max_count })))
        }
        "min_age" => one(least("days").map(|days| RuleSpec::MinAge(min_age::Spec { days }))),
        "max_age" => {
            let warn_days = least("warn_days");
            one(most("days").map(|days| RuleSpec::MaxAge(max_age::Spec { days, warn_days })))
        }
        "strength" => one(least(STRENGTH).map(|min| RuleSpec::Strength(strength_of(min)))),
        _ => Vec::new(),
    }
}

fn strength_of(min: u32) -> strength::Spec {
    let score = (1..).zip(Score::LIMITS).find(|(_, limit)| *limit == min).map(|(score, _)| score);
    match score {
        Some(score) => strength::Spec { min_score: Some(score), min_guesses_log10_thousandths: None },
        None => strength::Spec { min_score: None, min_guesses_log10_thousandths: Some(min) },
    }
}

fn put_classes_together(facets: &[Facet]) -> Vec<Made> {
    let mut first = (character_classes::Spec::default(), Vec::new());
    let mut more = Vec::new();
    for (at, facet) in facets.iter().enumerate() {
        match &facet.key {
            Key::LeastOf(class) => drop(first.0.min.insert(*class, facet.value)),
            Key::MostOf(class) => drop(first.0.max.insert(*class, facet.value)),
            Key::Choice(of) => {
                let of = if *of == USUAL { Vec::new() } else { of.clone() };
                if first.0.at_least.is_none() {
                    first.0.at_least = Some(facet.value);
                    first.0.of = of;
                } else {
                    let (min, max) = (BTreeMap::new(), BTreeMap::new());
                    let spec = character_classes::Spec { min, max, at_least: Some(facet.value), of };
                    more.push((spec, vec![at]));
                    continue;
                }
            }
            _ => continue,
        }
        first.1.push(at);
    }
    std::iter::once(first).chain(more).map(|(spec, from)| (RuleSpec::CharacterClasses(spec), from)).collect()
}

fn field_name(field: PersonalField) -> &'static str {
    match field {
        PersonalField::UserName => "user_name",
        PersonalField::Email => "email",
        PersonalField::Name => "name",
        PersonalField::Organisation => "organisation",
    }
}
