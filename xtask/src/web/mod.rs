//! `cargo xtask bench-web`: the npm package beside two estimators of npm, in Chromium and in Node, in the same run.
//!
//! The scripts of `benches/web` measure and print figures ([`engine`] reads them); here they are summed up ([`tables`]).

mod command;
mod engine;
mod tables;

pub(crate) use command::run;
