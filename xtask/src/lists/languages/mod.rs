//! What is known of the words, names and places of each language. One language a file.

mod calendar;
pub(super) mod chinese;
pub(super) mod dutch;
pub(super) mod english;
mod own;
pub(super) mod russian;
pub(super) mod strays;
pub(super) mod swedish;
