//! States that unfold when they are first asked, for wasm32.
//!
//! To unpack all of them took 2 to 7 ms when a page was loaded, before V8 had optimised the code; a password asks for a
//! hundred of 15,000.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use super::unpack::{Broken, Table};

/// The file, and what of it was asked for.
pub(super) struct Folded {
    packed: Vec<u8>,
    table: Mutex<Table>,
}

impl Folded {
    pub(super) fn of(table: Table, packed: &[u8]) -> Result<Self, Broken> {
        Ok(Self::keep(table, packed.to_vec()))
    }

    pub(super) fn keep(table: Table, packed: Vec<u8>) -> Self {
        Self { packed, table: Mutex::new(table) }
    }

    /// The price of a class in a state, and the state behind it.
    #[inline]
    pub(super) fn step(&self, at: u16, class: u8) -> (i32, u16) {
        self.table.lock().unwrap_or_else(PoisonError::into_inner).step(&self.packed, at, class)
    }
}

impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folded").finish_non_exhaustive()
    }
}
