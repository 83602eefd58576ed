//! The JavaScript door: what `pkg/` ships. Only on wasm32, with the feature `wasm`.
//!
//! An edge room: it uses the public API like any other caller, converts what comes in, asks, and converts
//! the answer back. Reports and messages go out as plain objects, arrays, strings and integers.
//!
//! With the feature `workbench` it is another door, for those who write policies: `pkg/` ships two modules, of which forms
//! load the one without.
//!
//! # What a password leaves behind
//!
//! Passwords are read code unit by code unit and never pass through a buffer of the glue. Every block of
//! memory is wiped when it is freed ([`zeroizing_alloc::ZeroAlloc`]), also those of dependencies, so after
//! `check` no piece of a password remains in the linear memory that was allocated. `tests/node/memory.test.mjs`
//! scans for one. What cannot be wiped is the JavaScript string itself: the page or program made it, and the
//! garbage collector moves and frees it as it likes.

mod error;
mod lists;
#[cfg(feature = "workbench")]
mod passwordrules;
mod policy;
#[cfg(feature = "workbench")]
mod random;
mod read;
mod text;
#[cfg(feature = "workbench")]
mod tighten;
#[cfg(feature = "workbench")]
mod workbench;
mod write;

pub use lists::add_list;
#[cfg(feature = "workbench")]
pub use passwordrules::parse;
pub use policy::{Policy, bytes_to_hash, messages, preset_names};
#[cfg(feature = "workbench")]
pub use tighten::{differ, resolve, tighten};
#[cfg(feature = "workbench")]
pub use workbench::describe;

#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
