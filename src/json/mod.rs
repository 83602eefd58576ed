//! Reading JSON that people write by hand: every error says where it is and what was probably meant.
//!
//! A leaf room. `serde_json` reports a line and a column, knows nothing of a path, keeps the last of two
//! equal keys, and quotes values in its messages; a policy needs the first, must not lose the second, and a
//! context may hold a password.

mod error;
mod fields;
#[cfg(feature = "workbench")]
mod locate;
mod node;
mod parser;
mod place;
mod read;
mod shapes;
mod values;

pub(crate) use error::inside;
pub use error::{InputError, InputProblem};
pub(crate) use fields::Fields;
#[cfg(feature = "workbench")]
pub use locate::{Located, byte_at, locate};
pub(crate) use node::Node;
pub(crate) use place::Place;
#[cfg(test)]
pub(crate) use place::read_by;
#[cfg(feature = "workbench")]
pub(crate) use read::deserialize;
pub use read::from_str;
pub(crate) use shapes::{fields, name, names, snake, snake_length, take};
pub(crate) use values::{FromFields, FromNode, bridge, list, read};
