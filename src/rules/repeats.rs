//! The rule `repeats`; see [`Spec`] for what it asks.

use serde::{Deserialize, Serialize};

use super::rule::{Finding, Judge, in_range};
use crate::evidence::Evidence;
use crate::json::{InputError, fields};
use crate::report::{Outcome, Requirement, ViolationCode};

/// No character too often, in a row or altogether; `a` and `A` are different, as are `1` and full-width `１`.
///
/// People are told of *identical* characters, and case tells passwords apart; Passay and libpwquality count the
/// same way. The pattern `repeat`, which advises and refuses nothing, leaves case and width aside and sees `aAaA`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The longest run of one character; at least 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_run: Option<u32>,
    /// The most of one character altogether; at least 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_total: Option<u32>,
}

fields!(Spec { max_run = default, max_total = default });

/// See [`Spec`].
#[derive(Debug)]
pub struct Repeats(Spec);

impl Judge for Repeats {
    type Spec = Spec;

    fn new(spec: &Spec) -> Result<Self, InputError> {
        if spec.max_run.is_none() && spec.max_total.is_none() {
            return Err(InputError::contradiction("$", "repeats need a `max_run`, a `max_total` or both"));
        }
        for (max, path) in [(spec.max_run, "$.max_run"), (spec.max_total, "$.max_total")] {
            max.map_or(Ok(()), |max| in_range(max, 1..=u32::MAX, path))?;
        }
        Ok(Self(spec.clone()))
    }

    fn judge(&self, evidence: &Evidence<'_>) -> Vec<Finding> {
        let run = self.0.max_run.map(|max| {
            let requirement = Requirement::RepeatRunMax { max };
            (requirement, Outcome::of(longest_run(evidence, max)))
        });
        let total = self.0.max_total.map(|max| {
            let requirement = Requirement::RepeatTotalMax { max };
            (requirement, Outcome::of(most_frequent(evidence, max)))
        });
        run.into_iter().chain(total).collect()
    }
}

fn longest_run(evidence: &Evidence<'_>, max: u32) -> Option<crate::report::Violation> {
    let mut start = 0;
    let mut spans = Vec::new();
    let mut longest = 0;
    for run in evidence.text.chars().chunk_by(|a, b| a == b) {
        let end = start + run.len();
        if run.len() > max as usize {
            spans.extend(evidence.text.span(start..end));
            longest = longest.max(run.len());
        }
        start = end;
    }
    let actual = u32::try_from(longest).unwrap_or(u32::MAX);
    (!spans.is_empty()).then(|| ViolationCode::RepeatedRun { max, actual }.at(spans))
}

fn most_frequent(evidence: &Evidence<'_>, max: u32) -> Option<crate::report::Violation> {
    let sorted = evidence.text.sorted();
    let longest = sorted.chunk_by(|a, b| a == b).map(<[u64]>::len).max().unwrap_or_default();
    let actual = u32::try_from(longest).unwrap_or(u32::MAX);
    let total =
        |c: u64| sorted.partition_point(|other| *other <= c) - sorted.partition_point(|other| *other < c);
    let too_often = |c| total(u64::from(u32::from(c))) > max as usize;
    (actual > max)
        .then(|| ViolationCode::RepeatedTotal { max, actual }.at(evidence.text.spans_where(too_often)))
}
