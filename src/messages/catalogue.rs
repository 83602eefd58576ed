use super::characters::listed;
use super::say::{List, own, say};
use super::{Language, en, nl, ru, sv, zh};
use crate::report::{
    Advice, Attacker, CharacterClass, CharacterSet, CrackTime, Disguise, Likeness, ListLanguage, Missing,
    Pattern, PatternKind, PersonalField, Requirement, Score, SegmentKind, Verdict, ViolationCode,
    WarningCode,
};

/// The texts of one language, in four parts: each a trait here and a file of the language there.
///
/// Every implementation has its methods in this order, so that two of them can be read side by side.
///
/// Requirements, labels and names stand alone and have no full stop; everything else is a sentence or two. A
/// requirement is told as what is asked, a violation as what to do next, neither as what the user did.
pub(super) trait Catalogue: Requirements + Steps {}

impl<C: Requirements + Steps> Catalogue for C {}

/// What is asked, and how far the user has come with it.
pub(super) trait Requirements: Words {
    /// A line of the checklist. A pattern's own description is not seen here.
    fn requirement(&self, requirement: &Requirement) -> String;

    /// Alternatives of which one is to be met, numbered and joined.
    fn one_of(&self, alternatives: &str) -> String;

    /// A line of the checklist whose failure refuses nothing.
    fn recommended(&self, requirement: &str) -> String;

    /// The verdict.
    fn verdict(&self, verdict: Verdict) -> &'static str;

    /// How many requirements are met, and how many cannot be judged yet.
    fn progress(&self, progress: Progress) -> String;

    /// How many recommendations are not followed yet.
    fn recommendations(&self, count: u32) -> String;
}

/// What to do next, and what is worth knowing.
pub(super) trait Steps: Strengths {
    /// What to do about a requirement that is not met.
    fn violation(&self, code: &ViolationCode) -> String;

    /// What to do about one alternative of several.
    fn alternative(&self, number: u32, steps: &str) -> String;

    /// What to do about one way of being like the current password.
    fn likeness(&self, likeness: Likeness) -> String;

    /// When a deferred requirement will be judged.
    fn missing(&self, missing: Missing) -> String;

    /// What may hinder the user at the next sign-in.
    fn warning(&self, code: WarningCode) -> String;
}

/// How strong the password is, and why.
pub(super) trait Strengths: Words {
    /// What a part of the password is.
    fn pattern(&self, kind: PatternKind) -> String;

    /// What a segment of the explanation is taken for.
    fn segment(&self, kind: SegmentKind) -> String;

    /// One step towards a stronger password.
    fn advice(&self, advice: Advice) -> String;

    /// The score, alone.
    fn label(&self, grade: Grade) -> &'static str;

    /// The score, as a sentence.
    fn strength(&self, grade: Grade) -> &'static str;

    /// What an attacker does.
    fn attacker(&self, attacker: Attacker) -> &'static str;

    /// How long an attacker needs.
    fn time(&self, time: CrackTime) -> String;
}

/// The words that the other texts are made of.
pub(super) trait Words {
    /// A class of characters, in the plural and alone.
    fn class(&self, class: CharacterClass) -> &'static str;

    /// What is known of a user, and how it is written in the password.
    fn personal(&self, field: PersonalField, disguise: Disguise) -> String;

    /// How a word is written, within brackets; nothing when it is written as it is.
    fn disguise(&self, disguise: Disguise) -> &'static str;

    /// The language of a word list, within brackets.
    fn language(&self, language: ListLanguage) -> &'static str;

    /// The printable characters of ASCII.
    fn ascii(&self) -> &'static str;

    /// The space character.
    fn space(&self) -> &'static str;

    /// What stands before the last of several requirements.
    fn and(&self) -> &'static str;

    /// What stands between parts of a sentence.
    fn comma(&self) -> &'static str {
        ", "
    }

    /// What stands between parts of a sentence that have commas themselves.
    fn semicolon(&self) -> &'static str {
        "; "
    }

    /// What stands between the items of a list.
    fn separator(&self) -> &'static str {
        ", "
    }

    /// What stands between two sentences.
    fn gap(&self) -> &'static str {
        " "
    }

    /// A part of a sentence under a number.
    fn numbered(&self, number: u32, text: &str) -> String {
        say!("({}) {}", number, text)
    }

    /// Several requirements in one sentence.
    fn all_of(&self, told: &[String]) -> String {
        match told {
            [rest @ .., last] if !rest.is_empty() => {
                say!("{}{}{}", List::of(rest, self.comma()), self.and(), last)
            }
            _ => told.concat(),
        }
    }

    /// A label with details behind it, without those that say nothing.
    fn bracketed(&self, label: &str, details: &[&str]) -> String {
        let details = told(details, self.comma());
        if details.is_empty() { label.to_owned() } else { say!("{} ({})", label, details) }
    }
}

