//! From the attribute to a policy.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Characters, PasswordRules};
use crate::policy::{PolicySpec, RuleEntry};
use crate::report::{CharacterClass, CharacterSet};
use crate::rules::{RuleSpec, allowed_characters, character_classes, length, pattern, repeats};

/// A policy that asks what a string asks.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Imported {
    /// The policy; may contradict itself as the string does.
    pub spec: PolicySpec,
    /// What it asks in another way than the string, in the order of the policy.
    pub losses: Vec<Loss>,
}

/// Where a policy asks in another way than the string that it was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Loss {
    /// The string asks for letters, digits or signs of ASCII among characters of every script. The policy takes those of other
    /// scripts for it as well: whatever meets the string meets the policy.
    OtherScripts {
        /// The rule's index in the policy.
        rule: usize,
    },
}

impl std::fmt::Display for Loss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OtherScripts { rule } => {
                write!(f, "$.rules[{rule}]: letters, digits and signs of other scripts count as well")
            }
        }
    }
}

/// The classes of a policy within ASCII.
pub(super) const CLASSES: [(CharacterClass, Characters); 4] = [
    (CharacterClass::Lower, Characters::LOWER),
    (CharacterClass::Upper, Characters::UPPER),
    (CharacterClass::Digit, Characters::DIGIT),
    (CharacterClass::Symbol, Characters::SPECIAL),
];

impl PasswordRules {
    /// Makes a policy of it.
    ///
    /// Lengths are counted in code points, which for what browsers generate are the units of any other count. What is
    /// permitted becomes `allowed_characters`, and so bounds the classes of the policy, which are of every script, to ASCII.
    /// What is required becomes `character_classes` where that asks the same, else a `pattern`.
    ///
    /// ```
    /// use passmuster::passwordrules::PasswordRules;
    /// use passmuster::{Context, Password, Policy, Verdict, check};
    ///
    /// let rules: PasswordRules = "minlength: 8; required: lower; required: upper; required: digit, [-!];".parse()?;
    /// let policy = Policy::new(rules.to_policy().spec)?;
    /// let verdict = |typed: &str| check(&policy, &Password::from(typed), &Context::default()).verdict;
    /// assert_eq!(verdict("Regenboog!"), Verdict::Accepted);
    /// assert_eq!(verdict("Regenboog?"), Verdict::Refused);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_policy(&self) -> Imported {
        let mut rules = Vec::new();
        if self.min_length.is_some() || self.max_length.is_some() {
            let (min, max) = (self.min_length, self.max_length);
            rules.push(RuleSpec::Length(length::Spec { min, max, ..length::Spec::default() }));
        }
        let permitted = self.permitted();
        if !permitted.is_unicode() {
            rules.push(RuleSpec::AllowedCharacters(allowed_characters::Spec { set: set_of(permitted) }));
        }
        let mut singles: BTreeMap<CharacterClass, u32> = BTreeMap::new();
        let mut others: Vec<RuleSpec> = Vec::new();
        let mut wide: Vec<usize> = Vec::new();
        let mut seen: Vec<Characters> = Vec::new();
        for required in self.required.iter().filter(|required| !required.holds(permitted)) {
            if seen.contains(required) {
                continue;
            }
            seen.push(*required);
            match classes_of(*required, permitted).as_deref() {
                Some([class]) => drop(singles.insert(*class, 1)),
                Some(of) => {
                    wide.push(others.len());
                    let choice = character_classes::Spec {
                        at_least: Some(1),
                        of: of.to_vec(),
                        ..character_classes::Spec::default()
                    };
                    others.push(RuleSpec::CharacterClasses(choice));
                }
                None => others.push(RuleSpec::Pattern(pattern_of(*required))),
            }
        }
        let mut losses = Vec::new();
        if !singles.is_empty() {
            losses.push(Loss::OtherScripts { rule: rules.len() });
            let least = character_classes::Spec { min: singles, ..character_classes::Spec::default() };
            rules.push(RuleSpec::CharacterClasses(least));
        }
        losses.extend(wide.into_iter().map(|at| Loss::OtherScripts { rule: rules.len() + at }));
        rules.extend(others);
        if let Some(max_run) = self.max_consecutive {
            rules.push(RuleSpec::Repeats(repeats::Spec { max_run: Some(max_run), max_total: None }));
        }
        // Where only ASCII is permitted the classes hold nothing else.
        if !permitted.is_unicode() {
            losses.clear();
        }
        Imported { spec: PolicySpec::new(rules.into_iter().map(RuleEntry::new)), losses }
    }
}

fn set_of(characters: Characters) -> CharacterSet {
    if characters == Characters::ASCII_PRINTABLE {
        CharacterSet { ascii: true, ..CharacterSet::default() }
    } else {
        CharacterSet { characters: characters.chars().collect(), ..CharacterSet::default() }
    }
}

/// The classes that are what is required, among what is permitted; none where no classes are.
fn classes_of(required: Characters, permitted: Characters) -> Option<Vec<CharacterClass>> {
    let mut left = required;
    let mut of = Vec::new();
    for (class, characters) in CLASSES {
        let here = characters.intersection(permitted);
        if !here.is_empty() && required.holds(here) {
            of.push(class);
            left = left.without(here);
        }
    }
    (left.is_empty() && !of.is_empty()).then_some(of)
}

/// One of the characters.
fn pattern_of(required: Characters) -> pattern::Spec {
    let mut text = String::from("[");
    for c in required.chars() {
        if matches!(c, '\\' | '[' | ']' | '^' | '-' | '&' | '~') {
            text.push('\\');
        }
        text.push(c);
    }
    text.push(']');
    pattern::Spec { must_match: Some(text), ..pattern::Spec::default() }
}
