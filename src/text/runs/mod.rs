//! A small number for every code point, in runs of equal ones: how it is packed by the build script, and read.

mod reader;

pub(super) use reader::Runs;
