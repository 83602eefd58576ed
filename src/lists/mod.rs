//! What people choose, by list: common passwords, and the words, names and places of five languages.
//!
//! A leaf room: it imports nothing of ours.
//!
//! A list exists in two forms. *Packed* it is stored, sent and named by its hash: sorted keys, each without what it
//! shares with the one before. *Expanded*, all lists together are one trie that is walked symbol by symbol: one load
//! and one comparison a step, nothing allocated. The build script expands the small edition for native targets; a
//! browser gets it packed and expands it when it is first asked for.
//!
//! Where the lists come from is told in `SOURCES.md`, how they are spelt in [`encode`].

mod builtin;
mod expand;
mod fault;
#[cfg(test)]
mod join;
mod loaded;
mod merge;
mod names;
mod pack;
mod packed;
mod record;
mod sha256;
mod symbols;
mod trie;
mod writer;

pub use fault::ListFault;
pub use loaded::{ListError, ListHash, Lists, Loaded};
pub use names::{Edition, ListName, ListSet, Sort};
pub use pack::pack;
pub use symbols::{Symbols, encode, key};
pub use trie::{Entries, Entry, Node, Trie};

#[cfg(test)]
mod tests;
