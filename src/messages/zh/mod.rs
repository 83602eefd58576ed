//! The texts in Chinese.

mod requirements;
mod steps;
mod strengths;
mod words;

pub(super) use words::Chinese;
