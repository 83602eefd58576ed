//! The HTTP service: a thin door to the [`crate::Enforcer`].
//!
//! What each route takes and answers stands in the crate's documentation; [`router`] is the whole of it, for any server
//! that runs `axum` routers, and [`serve`] runs it with limits on time and connections.
//!
//! A password that comes in passes through buffers of the HTTP library that cannot be wiped from here. The program
//! `passmuster-server` therefore wipes all memory that it frees (`zeroizing_alloc`); a host of this router may do the same.
//! What stays is a connection's read buffer until the next request or the end of the connection overwrites it, and what a
//! parser left in registers and on the stack: seen once, in a debug build, 14 bytes of the beginning of a body.

mod body;
mod files;
mod gate;
mod headers;
mod problem;
mod routes;
mod serve;
mod settings;

pub use body::MAX_BODY;
pub use routes::router;
pub use serve::serve;
pub use settings::Settings;
