//! `cargo xtask npm`: the npm package, packed and installed as a stranger would.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::{Result, place, shell};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the packed package stands.
pub(crate) fn tarball() -> PathBuf {
    place::packed().join(format!("passmuster-{VERSION}.tgz"))
}

/// Packs `pkg/`, which must be built, into `target/npm/passmuster-<version>.tgz`.
pub(crate) fn pack() -> Result<()> {
    let manifest: Value = serde_json::from_slice(&fs::read(place::package().join("package.json"))?)?;
    let version = manifest.get("version").and_then(Value::as_str).unwrap_or_default();
    if version != VERSION {
        return Err(format!("pkg/package.json is version {version}, the workspace is {VERSION}").into());
    }
    for licence in ["LICENSE-APACHE", "LICENSE-LISTS", "LICENSE-MIT"] {
        fs::copy(place::root().join(licence), place::package().join(licence))?;
    }
    fs::create_dir_all(place::packed())?;
    let mut npm = shell::npm(["pack", "--ignore-scripts", "--pack-destination"]);
    npm.arg(place::packed()).current_dir(place::package());
    shell::quietly(npm)?;
    println!("{}", tarball().display());
    Ok(())
}

/// Installs the packed package in an empty folder, without network, and returns the folder.
pub(crate) fn install() -> Result<PathBuf> {
    let folder = place::packed().join("installed");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), "{ \"private\": true, \"type\": \"module\" }\n")?;
    // Resolved from here, `passmuster` is the installed package.
    fs::write(folder.join("passmuster.js"), "export * from \"passmuster\";\n")?;
    fs::write(folder.join("workbench.js"), "export * from \"passmuster/workbench\";\n")?;
    let mut npm = shell::npm(["install", "--offline", "--no-audit", "--no-fund"]);
    npm.arg(tarball()).current_dir(&folder);
    shell::quietly(npm)?;
    Ok(folder)
}
