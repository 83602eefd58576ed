//! The programs from npm that a lock file pins.

use std::fs;
use std::path::Path;

use crate::{Result, place, shell};

/// Installs those that `tests/package-lock.json` names.
pub(crate) fn install() -> Result<()> {
    install_into(&place::tests())
}

/// Installs what the lock file in a folder names, unless the same lock file is installed already.
pub(crate) fn install_into(folder: &Path) -> Result<()> {
    install_by(folder, &["ci"])
}

/// The same for a lock file that names native programs for some platforms only, which `npm ci` refuses.
pub(crate) fn install_native_into(folder: &Path) -> Result<()> {
    install_by(folder, &["install", "--no-save"])
}

fn install_by(folder: &Path, how: &[&str]) -> Result<()> {
    let lock_file = folder.join("package-lock.json");
    let lock = fs::read(&lock_file)?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|earlier| earlier == lock) {
        return Ok(());
    }
    let named = lock_file.strip_prefix(place::root()).unwrap_or(&lock_file);
    eprintln!("installing what {} names …", named.display());
    let mut npm = shell::npm(how);
    npm.args(["--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
    shell::quietly(npm).map_err(|error| {
        format!("{error}\nNode 20 or later with npm, and access to its registry, are needed")
    })?;
    Ok(fs::write(installed, lock)?)
}
