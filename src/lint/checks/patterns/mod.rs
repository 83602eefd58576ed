//! Patterns that say nothing, or nothing new.

mod alphabet;
mod automaton;
mod check;
mod language;
mod shape;

pub(super) use check::{check, impossible};
