#![doc = include_str!("../README.md")]

pub mod engine;
pub mod evidence;
pub mod json;
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
pub use messages::{Language, Messages, render};
pub use policy::{Policy, PolicySpec};
pub use report::{Report, Verdict};
pub use text::Password;
