//! The texts in English.

mod requirements;
mod steps;
mod strengths;
mod words;

pub(super) use words::English;
