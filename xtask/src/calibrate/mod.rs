//! What a price means: how many passwords the model prices below it.
//!
//! There are too many to count, so they are drawn and weighed (M. Dell'Amico and M. Filippone, *Monte Carlo Strength
//! Evaluation: Fast and Reliable Password Checking*, CCS 2015): where a password is drawn with probability q, each that
//! is drawn stands for 1/q, and the mean of those below a price estimates how many there are.
//!
//! A drawing makes up an explanation ([`sampler`]: entries of the lists and their disguises; [`pieces`]: the rest), and every choice
//! in it is written down with its probability ([`chooser`]), so the drawing need not follow the prices closely: that
//! only costs precision. A password can be made up in several ways. It counts where the engine explains it just as it was made, and so once.
//!
//! The error of the table is that of the mean. Up to a price of 12 two seeds differ by 0.4 at most; beyond, where few that are drawn stand
//! for most, by one and in one row by 1.8.
//!
//! What is not drawn is not counted (letters of other scripts, personal data, rare spellings): the counts are from below.

mod chooser;
mod command;
mod disguises;
mod entries;
#[allow(dead_code, reason = "the engine's own file, of which a part is of use here")]
#[path = "../../../src/strength/level.rs"]
mod level;
#[allow(dead_code, reason = "the engine's own file, of which a part is of use here")]
#[path = "../../../src/strength/model.rs"]
mod model;
mod pieces;
mod sampler;

pub(crate) use command::run;
