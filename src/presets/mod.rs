//! Published guidelines and the five products' help texts, as policies. One file for each; every rule says
//! where it comes from, when that was written and what it is worth today.

#[cfg(test)]
mod compact;
mod list;

#[cfg(target_arch = "wasm32")]
pub(crate) use list::made;
#[cfg(feature = "workbench")]
pub use list::resolve;
pub use list::{NAMES, get, json, policy};
