//! Every text in every language, and what a report becomes.

mod plurals;
mod reports;
mod samples;
mod texts;
