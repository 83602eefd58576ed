use serde::Serialize;

use super::Language;
use crate::report::{Attacker, Mode, Requirement, Span, Verdict, WarningCode};

/// A report in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Messages {
    /// The language of all texts, but for a pattern that its author described in other languages only.
    pub language: Language,
    /// The verdict that the title tells.
    pub verdict: Verdict,
    /// The verdict as a sentence.
    pub title: String,
    /// How far the user has come, for a live region (`role="status"`) that is read out after a pause.
    pub summary: String,
    /// One line per requirement, in the order of the policy.
    pub checklist: Vec<Line>,
    /// What may hinder the user at the next sign-in.
    pub warnings: Vec<Note>,
    /// How strong the password is; absent when that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The rule's name in the policy, or `text`.
    pub rule: String,
    /// The rule's index in the policy's list; absent for `text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
    /// How it went.
    pub state: State,
    /// Whether a failure refuses the password. The text of a rule that only advises says so.
    pub mode: Mode,
    /// When people need to see it.
    pub shown: Shown,
    /// What is asked.
    pub text: String,
    /// What to do next, or why it is not judged yet; empty when it is met.
    pub details: Vec<String>,
}

/// How a requirement went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Met.
    Pass,
    /// Not met yet.
    Fail,
    /// Cannot be judged here.
    Deferred,
}

/// When people need to see a line of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// From the start.
    Always,
    /// Only when its state is [`State::Fail`]: hardly anyone comes near these limits.
    OnFailure,
}

impl Shown {
    /// When people need to see a requirement.
    #[must_use]
    pub fn of(requirement: &Requirement) -> Self {
        match requirement {
            // A new password has no age, and hardly anyone is asked for another at sign-in.
            Requirement::NoChangeDemanded
            | Requirement::Text
            | Requirement::LengthMax { .. }
            | Requirement::MaxBytes { .. } => Self::OnFailure,
            Requirement::LengthMin { .. }
            | Requirement::ClassMin { .. }
            | Requirement::ClassMax { .. }
            | Requirement::ClassesAtLeast { .. }
            | Requirement::AllowedCharacters { .. }
            | Requirement::ForbiddenCharacters { .. }
            | Requirement::DistinctMin { .. }
            | Requirement::AlphabetSize { .. }
            | Requirement::RepeatRunMax { .. }
            | Requirement::RepeatTotalMax { .. }
            | Requirement::SequenceMax { .. }
            | Requirement::KeyboardWalkMax { .. }
            | Requirement::NoPersonalData { .. }
            | Requirement::NotBlocklisted { .. }
            | Requirement::Pattern { .. }
            | Requirement::Confirmation
            | Requirement::NotCurrent
            | Requirement::NotLikeCurrent { .. }
            | Requirement::AbsentFromCurrent { .. }
            | Requirement::NotUsedBefore { .. }
            | Requirement::NotBreached { .. }
            | Requirement::Strength { .. }
            | Requirement::MinAge { .. }
            | Requirement::MaxAge { .. }
            | Requirement::AnyOf { .. } => Self::Always,
        }
    }
}

/// One warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Its code.
    #[serde(flatten)]
    pub code: WarningCode,
    /// Its words.
    pub text: String,
}

/// The strength of the password, told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strength {
    /// The score from 0 to 4.
    pub score: u8,
    /// The score as a word or two.
    pub label: String,
    /// How long each attacker needs.
    pub crack_times: Vec<CrackTimeText>,
    /// What an attacker tries early, in the order of the password; parts may overlap.
    pub patterns: Vec<PatternText>,
    /// What each part of the password is taken for, one after the other: why the strength is what it is.
    pub segments: Vec<PatternText>,
    /// What to do next, most useful first.
    pub advice: Vec<String>,
}

/// How long one attacker needs, told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CrackTimeText {
    /// The attacker's code.
    pub attacker: Attacker,
    /// What the attacker does.
    pub name: String,
    /// The time.
    pub time: String,
}

/// A part of the password, told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PatternText {
    /// What it is.
    pub text: String,
    /// Where.
    pub span: Span,
}
