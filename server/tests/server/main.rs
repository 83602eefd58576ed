//! The enforcer over both stores, the routes, and the program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy.toml's allowances do not reach the helper functions of an integration test"
)]

mod canary;
mod change;
mod create;
mod current;
mod history;
mod program;
mod race;
mod routes;
mod scene;
mod slow;
mod storage;
mod throttle;
mod web;
