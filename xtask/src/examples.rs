//! The programs under `examples/`, fast, for other steps to run.

use std::path::PathBuf;

use crate::{Result, place, shell};

/// As a release, but without the long link: each of these programs is run once. The library itself is compiled as one
/// unit all the same, so that a change in one place does not change what is inlined in others.
const PROFILE: [&str; 4] = [
    "profile.parity.inherits=\"release\"",
    "profile.parity.lto=false",
    "profile.parity.codegen-units=16",
    "profile.parity.package.passmuster.codegen-units=1",
];

/// Builds one and returns its place.
pub(crate) fn build(name: &str) -> Result<PathBuf> {
    let mut build = shell::cargo(["build", "--quiet", "--locked", "--profile=parity", "--example", name]);
    build.args(PROFILE.iter().flat_map(|setting| ["--config", setting]));
    shell::run(build)?;
    Ok(place::target().join("parity/examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}
