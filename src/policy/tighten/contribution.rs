use serde::Serialize;

use crate::policy::Policy;

/// One policy of several, and where each of its rules comes from.
#[derive(Debug)]
#[non_exhaustive]
pub struct Tightened {
    /// The policy that refuses whatever any of the parts refuses.
    pub policy: Policy,
    /// One entry for each of its rules, in their order.
    pub origins: Vec<Origin>,
    /// What of the parts' rules stands no longer in it, in the order of the parts.
    pub dropped: Vec<Dropped>,
    /// The part whose word lists judge strength; absent where no part names any.
    pub lists_from: Option<String>,
}

/// Where a rule of the merged policy comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Origin {
    /// The rule's index in the merged policy.
    pub rule: usize,
    /// The rules that ask for it: several where parts ask the same, or each for another parameter of it.
    pub from: Vec<Contribution>,
}

/// What a rule of a part brings into the merged policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Contribution {
    /// The part's name.
    pub part: String,
    /// The rule's index in that part.
    pub rule: usize,
    /// Which parameters come from it (`min`, `max.symbol`); empty for a rule that has none, or none that can be compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<String>,
}

/// What a part asked and the merged policy need not ask any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Dropped {
    /// The part's name.
    pub part: String,
    /// The rule's index in that part.
    pub rule: usize,
    /// Which of its parameters; empty for a rule that has none, or none that can be compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<String>,
    /// The rule of the merged policy that asks for as much or more.
    pub because: usize,
    /// In which way.
    pub why: DropReason,
}

/// Why something need not be asked any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DropReason {
    /// The other rule asks for more.
    Weaker,
    /// It only advised, and the other rule enforces as much.
    Advised,
}
