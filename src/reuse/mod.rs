//! Whether the password, or something like it, was in use before.

mod absent;
mod distance;
mod history;
mod likeness;

pub use absent::absent;
pub use history::{History, HistoryUnavailable};
pub use likeness::{likeness, same};
