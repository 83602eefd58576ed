//! `cargo xtask wasm`: the library as wasm, with its JavaScript glue, in `pkg/dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use walrus::{ElementItems, FunctionBuilder};
use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::{Result, no_wasm, place, shell, tools};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The modules of the published package: a name, and features. Forms load the first, or the second where the policy has
/// patterns; the lists come as files of their own. The third is whole, so that forms load nothing of it.
pub(crate) const MODULES: [(&str, &str); 3] =
    [("core", "wasm"), ("patterns", "wasm,patterns"), ("workbench", "wasm,patterns,workbench,small-lists")];

/// Builds everything in `pkg/dist/` anew.
pub(crate) fn build() -> Result<()> {
    let built = place::target().join("glue");
    for (name, features) in MODULES {
        build_into(&built.join(name), features)?;
    }
    write_forms(&built)?;
    no_wasm::build(&place::package().join("dist"))
}

/// Writes the files of the package from what was built.
fn write_forms(built: &Path) -> Result<()> {
    let script = place::root().join("xtask/src/forms.mjs");
    let typescript = place::tool("typescript/lib/typescript.js");
    let mut node = shell::node([script.as_path(), place::root(), built, &typescript]);
    node.arg(serde_json::to_string(&presets_with_patterns()?)?);
    shell::quietly(node).map(drop)
}

/// The presets that the module without patterns refuses, by name.
fn presets_with_patterns() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(place::root().join("src/presets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "json") {
            let preset: serde_json::Value = serde_json::from_slice(&fs::read(&path)?)?;
            let rules = preset.get("rules").map(ToString::to_string).unwrap_or_default();
            if rules.contains(r#""rule":"pattern""#) {
                names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Builds the wasm with these features and its glue into a folder.
fn build_into(folder: &Path, features: &str) -> Result<()> {
    let module = compile(features)?;
    // One wasm file and one glue file serve browsers and Node alike: the web form takes the module as an
    // argument. The types are written by hand (`pkg/types.d.ts`).
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("passmuster").web(true)?.typescript(false);
    let mut output = bindgen.generate_output()?;
    drop_closures(&mut output)?;
    output.emit(folder)?;
    optimise(&folder.join("passmuster_bg.wasm"))
}

/// Takes out of the table what js-sys would call closures and tasks by. No module of ours hands any to JavaScript, but the linker
/// leaves 40 functions in the table that only wasm-bindgen looked at, and no optimiser knows that nothing calls them.
fn drop_closures(output: &mut Output) -> Result<()> {
    if output.js().contains("Closure") {
        return Err("the glue makes closures, so that their functions may not be dropped".into());
    }
    let module = output.wasm_mut();
    let mut body = FunctionBuilder::new(&mut module.types, &[], &[]);
    body.func_body().unreachable();
    let nothing = body.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            for function in functions {
                let name = module.funcs.get(*function).name.as_deref().unwrap_or_default();
                if ["wasm_bindgen::convert::closures::", "js_sys::futures::"]
                    .iter()
                    .any(|room| name.starts_with(room))
                {
                    *function = nothing;
                }
            }
        }
    }
    Ok(())
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
/// which costs less compressed than where the pieces go (1 KB). Places near one another are told by one number and an offset
/// (0.8 KB): that needs the lowest 1,024 addresses unused. They are the far end of the stack, which rustc has the linker put
/// first (`--stack-first`, in its base for wasm32): in the module `__stack_pointer` begins at 1,048,576 and grows down, and the
/// first data stand at that address. The names of features that the module uses are for tools (0.2 KB).
fn optimise(wasm: &Path) -> Result<()> {
    let mut optimiser = shell::node([place::tool("binaryen/bin/wasm-opt")]);
    optimiser
        .args([
            "-Oz",
            "--converge",
            "--skip-pass=inlining-optimizing",
            "--skip-pass=memory-packing",
            "--low-memory-unused",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
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
