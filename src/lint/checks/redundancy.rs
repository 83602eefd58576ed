//! Rules that ask for nothing that another rule does not ask for.

use crate::lint::subject::{Placed, Subject, note, warning};
use crate::report::{LintCode, LintFinding, Mode};
use crate::rules::RuleSpec;

/// One limit of a rule: what is limited, how tightly (more is tighter), and by which parameter.
struct Demand {
    what: String,
    tightness: i64,
    parameter: String,
}

pub(super) fn check(subject: &Subject<'_>) -> Vec<LintFinding> {
    let written: Vec<Option<String>> =
        subject.rules.iter().map(|placed| serde_json::to_string(placed.rule).ok()).collect();
    let demands: Vec<Vec<Demand>> = subject.rules.iter().map(|placed| demands(placed.rule)).collect();
    let mut findings = Vec::new();
    for (at, placed) in subject.rules.iter().enumerate() {
        let others = || subject.rules.iter().enumerate().filter(|(other, _)| *other != at);
        let same = |other: usize| {
            written.get(other).is_some_and(|text| text.is_some() && written.get(at) == Some(text))
        };
        let twin = others().find(|(other, rule)| *other < at && same(*other) && rule.mode == placed.mode);
        if let Some((_, twin)) = twin {
            findings.push(warning(&placed.path, LintCode::Duplicate { other: twin.path.clone() }));
            continue;
        }
        for demand in demands.get(at).into_iter().flatten() {
            let covered = |(other, rule): &(usize, &Placed<'_>)| {
                covers(placed.mode, rule.mode)
                    && demands.get(*other).into_iter().flatten().any(|its| {
                        // Of two equal ones the later is too many, unless only the later one decides.
                        let earlier = *other < at || placed.mode != rule.mode;
                        its.what == demand.what
                            && (its.tightness > demand.tightness
                                || (its.tightness == demand.tightness && earlier))
                    })
            };
            if let Some((_, other)) = others().find(covered) {
                let code = LintCode::Redundant { other: other.path.clone() };
                findings.push(note(placed.inside(&demand.parameter), code));
            }
        }
    }
    findings
}

/// Whether a rule of the other mode can make one of this mode superfluous: what advises decides nothing.
fn covers(mode: Mode, other: Mode) -> bool {
    other == Mode::Enforce || mode == Mode::Advise
}

fn demands(rule: &RuleSpec) -> Vec<Demand> {
    let mut all = Vec::new();
    let mut add = |what: String, tightness: i64, parameter: String| {
        all.push(Demand { what, tightness, parameter });
    };
    let mut least = |what: &str, value: Option<u32>, parameter: &str| {
        if let Some(value) = value {
            add(format!("at least {what}"), value.into(), parameter.to_owned());
        }
    };
    match rule {
        RuleSpec::Length(spec) => least(&format!("{:?}", spec.unit), spec.min, "min"),
        RuleSpec::DistinctCharacters(spec) => least("distinct", Some(spec.min), "min"),
        RuleSpec::AlphabetSize(spec) => least("alphabet", Some(spec.min), "min"),
        RuleSpec::AbsentFromCurrent(spec) => least("absent", Some(spec.min), "min"),
        RuleSpec::NotLikeCurrent(spec) => least("distance", Some(spec.min_distance), "min_distance"),
        RuleSpec::MinAge(spec) => least("age", Some(spec.days), "days"),
        RuleSpec::History(spec) => least("history", Some(spec.last), "last"),
        RuleSpec::Strength(spec) => {
            let score = spec.min_score.and_then(|score| {
                crate::report::Score::LIMITS.get((score as usize).checked_sub(1)?).copied()
            });
            least("strength", score, "min_score");
            least("strength", spec.min_guesses_log10_thousandths, "min_guesses_log10_thousandths");
        }
        RuleSpec::CharacterClasses(spec) => {
            for (class, min) in &spec.min {
                least(&format!("{class:?}"), Some(*min), "min");
            }
        }
        _ => {}
    }
    let mut most = |what: &str, value: Option<u32>, parameter: &str| {
        if let Some(value) = value {
            add(format!("at most {what}"), -i64::from(value), parameter.to_owned());
        }
    };
    match rule {
        RuleSpec::Length(spec) => most(&format!("{:?}", spec.unit), spec.max, "max"),
        // The same thing by another name.
        RuleSpec::MaxBytes(spec) => most("Bytes", Some(spec.max), "max"),
        RuleSpec::MaxAge(spec) => most("age", Some(spec.days), "days"),
        RuleSpec::Breached(spec) => most("seen", Some(spec.max_count), "max_count"),
        RuleSpec::Sequences(spec) => most("sequence", Some(spec.max), "max"),
        RuleSpec::KeyboardWalks(spec) => most("walk", Some(spec.max), "max"),
        RuleSpec::Repeats(spec) => {
            most("run", spec.max_run, "max_run");
            most("total", spec.max_total, "max_total");
        }
        RuleSpec::CharacterClasses(spec) => {
            for (class, max) in &spec.max {
                most(&format!("{class:?}"), Some(*max), "max");
            }
        }
        _ => {}
    }
    all
}
