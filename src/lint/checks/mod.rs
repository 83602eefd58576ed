//! The checks, one a file.

mod age;
mod blocklist;
mod classes;
mod codes;
mod common_passwords;
mod composition;
mod effect;
mod hasher;
mod length;
mod managers;
#[cfg(feature = "patterns")]
mod patterns;
mod places;
mod redundancy;
mod satisfiability;
mod scripts;
mod standards;

use super::subject::Subject;
use crate::report::LintFinding;

/// A check: what it has to say of a policy.
pub(super) type Check = fn(&Subject<'_>) -> Vec<LintFinding>;

/// All of them, in the order in which findings are told.
pub(super) const CHECKS: &[Check] = &[
    satisfiability::check,
    length::check,
    standards::check,
    hasher::check,
    classes::check,
    scripts::check,
    composition::check,
    age::check,
    common_passwords::check,
    blocklist::check,
    #[cfg(feature = "patterns")]
    patterns::check,
    codes::check,
    managers::check,
    places::check,
    redundancy::check,
    effect::check,
];
