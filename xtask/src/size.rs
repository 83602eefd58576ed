//! `cargo xtask size`: how much a browser downloads, and what it is made of.

use crate::tally::Tally;
use crate::{Result, place, shell, wasm};

/// What the wasm without patterns may have, in bytes of brotli: less than a fifth more than zxcvbn.js, which knows
/// English alone. All lists of five languages are in.
const BUDGET: u64 = 420_000;

/// Prints the table; an error above the budget.
pub(crate) fn run() -> Result<()> {
    let tally = compare()?;
    if tally.failed == 0 { Ok(()) } else { Err("the wasm is larger than its budget".into()) }
}

/// Builds the wasm with and without patterns, prints the table, and holds the smaller one to the budget.
///
/// The share of a part is what the compressed file loses with it. Takes half a minute where the wasm with patterns is built.
pub(crate) fn compare() -> Result<Tally> {
    let folder = place::target().join("size");
    let without = wasm::build_into(&folder.join("without-patterns"), "passmuster", "wasm")?;
    let with = wasm::build_into(&folder.join("with-patterns"), "passmuster", wasm::FEATURES)?;
    let script = place::root().join("xtask/src/sizes.mjs");
    let table = shell::quietly(shell::node([script.as_path(), place::root(), &without, &with]))?;
    let (table, size) = table.trim_end().rsplit_once('\n').ok_or("no table")?;
    let size: u64 = size.parse()?;
    println!("{table}\n{size} bytes of {BUDGET} without patterns");
    Ok(Tally::one(size <= BUDGET))
}
