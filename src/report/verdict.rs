use serde::{Deserialize, Serialize};

use crate::json::names;

/// What became of the password as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every enforced rule passed. Only then may a server write the password.
    Accepted,
    /// No enforced rule failed, but at least one could not be judged with the evidence at hand.
    Undecided,
    /// At least one enforced rule failed.
    Refused,
}

names!(Verdict { Accepted, Undecided, Refused });

/// Whether a rule decides or merely advises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// A failure refuses the password.
    #[default]
    Enforce,
    /// A failure is told, and refuses nothing.
    Advise,
}

names!(Mode { Enforce, Advise });
