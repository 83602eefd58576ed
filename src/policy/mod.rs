//! Policies as data: [`PolicySpec`] is what somebody wrote and may be wrong, [`Policy`] cannot be.

mod budget;
mod checked;
mod contradictions;
mod lists;
mod spec;

pub use checked::{Policy, PolicyRule};
pub use lists::Lists;
pub use spec::{PolicySpec, RuleEntry, Source, SourceStatus};
