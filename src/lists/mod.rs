//! What people choose, by list: common passwords, and the words, names and places of five languages.
//!
//! A leaf room: it imports nothing of ours.
//!
//! A list exists in two forms. *Packed* it is stored, sent and named by its hash: sorted keys, each without what it
//! shares with the one before. *Expanded*, all lists together are one trie that is walked symbol by symbol: one load
//! and one comparison a step, nothing allocated. The build script expands the small edition for native targets. In wasm
//! branches unfold when they are first walked: those of packed files that were handed in one by one ([`Published`] says
//! whether one is what it should be), or of one file that the build script joined them to.
//!
//! Where the lists come from is told in `SOURCES.md`, how they are spelt in [`encode`].
//!
//! # Measured
//!
//! The small edition, 74,600 entries, on two busy cores (`benches/lists.rs`; wasm in Node 20, brotli 11):
//!
//! | what | figure |
//! |---|---|
//! | packed, after brotli: passwords; each language | 59.4 KB; 24.1–25.7 KB |
//! | the six joined for wasm, after brotli | 176.6 KB (each for itself 185.0 KB) |
//! | trie | 139,000 nodes in 141,000 places, 1.1 MiB |
//! | a step with its entries, native | 2.0 ns in a small set of passwords, 5.6 ns in 14,000 different ones |
//! | all walks from all starts of a password, native | 0.10–0.13 µs |
//! | expanding, native (by the build script) | 3.6 ms joined, 5.5 ms from six files |
//! | in wasm, not optimised yet: expanding everything | 7.6 ms |
//! | in wasm, first call: finding the branches and making room, what a page waits for | 1.1 ms |
//! | SHA-256 of the six, native: not at load, the build script tells it | 2.3 ms |
//!
//! What a module does when it is loaded in Node 20, with all compiling by V8 as it goes, was measured before the other parts of
//! a first verdict became smaller: 16.7 ms with everything expanded, 10.4 ms with branches that unfold.
//!
//! Tried and left: places found by bitmaps of those that are free (0.6 % of them stay empty instead of 1.6 %), with
//! the six files merged at load: 12 ms in optimised wasm, 24 ms at the first call.

mod builder;
mod builtin;
pub mod characters;
#[cfg(any(test, not(target_arch = "wasm32")))]
mod expand;
mod fault;
#[cfg(any(test, target_arch = "wasm32"))]
mod folded;
#[cfg(test)]
mod join;
mod loaded;
#[cfg(any(test, target_arch = "wasm32"))]
mod marks;
mod merge;
mod names;
mod pack;
mod packed;
mod published;
mod record;
mod sha256;
#[cfg(any(feature = "small-lists", feature = "large-lists"))]
mod stored;
mod symbols;
mod trie;
#[cfg(any(test, not(target_arch = "wasm32")))]
mod unfolded;
mod writer;

pub use fault::ListFault;
pub use loaded::{ListError, Lists, Loaded};
pub use names::{Edition, ListName, ListSet, Sort};
pub use pack::pack;
pub use published::Published;
pub use symbols::{Symbols, encode, key};
pub use trie::{Entries, Entry, Node, Nodes, Walk, Whole};

#[cfg(target_arch = "wasm32")]
pub use folded::Folded;
#[cfg(target_arch = "wasm32")]
use folded::Folded as Words;
#[cfg(not(target_arch = "wasm32"))]
use unfolded::Unfolded as Words;

/// The trie of [`Lists`]: natively all there, in wasm unfolding as it is walked.
#[cfg(not(target_arch = "wasm32"))]
pub type Trie<'a> = Walk<Whole<'a>>;
/// The trie of [`Lists`]: natively all there, in wasm unfolding as it is walked.
#[cfg(target_arch = "wasm32")]
pub type Trie<'a> = Walk<&'a Folded>;

#[cfg(test)]
mod tests;
