//! What a text costs, character by character, where no word explains it.

mod alphabet;
mod table;
#[cfg(test)]
mod tests;
mod unpack;

pub use alphabet::{CLASSES, Class, EDGE};
pub use table::{Characters, Context};
pub use unpack::{Broken, price, unpack};