// What follows is the same in every language. Not methods that traits provide: each language would have code of its own for
// them.

/// Alternatives of requirements; `tell` has the words for one, as they stand within a sentence.
pub(super) fn any_of(
    language: &dyn Requirements,
    alternatives: &[Vec<Requirement>],
    tell: &dyn Fn(&Requirement) -> String,
) -> String {
    let mut list = List::new(language.semicolon());
    for (number, requirements) in (1..).zip(alternatives) {
        let told: Vec<String> = requirements.iter().map(tell).collect();
        list.add(&language.numbered(number, &language.all_of(&told)));
    }
    language.one_of(&String::from(list))
}

/// A list of what was found of it, each thing once.
#[inline(never)]
pub(super) fn told_patterns(language: &dyn Strengths, found: &[Pattern]) -> String {
    let mut names: Vec<String> = Vec::new();
    for pattern in found {
        let name = match pattern.kind {
            PatternKind::PersonalData { field, disguise } => language.personal(field, disguise),
            other @ (PatternKind::Repeat
            | PatternKind::Sequence { .. }
            | PatternKind::KeyboardWalk { .. }) => language.pattern(other),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    List::of(&names, language.separator()).into()
}

/// A list of classes.
#[inline(never)]
pub(super) fn told_classes(language: &dyn Words, classes: &[CharacterClass]) -> String {
    let mut list = List::new(language.separator());
    for &class in classes {
        list.add(language.class(class));
    }
    list.into()
}

/// A set of characters.
#[inline(never)]
pub(super) fn told_set(language: &dyn Words, set: &CharacterSet) -> String {
    let mut list = List::new(language.separator());
    if set.ascii {
        list.add(language.ascii());
    }
    list.add(&told_classes(language, &set.classes));
    list.add(&listed(&set.characters, language.space()));
    let told = String::from(list);
    if told.is_empty() { own("–") } else { told }
}

/// A list of what is known of a user.
#[inline(never)]
pub(super) fn told_fields(language: &dyn Words, fields: &[PersonalField]) -> String {
    let mut list = List::new(language.separator());
    for &field in fields {
        list.add(&language.personal(field, Disguise::None));
    }
    list.into()
}

/// Details side by side, without those that say nothing.
#[inline(never)]
pub(super) fn told(details: &[&str], separator: &'static str) -> String {
    let mut list = List::new(separator);
    for detail in details {
        list.add(detail);
    }
    list.into()
}

/// A text as it stands within a sentence. Only letters that our own texts begin with are lowered.
pub(super) fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    let mut lowered = String::with_capacity(text.len());
    lowered.extend(chars.next().map(|c| match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        // Å, Ä, Ö and Russian letters stand 32 below their small forms.
        'À'..='Þ' | 'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c,
    }));
    lowered.push_str(chars.as_str());
    lowered
}

/// The catalogue of a language.
pub(super) fn of(language: Language) -> &'static dyn Catalogue {
    match language {
        Language::Nl => &nl::Dutch,
        Language::Sv => &sv::Swedish,
        Language::Ru => &ru::Russian,
        Language::Zh => &zh::Chinese,
        Language::En => &en::English,
    }
}

/// A score with a name for each value, so that a `match` on it is complete without a catch-all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grade {
    VeryWeak,
    Weak,
    Fair,
    Strong,
    VeryStrong,
}

impl From<Score> for Grade {
    fn from(score: Score) -> Self {
        match u8::from(score) {
            0 => Self::VeryWeak,
            1 => Self::Weak,
            2 => Self::Fair,
            3 => Self::Strong,
            4.. => Self::VeryStrong,
        }
    }
}

/// How far the user has come with what is required; recommendations do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Progress {
    /// How many requirements are met.
    pub(super) met: u32,
    /// Of how many.
    pub(super) total: u32,
    /// How many of them cannot be judged yet.
    pub(super) open: u32,
}
