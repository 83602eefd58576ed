//! The texts in Russian.

mod requirements;
mod steps;
mod strengths;
mod words;

pub(super) use words::Russian;
