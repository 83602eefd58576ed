//! The texts in Swedish.

mod requirements;
mod steps;
mod strengths;
mod words;

pub(super) use words::Swedish;
