//! `cargo xtask …`: builds the wasm and the npm package, runs the demo, runs every test.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool: printing is its job")]

mod apt;
mod browser;
mod calibrate;
mod demo;
mod examples;
mod fuzz;
#[path = "../../benches/inputs.rs"]
mod inputs;
mod instructions;
mod lists;
mod no_wasm;
mod npm;
mod parity;
mod passwords;
mod peers;
mod place;
mod quantity;
mod random;
mod schema;
mod shell;
mod size;
mod suites;
mod tally;
mod test;
mod tools;
mod wasm;
mod web;

use std::process::ExitCode;

/// What goes wrong here is told to a person and goes no further.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const HELP: &str = "\
cargo xtask COMMAND

  wasm                     build the wasm, its glue, the lists and the form without wasm into pkg/dist/
  npm                      wasm, then pack the npm package into target/npm/
  demo [FLAG…]             npm, then start the demo server and print its address; flags go to the server
  test [WORD…]             every check and test; with words, only the steps whose name holds one of them
  parity [--no-wasm] [--count N]
                           compare the native reports of N generated passwords with those of the wasm, or of the form
                           without WebAssembly (after npm)
  instructions [--update]  count the instructions of the estimator, against those of benches/instructions.json
  size                     build the package and show what a browser downloads, by xtask/budgets.json
  schema                   write the JSON Schema of policies to docs/policy.schema.json
  fuzz [--seconds N] [TARGET…]
                           run the fuzz targets for a while, all of them at once where none is named
  lists [--tsv DIR]        make the word lists and the character model from the packages that SOURCES.md names
  calibrate [FILE]         count by sampling how many passwords the model prices below each price; with FILE, leaked
                           passwords in order of use, compare with their places there
  bench-peers [--json]     time our estimator and others over the same inputs; prints tables in Markdown
  bench-web [--quick] [--json]
                           measure ours and two estimators of npm in Chromium and in Node: first verdict, checks, memory
                           (after npm); --quick shows only that all parts work
  help                     this text

Needs Rust (with rustup or the wasm32-unknown-unknown target) and Node 20 or later with npm. The rest is
installed by itself: the wasm target, the npm tools that the lock files in tests/ and tests/package/ pin and,
from the distribution's packages where the user may install them, Chromium for the browser tests and valgrind
for the instruction counts. `lists` alone needs more: pip, tar, gzip, and Debian 12 with its package tesseract-ocr.
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_deref() {
        Some("wasm") => wasm::build(),
        Some("npm") => wasm::build().and_then(|()| npm::pack()),
        Some("demo") => demo::run(&rest),
        Some("test") => test::run(&rest),
        Some("parity") => parity::run(&rest),
        Some("instructions") => instructions::run(&rest),
        Some("size") => size::run(),
        Some("schema") => schema::run(),
        Some("fuzz") => fuzz::run(&rest),
        Some("lists") => lists::run(&rest),
        Some("calibrate") => calibrate::run(&rest),
        Some("bench-peers") => peers::run(&rest),
        Some("bench-web") => web::run(&rest),
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(format!("no command `{other}`\n\n{HELP}").into()),
        None => Err(HELP.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
