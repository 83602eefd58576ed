//! Where things are.

use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The npm package.
pub(crate) fn package() -> PathBuf {
    root().join("pkg")
}

/// The packed npm package and the folder it is installed in.
pub(crate) fn packed() -> PathBuf {
    target().join("npm")
}

/// The tests that run under Node, and the tools from npm.
pub(crate) fn tests() -> PathBuf {
    root().join("tests")
}

/// The script that times the estimators of npm.
pub(crate) fn peers() -> PathBuf {
    root().join("benches/peers")
}

/// The scripts that measure in Chromium and in Node.
pub(crate) fn web() -> PathBuf {
    root().join("benches/web")
}

/// The fuzz targets, a workspace of their own.
pub(crate) fn fuzz() -> PathBuf {
    tests().join("fuzz")
}

/// One of the npm tools, a script for Node.
pub(crate) fn tool(path: &str) -> PathBuf {
    tests().join("node_modules").join(path)
}
