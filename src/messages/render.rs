use std::collections::BTreeMap;

use super::Language;
use super::catalogue::{self, Catalogue, Grade, Progress, lowered};
use super::message::{CrackTimeText, Line, Messages, Note, PatternText, Shown, State, Strength};
use super::say::List;
use crate::report::{Estimate, Judgement, Mode, Outcome, Report, Requirement, Violation, ViolationCode};

/// Tells a report in the words of a language.
#[must_use]
pub fn render(report: &Report, language: Language) -> Messages {
    let catalogue = catalogue::of(language);
    let checklist: Vec<Line> =
        report.judgements.iter().map(|judgement| line(judgement, catalogue, language)).collect();
    let warnings = report.warnings.iter().map(|warning| warning.code);
    Messages {
        language,
        verdict: report.verdict,
        title: catalogue.verdict(report.verdict).to_owned(),
        summary: summary(report, &checklist, catalogue),
        checklist,
        warnings: warnings.map(|code| Note { code, text: catalogue.warning(code) }).collect(),
        strength: report.estimate.as_ref().map(|estimate| strength(estimate, catalogue)),
    }
}

/// Tells one requirement: what a checklist shows before anything is typed.
#[must_use]
pub fn render_requirement(requirement: &Requirement, mode: Mode, language: Language) -> String {
    let catalogue = catalogue::of(language);
    let text = match requirement {
        Requirement::AnyOf { alternatives } => {
            catalogue::any_of(catalogue, alternatives, &|inner| within_a_sentence(inner, catalogue, language))
        }
        _ => own_words(requirement, language).unwrap_or_else(|| catalogue.requirement(requirement)),
    };
    match mode {
        Mode::Enforce => text,
        Mode::Advise => catalogue.recommended(&text),
    }
}

/// A requirement as a part of a longer one. Its author's own words stay as they are written.
fn within_a_sentence(requirement: &Requirement, catalogue: &dyn Catalogue, language: Language) -> String {
    own_words(requirement, language).unwrap_or_else(|| lowered(&catalogue.requirement(requirement)))
}

/// What the policy's author wrote of a requirement.
fn own_words(requirement: &Requirement, language: Language) -> Option<String> {
    match requirement {
        Requirement::Pattern { description, .. } => described(description, language).map(str::to_owned),
        _ => None,
    }
}

/// The policy author's words: in the language, else in English, else in the first of any.
fn described(description: &BTreeMap<String, String>, language: Language) -> Option<&str> {
    let spoken = || description.iter().filter(|(_, text)| !text.trim().is_empty());
    // The bare tag stands before its regional forms in the order of the map.
    let of = |wanted| spoken().find(|(tag, _)| tag.parse() == Ok(wanted));
    let found = of(language).or_else(|| of(Language::En)).or_else(|| spoken().next());
    found.map(|(_, text)| text.as_str())
}

fn line(judgement: &Judgement, catalogue: &dyn Catalogue, language: Language) -> Line {
    let (state, details) = match &judgement.outcome {
        Outcome::Pass => (State::Pass, Vec::new()),
        Outcome::Fail { violations } => (State::Fail, next_steps(violations, catalogue)),
        Outcome::Deferred { missing } => (State::Deferred, vec![catalogue.missing(*missing)]),
    };
    Line {
        rule: judgement.rule.clone(),
        index: judgement.index,
        state,
        mode: judgement.mode,
        shown: Shown::of(&judgement.requirement),
        text: render_requirement(&judgement.requirement, judgement.mode, language),
        details,
    }
}

/// What to do about some violations, every step once.
fn next_steps(violations: &[Violation], catalogue: &dyn Catalogue) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    for violation in violations {
        let mut told = vec![catalogue.violation(&violation.code)];
        match &violation.code {
            ViolationCode::TooLikeCurrent { likeness } => {
                told.extend(likeness.iter().map(|&likeness| catalogue.likeness(likeness)));
            }
            ViolationCode::NoneOfAlternatives { nearest } => told.extend(nearest.iter().map(|missed| {
                let steps = next_steps(&missed.violations, catalogue);
                let steps = String::from(List::of(&steps, catalogue.gap()));
                catalogue.alternative(missed.alternative.saturating_add(1), &lowered(&steps))
            })),
            _ => {}
        }
        for step in told {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
    }
    steps
}

fn summary(report: &Report, checklist: &[Line], catalogue: &dyn Catalogue) -> String {
    let count = |holds: &dyn Fn(&Line) -> bool| {
        checklist.iter().filter(|line| holds(line)).fold(0_u32, |count, _| count.saturating_add(1))
    };
    let required = |line: &Line| {
        line.mode == Mode::Enforce && (line.shown == Shown::Always || line.state == State::Fail)
    };
    let progress = Progress {
        met: count(&|line| required(line) && line.state == State::Pass),
        total: count(&required),
        open: count(&|line| required(line) && line.state == State::Deferred),
    };
    let unheeded = count(&|line| line.mode == Mode::Advise && line.state == State::Fail);

    let mut sentences: Vec<String> = Vec::new();
    if progress.total > 0 {
        sentences.push(catalogue.progress(progress));
    }
    if unheeded > 0 {
        sentences.push(catalogue.recommendations(unheeded));
    }
    if let Some(estimate) = &report.estimate {
        sentences.push(catalogue.strength(Grade::from(estimate.score)).to_owned());
    }
    if sentences.is_empty() {
        sentences.push(catalogue.verdict(report.verdict).to_owned());
    }
    List::of(&sentences, catalogue.gap()).into()
}

fn strength(estimate: &Estimate, catalogue: &dyn Catalogue) -> Strength {
    let crack_times = estimate.crack_times.iter().map(|&time| CrackTimeText {
        attacker: time.attacker,
        name: catalogue.attacker(time.attacker).to_owned(),
        time: catalogue.time(time),
    });
    let patterns = estimate
        .patterns
        .iter()
        .map(|pattern| PatternText { text: catalogue.pattern(pattern.kind), span: pattern.span });
    let segments = estimate
        .segments
        .iter()
        .map(|segment| PatternText { text: catalogue.segment(segment.kind), span: segment.span });
    Strength {
        score: u8::from(estimate.score),
        label: catalogue.label(Grade::from(estimate.score)).to_owned(),
        crack_times: crack_times.collect(),
        patterns: patterns.collect(),
        segments: segments.collect(),
        advice: estimate.advice.iter().map(|&advice| catalogue.advice(advice)).collect(),
    }
}
