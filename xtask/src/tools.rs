//! The tools from npm that `tests/package-lock.json` pins.

use std::fs;

use crate::{Result, place, shell};

/// Installs them, unless the same lock file is installed already.
pub(crate) fn install() -> Result<()> {
    let lock = fs::read(place::tests().join("package-lock.json"))?;
    let installed = place::tool(".installed-lock.json");
    if fs::read(&installed).is_ok_and(|earlier| earlier == lock) {
        return Ok(());
    }
    eprintln!("installing the tools that tests/package-lock.json names …");
    let mut npm = shell::npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    npm.current_dir(place::tests());
    shell::quietly(npm).map_err(|error| {
        format!("{error}\nNode 20 or later with npm, and access to its registry, are needed")
    })?;
    Ok(fs::write(installed, lock)?)
}
