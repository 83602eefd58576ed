//! Access codes and temporary passwords: the rules of the texts that they come from, and random sequences against a model.

#![cfg(feature = "workbench")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

mod codes_model;
mod passwords_model;
mod records;
mod refusals;
mod superoffice;
mod support;
mod workplace;
