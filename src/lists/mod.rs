//! What the engine knows of words, passwords and characters.

pub mod characters;
