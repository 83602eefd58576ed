//! Whether the password, or something like it, was in use before.

mod distance;
mod history;
mod likeness;

pub use history::{History, HistoryUnavailable};
pub use likeness::{likeness, same};
