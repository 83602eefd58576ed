//! Policies as data: [`PolicySpec`] is what somebody wrote and may be wrong, [`Policy`] cannot be.

mod budget;
mod checked;
mod contradictions;
mod difference;
#[cfg(feature = "workbench")]
mod extends;
mod lists;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod spec;
#[cfg(feature = "workbench")]
pub mod tighten;

pub use checked::{Policy, PolicyRule};
pub use difference::{Change, Difference, RuleDifference, difference};
pub use lists::Lists;
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use source::{Checked, Source, SourceStatus};
pub use spec::{PolicySpec, RuleEntry};
