//! Words of a blocklist that refuse nothing, or far too much.

use std::collections::{BTreeMap, BTreeSet};

use crate::lint::subject::{Placed, Subject, holds, note, warning};
use crate::report::{CharacterClass, DeadWord, LintCode, LintFinding, ListMatch};
use crate::rules::{RuleSpec, blocklist};
use crate::text::{Kind, fold_word, kind, leet_letters, looks_like};

/// A contained word of so many letters stands in about one of a hundred random passwords of twelve letters.
const SHORT: usize = 2;

/// The most findings about one list: who reads these knows enough.
const MOST: usize = 20;

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let mut letters = None;
    let mut findings = Vec::new();
    for placed in subject.all() {
        if let RuleSpec::Blocklist(spec) = placed.rule {
            let letters = letters.get_or_insert_with(|| Letters::new(subject));
            findings.extend(of_list(subject, &placed, spec, letters).into_iter().take(MOST));
        }
    }
    findings
}

fn of_list(
    subject: &Subject<'_>,
    placed: &Placed<'_>,
    spec: &blocklist::Spec,
    letters: &mut Letters<'_>,
) -> Vec<LintFinding> {
    let words: Vec<Vec<char>> = spec.words.iter().map(|word| fold_word(word)).collect();
    let contained = spec.matching == ListMatch::Contained;
    let mut first: BTreeMap<&[char], usize> = BTreeMap::new();
    for (at, word) in words.iter().enumerate() {
        first.entry(word).or_insert(at);
    }
    let lengths: BTreeSet<usize> = words.iter().map(Vec::len).collect();
    let holds_another = |word: &[char]| {
        lengths
            .range(1..word.len())
            .any(|length| word.windows(*length).any(|piece| first.contains_key(piece)))
    };
    let (min, max) = (subject.min().map(|(min, _)| min as usize), subject.most().map(|max| max as usize));
    let mut findings = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let path = || placed.inside(&format!("words[{at}]"));
        // A ligature or an invisible joiner may make a text longer or shorter than what it is compared as; nobody
        // relies on that.
        let dead = if first.get(word.as_slice()) != Some(&at) {
            Some(DeadWord::Duplicate)
        } else if max.is_some_and(|max| word.len() > max) {
            Some(DeadWord::TooLong)
        } else if !contained && min.is_some_and(|min| word.len() < min) {
            Some(DeadWord::TooShort)
        } else if !word.iter().all(|letter| letters.can_be_typed(*letter)) {
            Some(DeadWord::CharactersNotAllowed)
        } else if contained && holds_another(word) {
            Some(DeadWord::HoldsAnother)
        } else {
            None
        };
        if let Some(reason) = dead {
            findings.push(note(path(), LintCode::WordRefusesNothing { reason }));
        } else if contained && word.len() <= SHORT && word.iter().all(|c| kind(*c) != Kind::Caseless) {
            let length = u32::try_from(word.len()).unwrap_or(u32::MAX);
            findings.push(warning(path(), LintCode::ShortWord { length }));
        }
    }
    findings
}

/// Which folded letters can be typed where characters are limited.
struct Letters<'s> {
    subject: &'s Subject<'s>,
    /// The folded letters, and what they stand for, of all allowed characters in the usual ranges; nothing where every
    /// character is allowed.
    typed: Option<BTreeSet<char>>,
    known: BTreeMap<char, bool>,
}

impl<'s> Letters<'s> {
    fn new(subject: &'s Subject<'s>) -> Self {
        let limited = subject.enforced().any(|placed| match placed.rule {
            RuleSpec::AllowedCharacters(_) | RuleSpec::ForbiddenCharacters(_) => true,
            RuleSpec::CharacterClasses(spec) => spec.max.values().any(|max| *max == 0),
            _ => false,
        });
        let typed = limited.then(|| {
            // Latin, Greek, Cyrillic and so on, letterlike and enclosed signs, full-width forms.
            let usual = (' '..='\u{58F}').chain('\u{1E00}'..='\u{24FF}').chain('\u{FF01}'..='\u{FF5E}');
            let mut typed = BTreeSet::new();
            for c in usual.filter(|c| subject.allows(*c)) {
                for folded in fold_word(c.encode_utf8(&mut [0; 4])) {
                    typed.insert(folded);
                    typed.extend(leet_letters(folded));
                }
            }
            typed
        });
        Self { subject, typed, known: BTreeMap::new() }
    }

    fn can_be_typed(&mut self, letter: char) -> bool {
        let Some(typed) = &self.typed else { return true };
        *self.known.entry(letter).or_insert_with(|| {
            typed.iter().any(|c| looks_like(*c, letter))
                || self.subject.allows(letter)
                || named(self.subject, letter)
        })
    }
}

/// Whether a rule names a character that folds to a letter.
fn named(subject: &Subject<'_>, letter: char) -> bool {
    subject.enforced().any(|placed| match placed.rule {
        RuleSpec::AllowedCharacters(spec) => {
            // Whole classes hold more than can be gone through: of letters without case all are taken for typed.
            let caseless =
                spec.set.classes.contains(&CharacterClass::Caseless) && kind(letter) == Kind::Caseless;
            caseless
                || holds(&spec.set, letter)
                || spec
                    .set
                    .characters
                    .chars()
                    .any(|c| subject.allows(c) && fold_word(c.encode_utf8(&mut [0; 4])).contains(&letter))
        }
        _ => false,
    })
}
