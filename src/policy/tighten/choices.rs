//! Choices of classes that other rules leave too few of. Within one rule `character_classes` refuses it itself.

use std::fmt;

use crate::policy::RuleEntry;
use crate::report::{CharacterClass, Mode};
use crate::rules::RuleSpec;

/// A choice that cannot be met.
#[derive(Debug)]
pub(super) struct Choice {
    /// The rule's place among those that were looked at.
    pub(super) at: usize,
    /// The rules that leave no character of a class.
    pub(super) excluding: Vec<usize>,
    at_least: u32,
    left: usize,
}

/// Finds an enforced choice of more classes than the enforced rules leave.
pub(super) fn find<'a>(rules: impl Iterator<Item = &'a RuleEntry>) -> Option<Choice> {
    let specs: Vec<_> = rules
        .enumerate()
        .filter(|(_, entry)| entry.mode == Mode::Enforce)
        .filter_map(|(at, entry)| match &entry.rule {
            RuleSpec::CharacterClasses(spec) => Some((at, spec)),
            _ => None,
        })
        .collect();
    let excluding =
        |class| specs.iter().find(|(_, spec)| spec.max.get(&class) == Some(&0)).map(|(at, _)| *at);
    specs.iter().find_map(|(at, spec)| {
        let at_least = spec.at_least?;
        let usual =
            [CharacterClass::Lower, CharacterClass::Upper, CharacterClass::Digit, CharacterClass::Symbol];
        let of = if spec.of.is_empty() { &usual[..] } else { &spec.of };
        // A letter without case is there for either case, where it is no class of its own and not excluded as well.
        let stand_ins =
            !of.contains(&CharacterClass::Caseless) && excluding(CharacterClass::Caseless).is_none();
        let cased = |class| matches!(class, CharacterClass::Lower | CharacterClass::Upper);
        let excluded: Vec<usize> = of
            .iter()
            .filter(|class| !(stand_ins && cased(**class)))
            .filter_map(|class| excluding(*class))
            .collect();
        let left = of.len().saturating_sub(excluded.len());
        let mut places: Vec<usize> = excluded.into_iter().filter(|place| place != at).collect();
        places.sort_unstable();
        places.dedup();
        (at_least as usize > left).then_some(Choice { at: *at, excluding: places, at_least, left })
    })
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`at_least` asks for {} classes, and `max` leaves only {} of these",
            self.at_least, self.left
        )
    }
}
