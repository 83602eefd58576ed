//! `cargo xtask wasm`: the library as wasm, with its JavaScript glue, in `pkg/dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::{Result, no_wasm, place, shell, tools};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Prints the file's size raw and as a web server would send it.
const SIZES: &str = "
const { gzipSync, brotliCompressSync } = require('node:zlib');
const bytes = require('node:fs').readFileSync(process.argv[1]);
const kB = (size) => (size / 1000).toFixed(0) + ' kB';
console.log(require('node:path').basename(process.argv[1]) + ': ' + kB(bytes.length) + ', gzip ' + kB(gzipSync(bytes, { level: 9 }).length)
  + ', brotli ' + kB(brotliCompressSync(bytes).length));
";

/// The features of the published package.
pub(crate) const FEATURES: &str = "wasm,patterns";

/// The modules of the published package: a name, and features. Each is whole, so that forms load nothing of the second.
const MODULES: [(&str, &str); 2] = [("passmuster", FEATURES), ("workbench", "wasm,patterns,workbench")];

/// Builds everything in `pkg/dist/` anew.
pub(crate) fn build() -> Result<()> {
    let dist = place::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    for (name, features) in MODULES {
        let wasm = build_into(&dist, name, features)?;
        tell_size(&wasm)?;
    }
    write_forms()?;
    tell_size(&no_wasm::build(&dist)?)
}

fn tell_size(file: &Path) -> Result<()> {
    print!("{}", shell::quietly(shell::node(["--eval", SIZES, &file.to_string_lossy()]))?);
    Ok(())
}

/// Writes what `require` and pages without a second file need.
fn write_forms() -> Result<()> {
    let script = place::root().join("xtask/src/forms.mjs");
    let typescript = place::tool("typescript/lib/typescript.js");
    print!("{}", shell::quietly(shell::node([script, place::package(), typescript]))?);
    Ok(())
}

/// Builds the wasm with these features and its glue into a folder, and tells where the wasm is.
pub(crate) fn build_into(dist: &Path, name: &str, features: &str) -> Result<PathBuf> {
    let module = compile(features)?;
    // One wasm file and one glue file serve browsers and Node alike: the web form takes the module as an
    // argument. The types are written by hand (`pkg/types.d.ts`).
    Bindgen::new().input_path(module).out_name(name).web(true)?.typescript(false).generate(dist)?;
    let wasm = dist.join(format!("{name}_bg.wasm"));
    optimise(&wasm)?;
    Ok(wasm)
}

/// Compiles the library with these features and tells where the module is, until the next one is compiled.
pub(crate) fn compile(features: &str) -> Result<PathBuf> {
    add_target()?;
    tools::install()?;
    let mut cargo = shell::cargo([
        "rustc",
        "--quiet",
        "--locked",
        "--package=passmuster",
        "--lib",
        "--crate-type=cdylib",
        "--profile=wasm",
        "--no-default-features",
        "--target",
        TARGET,
        "--features",
    ]);
    cargo.arg(features);
    shell::run(cargo)?;
    Ok(place::target().join(TARGET).join("wasm/passmuster.wasm"))
}

/// Runs after wasm-bindgen, never before: it reads sections that the optimiser strips.
///
/// What the compiler did not inline to save space stays so (4 KB less, as fast), and data is not cut at every row of zeros,
/// which costs less compressed than where the pieces go (1 KB).
fn optimise(wasm: &Path) -> Result<()> {
    let mut optimiser = shell::node([place::tool("binaryen/bin/wasm-opt")]);
    optimiser
        .args([
            "-Oz",
            "--converge",
            "--skip-pass=inlining-optimizing",
            "--skip-pass=memory-packing",
            "--strip-debug",
            "--strip-producers",
        ])
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    shell::quietly(optimiser).map(drop)
}

/// Adds the wasm target to the toolchain if it is missing.
pub(crate) fn add_target() -> Result<()> {
    let mut rustc = shell::program(
        std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()),
        ["--print=target-libdir", "--target"],
    );
    rustc.arg(TARGET);
    let library = shell::quietly(rustc)?;
    if Path::new(library.trim()).exists() {
        return Ok(());
    }
    shell::quietly(shell::program("rustup", ["target", "add", TARGET])).map(drop).map_err(|error| {
        format!(
            "{error}\nthe Rust target {TARGET} is missing and could not be added: \
             run `rustup target add {TARGET}`, or install it as your distribution does"
        )
        .into()
    })
}
