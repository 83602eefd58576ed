//! What a policy does to people and to standards: findings about the policy itself, before anybody types a password.
//!
//! Each check is a file and a pure function of the policy and its [`LintContext`]. To add one: write its file, add its line
//! to the list below; the compiler then asks for the texts of a new code in every language, `tests/lint.rs` for its
//! vectors.
//!
//! Nothing here looks at a password of a person. The example of [`crate::report::LintCode::Satisfiable`] is made up.

mod checks;
mod context;
mod run;
mod subject;

pub use context::{AccessCode, Hasher, LintContext, Place};
pub use run::lint;
