//! The texts in Dutch.

mod requirements;
mod steps;
mod strengths;
mod words;

pub(super) use words::Dutch;
