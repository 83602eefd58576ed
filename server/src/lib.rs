#![doc = include_str!("../README.md")]

mod account;
mod blocks;
mod breach;
mod clock;
mod enforcer;
mod hasher;
mod history;
#[cfg(feature = "service")]
pub mod http;
mod outcome;
mod policies;
pub mod store;
mod throttle;

pub use account::{Account, AccountId, InvalidAccountId, PasswordHash};
pub use breach::BreachQuery;
pub use clock::{Clock, SystemClock};
pub use enforcer::Enforcer;
pub use hasher::{HashCost, HashError, Hasher};
pub use outcome::{ChangeOutcome, CreateOutcome, EnforcerError};
pub use policies::Policies;
#[cfg(feature = "sqlite")]
pub use store::SqliteStore;
pub use store::{MemoryStore, Store, StoreError};
pub use throttle::{Attempts, Throttle, Throttled};
