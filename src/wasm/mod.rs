//! The JavaScript door: what `pkg/` ships. Only on wasm32, with the feature `wasm`.
//!
//! An edge room: it uses the public API like any other caller, converts what comes in, asks, and converts
//! the answer back. Reports and messages go out as plain objects, arrays, strings and integers.
//!
//! # What a password leaves behind
//!
//! Passwords are read code unit by code unit and never pass through a buffer of the glue. Every block of
//! memory is wiped when it is freed ([`zeroizing_alloc::ZeroAlloc`]), also those of dependencies, so after
//! `check` no piece of a password remains in the linear memory that was allocated. `tests/node/memory.test.mjs`
//! scans for one. What cannot be wiped is the JavaScript string itself: the page or program made it, and the
//! garbage collector moves and frees it as it likes.

mod error;
mod policy;
mod read;
mod text;
mod write;

pub use policy::{Policy, prepare, preset_names};

#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
