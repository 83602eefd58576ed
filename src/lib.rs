#![doc = include_str!("../README.md")]

#[cfg(feature = "workbench")]
pub mod codes;
pub mod engine;
pub mod evidence;
#[cfg(feature = "workbench")]
pub mod generate;
pub mod json;
#[cfg(feature = "workbench")]
pub mod lint;
pub mod lists;
pub mod messages;
#[cfg(feature = "workbench")]
pub mod passwordrules;
pub mod policy;
pub mod presets;
pub mod report;
pub mod reuse;
pub mod rules;
pub mod strength;
pub mod text;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
pub mod wasm;

pub use engine::{check, check_age, check_with_history};
pub use evidence::{Context, User};
pub use json::{InputError, InputProblem};
#[cfg(feature = "workbench")]
pub use lint::{LintContext, lint};
pub use messages::{Language, Messages, render};
pub use policy::{Policy, PolicySpec};
pub use report::{Report, Verdict};
pub use text::Password;
