//! The package's form without WebAssembly, `no-wasm.js`: the same module, translated to JavaScript.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::{Result, place, shell, wasm};

/// Takes out of a module what wasm2js cannot translate: instructions that are newer than the first edition of wasm become
/// several that are not. No flag of the compiler does it, for the standard library is compiled already.
///
/// What the compiler did not inline stays so, here and below: browsers take long to compile functions of thousands of lines.
const LOWER: [&str; 8] = [
    "-Oz",
    "--skip-pass=inlining-optimizing",
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The section that tells wasm-bindgen what the module may have: mutable globals, and nothing newer. Without a section it takes
/// the compiler's defaults, and keeps JavaScript's values in a second table, which wasm2js does not translate.
const TARGET_FEATURES: &[u8] = b"\x00\x22\x0Ftarget_features\x01+\x0Fmutable-globals";

const TRANSLATE: [&str; 4] =
    ["-O2", "--skip-pass=inlining-optimizing", "--mvp-features", "--enable-mutable-globals"];

/// Writes `no-wasm.js` into a folder. With patterns: whoever needs this form gets one that can do everything.
pub(crate) fn build(dist: &Path) -> Result<()> {
    translate(&wasm::compile("wasm,patterns")?, dist)
}

/// Translates a module as the compiler wrote it.
fn translate(module: &Path, dist: &Path) -> Result<()> {
    let folder = place::target().join("no-wasm");
    fs::create_dir_all(&folder)?;
    let lowered = folder.join("lowered.wasm");
    binaryen("wasm-opt", module, &LOWER, &lowered)?;
    let mut bytes = fs::read(&lowered)?;
    bytes.extend_from_slice(TARGET_FEATURES);
    fs::write(&lowered, bytes)?;
    // The glue for bundlers: the module's exports are those of an ES module, and such is what wasm2js writes.
    Bindgen::new()
        .input_path(&lowered)
        .out_name("engine")
        .bundler(true)?
        .typescript(false)
        .generate(&folder)?;
    binaryen("wasm2js", &folder.join("engine_bg.wasm"), &TRANSLATE, &folder.join("translated.js"))?;
    let script = place::root().join("xtask/src/no_wasm.mjs");
    shell::quietly(shell::node([script, place::tool("esbuild"), folder, dist.to_path_buf()])).map(drop)
}

/// Runs a program of binaryen on a file.
fn binaryen(program: &str, input: &Path, flags: &[&str], output: &Path) -> Result<()> {
    let mut command = shell::node([place::tool("binaryen/bin").join(program)]);
    command.args(flags).arg(input).args([OsStr::new("-o"), output.as_os_str()]);
    shell::quietly(command).map(drop)
}
