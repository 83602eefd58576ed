#![doc = include_str!("../README.md")]

pub mod evidence;
mod json;
pub mod report;
pub mod text;

pub use evidence::{Context, User};
pub use json::{InputError, InputProblem};
pub use report::{Report, Verdict};
pub use text::Password;
