//! What was observed of one password, read-only, and what the caller knows besides.

mod breach;
mod context;
mod date;
mod observed;
mod user;

pub use breach::Breach;
pub use context::Context;
pub use date::{Date, DateError};
pub use observed::{Comparison, Evidence};
pub use user::User;
