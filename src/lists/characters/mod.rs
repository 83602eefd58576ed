//! What a text costs, character by character, where no word explains it.
//!
//! A model of the probability of each character after up to four others, and of the end, learnt from the passwords
//! and words that the lists are made from (`xtask/src/lists/ngram`; sources and licences are those of `SOURCES.md`).
//! It knows 89 classes of characters ([`Class`]); case is priced elsewhere. Costs are −log₁₀ P in thousandths of a
//! decade, whole numbers throughout: the same on every machine.
//!
//! ```
//! use passmuster::lists::characters::{Characters, Class, EDGE};
//!
//! let model = Characters::from_packed(include_bytes!("../data/characters.bin")).expect("our own file");
//! let (mut context, mut cost) = (model.start(), 0);
//! for c in "dragon".chars() {
//!     let (price, next) = model.step(context, Class::of(c));
//!     cost += i32::from(price);
//!     context = next;
//! }
//! cost += i32::from(model.cost(context, EDGE)) + i32::from(model.length(6));
//! assert_eq!(cost, model.whole("dragon".chars()) as i32);
//! ```
//!
//! # The file
//!
//! Little-endian. First 25 `i16`: what a password's length costs, for 0 to 23 characters and for more. Then 89 `u16`: the
//! costs of the classes where nothing is known before, and 89 bytes: how many n-grams of two begin with each. Then for n-grams
//! of two, three, four and five, sorted by their classes, three streams of a byte each: the class, as a step from the one
//! before in the same context; the code of the cost ([`price`]); how many longer n-grams begin with it (not for five).
//! Streams of one kind lie together so that compression does the rest.
//!
//! What a context does not list costs what it does in the next shorter one, times a factor that makes all sum to one. That
//! factor follows from the costs, so [`unpack`] computes it. It makes an automaton of states of 24 bytes and arcs of 4.
//!
//! # Figures
//!
//! 49,517 n-grams: 134,996 bytes, 57,359 with brotli 11, 578 KB unpacked. On a busy machine: 12.5 ns for a character
//! natively and 8 to 12 in wasm (Node); to unpack, 0.8 ms natively. In wasm a first call took 2 to 7 ms, so states unfold there
//! when they are first walked; what is left to be done before is a sum of each 64 of the file's bytes. Held-out passwords
//! of the list of a million cost 10.27 decades on average. The prices of lengths save 0.3 of what it would be. Leaving out
//! n-grams costs 0.6: before prices for lengths, all 2.9 million gave 10.0 and those that stay gave 10.6.

mod alphabet;
#[cfg(any(test, target_arch = "wasm32"))]
mod folded;
mod table;
#[cfg(test)]
mod tests;
mod unpack;
#[cfg(not(target_arch = "wasm32"))]
mod whole;

pub use alphabet::{CLASSES, Class, EDGE};
pub use table::{Characters, Context};
pub use unpack::{Broken, HEAD, LENGTHS, PRICES, price, unpack};
