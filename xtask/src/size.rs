//! `cargo xtask size`: how much a browser downloads, by `xtask/budgets.json`.

use crate::tally::Tally;
use crate::{Result, place, shell, tools, wasm};

/// Builds the package, prints the table; an error above a budget.
pub(crate) fn run() -> Result<()> {
    wasm::build()?;
    let tally = compare()?;
    if tally.failed == 0 { Ok(()) } else { Err("more to download than budgets.json allows".into()) }
}

/// Prints the table of the package in `pkg/dist/`, beside others that are measured the same way, and holds it to the budgets.
pub(crate) fn compare() -> Result<Tally> {
    tools::install()?;
    tools::install_into(&place::peers())?;
    let script = place::root().join("xtask/src/sizes.mjs");
    let esbuild = place::tool("esbuild/lib/main.js");
    let peers = place::peers();
    let table =
        shell::quietly(shell::node([script.as_path(), place::root(), esbuild.as_path(), peers.as_path()]))?;
    let (table, exceeded) = table.trim_end().rsplit_once('\n').ok_or("no table")?;
    println!("{table}");
    Ok(Tally::one(exceeded.trim() == "0"))
}
