//! Policies as data: [`PolicySpec`] is what somebody wrote and may be wrong, [`Policy`] cannot be.

mod budget;
mod checked;
mod contradictions;
mod extends;
mod lists;
mod spec;
pub mod tighten;

pub use checked::{Policy, PolicyRule};
pub use lists::Lists;
pub use spec::{PolicySpec, RuleEntry, Source, SourceStatus};
