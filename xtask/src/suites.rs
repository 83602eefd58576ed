//! The steps of `cargo xtask test`, in order.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tally::{self, Tally};
use crate::{Result, browser, examples, fuzz, instructions, npm, parity, place, shell, size, tools, wasm};

/// One step: its name, and what it does.
type Step = (&'static str, fn() -> Result<Tally>);

/// All steps. The later ones need what `npm package` builds.
pub(crate) const ALL: &[Step] = &[
    ("format", format),
    ("clippy", || check(clippy(&["--workspace", "--all-targets", "--all-features"]))),
    ("clippy for wasm", clippy_wasm),
    ("documentation", documentation),
    ("native tests", native),
    ("properties in full", full_properties),
    ("instruction counts", instructions::compare),
    ("fuzz targets", fuzz::smoke),
    ("npm package", package),
    ("node tests", node),
    ("packed npm package", packed),
    ("size", size::compare),
    ("types", types),
    ("packaging", packaging),
    ("native and wasm parity", || parity::compare(parity::WASM, 20_000)),
    ("native and no-wasm parity", || parity::compare(parity::NO_WASM, 1_000)),
    ("browser tests", browser_tests),
];

/// A program that passes or fails as one.
fn check(command: Command) -> Result<Tally> {
    shell::run(command).map(|()| Tally::one(true))
}

/// The fuzz targets are a workspace of their own.
fn format() -> Result<Tally> {
    shell::run(shell::cargo(["fmt", "--all", "--check"]))?;
    let mut fuzz = shell::cargo(["fmt", "--check", "--manifest-path"]);
    fuzz.arg(place::fuzz().join("Cargo.toml"));
    check(fuzz)
}

fn clippy(what: &[&str]) -> Command {
    let mut command = shell::cargo(["clippy", "--quiet", "--locked"]);
    command.args(what).args(["--", "-D", "warnings"]);
    command
}

fn clippy_wasm() -> Result<Tally> {
    wasm::add_target()?;
    let mut tally = Tally::default();
    for (_, features) in wasm::MODULES {
        let what = ["--package=passmuster", "--lib", "--target", wasm::TARGET, "--no-default-features"];
        tally += check(clippy(&[what.as_slice(), &["--features", features]].concat()))?;
    }
    Ok(tally)
}

fn documentation() -> Result<Tally> {
    let mut command =
        shell::cargo(["doc", "--quiet", "--locked", "--workspace", "--no-deps", "--all-features"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    check(command)
}

fn native() -> Result<Tally> {
    let arguments = ["test", "--quiet", "--locked", "--workspace", "--all-features", "--no-fail-fast"];
    suite_of_cargo(shell::cargo(arguments))
}

/// The properties of generator and witness, which in debug try a tenth and less.
fn full_properties() -> Result<Tally> {
    let mut command =
        shell::cargo(["test", "--quiet", "--locked", "--profile=properties", "--test=properties"]);
    command.args(["--", "witness", "generated"]);
    suite_of_cargo(command)
}

fn package() -> Result<Tally> {
    wasm::build()?;
    npm::pack()?;
    Ok(Tally::one(true))
}

fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(place::tests().join(folder))? {
        files.push(entry?.path());
    }
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}

/// Runs test files under Node; the modules that they test are those of the package in `pkg/`.
fn node_test(files: &[PathBuf]) -> Result<Command> {
    let entry = place::package().join("entry");
    node_test_of(files, &entry.join("node.js"), &entry.join("workbench-node.js"))
}

fn node_test_of(files: &[PathBuf], passmuster: &Path, workbench: &Path) -> Result<Command> {
    let mut command = shell::node(["--test", "--test-reporter=tap"]);
    command
        .args(files)
        .env("PASSMUSTER", passmuster)
        .env("PASSMUSTER_REPORTS", examples::build("reports")?)
        .env("PASSMUSTER_WORKBENCH", workbench)
        .env("PASSMUSTER_WORKBENCH_ANSWERS", examples::build("workbench")?);
    Ok(command)
}

fn node() -> Result<Tally> {
    suite_of_node(node_test(&test_files("node")?)?)
}

/// The packed package, installed in an empty folder, answers the same questions.
fn packed() -> Result<Tally> {
    let folder = npm::install()?;
    let names = [
        "breach",
        "door",
        "readme",
        "vectors",
        "zxcvbn",
        "workbench",
        "lint",
        "tighten",
        "passwordrules",
        "witness",
        "generate",
    ];
    let files = names.map(|name| place::tests().join(format!("node/{name}.test.mjs")));
    suite_of_node(node_test_of(&files, &folder.join("passmuster.js"), &folder.join("workbench.js"))?)
}

/// Samples in TypeScript use the installed package's types: a program without, and a page with the types of the browser.
fn types() -> Result<Tally> {
    tools::install()?;
    let folder = npm::install()?;
    let projects = ["tsconfig.json", "tsconfig.element.json"];
    for file in ["sample.ts", "element.ts"].iter().chain(&projects) {
        fs::copy(place::tests().join("types").join(file), folder.join(file))?;
    }
    let mut tally = Tally::default();
    for project in projects {
        let mut tsc = shell::node([place::tool("typescript/bin/tsc")]);
        tsc.arg("--project").arg(folder.join(project));
        tally += check(tsc)?;
    }
    Ok(tally)
}

/// Bundlers, compilers and browsers get the packed package; wherever it runs, it answers as native Rust does.
fn packaging() -> Result<Tally> {
    tools::install()?;
    tools::install_native_into(&place::tests().join("package"))?;
    let chromium = browser::find_or_install()?;
    let folder = npm::install()?;
    let (passmuster, workbench) = (folder.join("passmuster.js"), folder.join("workbench.js"));
    let mut command = node_test_of(&test_files("package")?, &passmuster, &workbench)?;
    command
        .env("PASSMUSTER_CHROMIUM", chromium)
        .env("PASSMUSTER_INSTALLED", folder)
        .env("PASSMUSTER_TARBALL", npm::tarball());
    suite_of_node(command)
}

fn browser_tests() -> Result<Tally> {
    tools::install()?;
    let chromium = browser::find_or_install()?;
    shell::run(shell::cargo(["build", "--quiet", "--locked", "--package=passmuster-server"]))?;
    let mut command = node_test(&test_files("browser")?)?;
    let server = format!("passmuster-server{}", std::env::consts::EXE_SUFFIX);
    command
        .env("PASSMUSTER_CHROMIUM", chromium)
        .env("PASSMUSTER_SERVER", place::target().join("debug").join(server))
        .env("PASSMUSTER_SCREENSHOTS", place::target().join("screenshots"));
    suite_of_node(command)
}

/// `cargo test`; what it prints is shown if something failed.
fn suite_of_cargo(command: Command) -> Result<Tally> {
    let output = shell::capture(command)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let tally = Tally::of_suite(Tally::of_cargo(&text), output.status.success());
    if tally.failed > 0 {
        println!("{text}{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(tally)
}

/// `node --test`; of what it prints the failures are shown.
fn suite_of_node(command: Command) -> Result<Tally> {
    let output = shell::capture(command)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let tally = Tally::of_suite(Tally::of_node(&text), output.status.success());
    if tally.failed > 0 {
        println!("{}{}", tally::failures_of_node(&text), String::from_utf8_lossy(&output.stderr));
    }
    Ok(tally)
}
