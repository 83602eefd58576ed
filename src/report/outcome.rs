use serde::Serialize;

use super::tagged::{closed, tagged};
use super::{Counts, Estimate, Missing, Mode, Requirement, Verdict, Violation, Warning};

/// Everything that was found out about one password under one policy.
///
/// Holds positions, numbers and codes, never a piece of the password. The same question gives the
/// same bytes everywhere: every number is an integer, every list has a fixed order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Version of this format.
    pub schema: u32,
    /// The policy's name, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// The whole in one word.
    pub verdict: Verdict,
    /// One entry per requirement, in the order of the policy; all of them, not just the first failure.
    pub judgements: Vec<Judgement>,
    /// What a person may want to know although no rule forbids it.
    pub warnings: Vec<Warning>,
    /// Lengths of the prepared password; absent when it was too long to be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
    /// How strong it is; absent when it was too long to be read, or the policy's lists are not loaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Estimate>,
}

closed!(Report { schema, policy = default, verdict, judgements, warnings, counts = default, estimate = default });

impl Report {
    /// The value of [`Report::schema`] that this version writes.
    pub const SCHEMA: u32 = 1;
}

/// One requirement of the policy and how the password fares by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// The rule's name in the policy, `text` for what every password must hold to, or `must_change`.
    pub rule: String,
    /// The rule's index in the policy's list; absent for those two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
    /// Whether a failure refuses the password.
    pub mode: Mode,
    /// What is asked.
    pub requirement: Requirement,
    /// How it went.
    pub outcome: Outcome,
}

closed!(Judgement { rule, index = default, mode, requirement, outcome });

tagged! {
    "state", closed;

    /// How one requirement went.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Outcome {
        /// Met.
        Pass,
        /// Not met.
        Fail {
            /// Why, at least one entry.
            violations: Vec<Violation>,
        },
        /// Cannot be judged here.
        Deferred {
            /// What would be needed.
            missing: Missing,
        },
    }
}

impl Outcome {
    /// `Pass` if there is nothing to complain of, else `Fail`.
    #[must_use]
    pub fn of(violations: impl IntoIterator<Item = Violation>) -> Self {
        let violations: Vec<Violation> = violations.into_iter().collect();
        if violations.is_empty() { Self::Pass } else { Self::Fail { violations } }
    }

    /// Judges what may be missing; if it is, `Deferred`.
    #[must_use]
    pub fn of_evidence<E, V>(evidence: Result<E, Missing>, judge: impl FnOnce(E) -> V) -> Self
    where
        V: IntoIterator<Item = Violation>,
    {
        match evidence {
            Ok(evidence) => Self::of(judge(evidence)),
            Err(missing) => Self::Deferred { missing },
        }
    }
}
