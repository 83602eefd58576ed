//! `cargo xtask parity`: the same question, the same answer, natively and in wasm, and where wasm became JavaScript.

use std::io::{BufRead as _, BufReader, BufWriter, Lines, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;

use serde_json::json;

use crate::passwords::Cases;
use crate::tally::Tally;
use crate::{Result, examples, place, shell};

/// How many differences are shown.
const SHOWN: u32 = 5;

/// Under so many presets each password is judged, which take turns: the estimate is the same under each, and every preset
/// meets passwords of all sorts.
const EACH: usize = 3;

/// The entries of the package that are compared: with WebAssembly, and without.
pub(crate) const WASM: &str = "node.js";
pub(crate) const NO_WASM: &str = "no-wasm.js";

/// `--no-wasm`: compare the form without WebAssembly. `--count N`: how many passwords.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (entry, rest) = match arguments {
        [flag, rest @ ..] if flag == "--no-wasm" => (NO_WASM, rest),
        _ => (WASM, arguments),
    };
    let count = match rest {
        [] => 20_000,
        [flag, count] if flag == "--count" => count.parse()?,
        _ => return Err("usage: cargo xtask parity [--no-wasm] [--count N]".into()),
    };
    let tally = compare(entry, count)?;
    if tally.failed == 0 { Ok(()) } else { Err(format!("{} reports differ", tally.failed).into()) }
}

/// Compares the native reports of `count` generated passwords, each under some of the presets, with those of an entry of the
/// package. Counts passwords.
pub(crate) fn compare(entry: &str, count: usize) -> Result<Tally> {
    let program = examples::build("reports")?;
    let presets = shell::quietly(shell::program(&program, ["--presets"]))?;
    let presets: Vec<String> = presets.lines().map(str::to_owned).collect();
    let mut native = Side::start(shell::program(&program, [""; 0]), &presets, count)?;
    let mut node = shell::node([place::tests().join("node/reports.mjs")]);
    node.env("PASSMUSTER", place::package().join("entry").join(entry));
    node.env("PASSMUSTER_LISTS", place::package().join("dist/lists"));
    let mut package = Side::start(node, &presets, count)?;
    let mut tally = Tally::default();
    for (at, case) in Cases::new().take(count).enumerate() {
        let mut same = true;
        for preset in turns(&presets, at) {
            let (ours, theirs) = (native.next()?, package.next()?);
            if ours == theirs {
                continue;
            }
            same = false;
            if tally.failed < SHOWN {
                println!("{preset}: {:?} with {}", case.password, case.context);
                println!("native  {ours}\npackage {theirs}");
            }
        }
        tally += Tally::one(same);
    }
    native.end()?;
    package.end()?;
    println!(
        "{entry}: {count} passwords, each under {EACH} of {} presets: {} differ",
        presets.len(),
        tally.failed
    );
    Ok(tally)
}

/// The presets whose turn it is.
fn turns(presets: &[String], at: usize) -> impl Iterator<Item = &String> {
    presets.iter().cycle().skip(at * EACH % presets.len()).take(EACH)
}

/// A program that reads cases and writes reports.
struct Side {
    child: Child,
    reports: Lines<BufReader<ChildStdout>>,
}

impl Side {
    /// Starts it, and a thread that tells it the cases: it may be ahead of or behind the other side.
    fn start(mut command: Command, presets: &[String], count: usize) -> Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a program was started without pipes".into());
        };
        let presets = presets.to_vec();
        thread::spawn(move || -> std::io::Result<()> {
            let mut stdin = BufWriter::new(stdin);
            for (at, case) in Cases::new().take(count).enumerate() {
                for preset in turns(&presets, at) {
                    let case = json!({"policy": preset, "password": case.password, "context": case.context});
                    writeln!(stdin, "{case}")?;
                }
            }
            stdin.flush()
        });
        Ok(Self { child, reports: BufReader::new(stdout).lines() })
    }

    fn next(&mut self) -> Result<String> {
        Ok(self.reports.next().ok_or("a side ended before its time")??)
    }

    fn end(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("a side ended with {status}").into()) }
    }
}
