//! `cargo xtask fuzz`: every fuzz target for a while, from seeds that are made of what is here already.
//!
//! libFuzzer comes with a crate and the instrumentation with the stable compiler, so neither nightly nor `cargo fuzz`
//! is needed; without a sanitizer, that is, which code without `unsafe` has little use for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::tally::Tally;
use crate::{Result, inputs, place, shell};

/// The targets, one file each in `tests/fuzz/targets/`, and what makes their seeds.
const TARGETS: [(&str, Seeds); 4] = [
    ("estimate", Known::passwords),
    ("check", Known::checks),
    ("policy", Known::policies),
    ("lists", Known::lists),
];

type Seeds = fn(&Known) -> Vec<Vec<u8>>;

/// How long each target runs as a step of `cargo xtask test`, in seconds.
const SECONDS: u32 = 20;

/// The longest input: room for the character model, and for more than the longest password that is read.
const MAX_LENGTH: u32 = 150_000;

/// What the compiler must do so that libFuzzer sees which code an input reaches, and what it compares.
const INSTRUMENTATION: &str = "-Dwarnings --cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares";

/// `--seconds N`: for how long each target runs; then the targets, all of them where none is named.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (seconds, named) = match arguments {
        [flag, seconds, named @ ..] if flag == "--seconds" => (seconds.parse()?, named),
        named => (SECONDS, named),
    };
    if let Some(unknown) = named.iter().find(|name| TARGETS.iter().all(|(target, _)| target != name)) {
        return Err(format!("no target `{unknown}`; usage: cargo xtask fuzz [--seconds N] [TARGET…]").into());
    }
    match fuzz(seconds, |target| named.is_empty() || named.iter().any(|name| name == target))? {
        Tally { failed: 0, .. } => Ok(()),
        Tally { failed, .. } => Err(format!("{failed} fuzz targets failed").into()),
    }
}

/// Runs all targets for a short while.
pub(crate) fn smoke() -> Result<Tally> {
    fuzz(SECONDS, |_| true)
}

/// Runs the chosen targets at the same time. Counts targets.
fn fuzz(seconds: u32, is_chosen: impl Fn(&str) -> bool) -> Result<Tally> {
    let programs = build()?;
    let known = Known::read()?;
    let mut running = Vec::new();
    for (target, seeds) in TARGETS.into_iter().filter(|(target, _)| is_chosen(target)) {
        let run = Run::new(target);
        run.sow(&seeds(&known))?;
        running.push((run.start(&programs, seconds)?, run));
    }
    let mut tally = Tally::default();
    for (mut child, run) in running {
        let status = child.wait()?;
        let text = String::from_utf8_lossy(&fs::read(&run.log)?).into_owned();
        // `stat::number_of_executed_units: 12345`
        let runs = text.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units: "));
        let runs: u64 = runs.and_then(|runs| runs.trim().parse().ok()).unwrap_or(0);
        let passed = status.success() && runs > 0;
        println!("  {:<10} {runs} runs", run.target);
        if !passed {
            println!("{}{} ended with {}", end_of(&text), run.target, status);
        }
        tally += Tally::one(passed);
    }
    Ok(tally)
}

/// Builds the targets and returns the folder they are in.
fn build() -> Result<PathBuf> {
    let version = shell::quietly(shell::program("rustc", ["-vV"]))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    // With a target named, build scripts and macros are not instrumented.
    let mut build = shell::cargo(["build", "--quiet", "--locked", "--release", "--target", host]);
    build.arg("--manifest-path").arg(place::fuzz().join("Cargo.toml"));
    build.env("RUSTFLAGS", INSTRUMENTATION).env("CARGO_TARGET_DIR", folder());
    shell::run(build).map_err(|error| format!("{error}\nlibFuzzer needs a compiler for C++, such as g++"))?;
    Ok(folder().join(host).join("release"))
}

fn folder() -> PathBuf {
    place::target().join("fuzz")
}

/// The last lines of what a target says: the fault, and where the input that causes it is kept.
fn end_of(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.get(lines.len().saturating_sub(40)..).unwrap_or_default();
    end.iter().map(|line| format!("{line}\n")).collect()
}

/// One run of one target.
struct Run {
    target: &'static str,
    corpus: PathBuf,
    artifacts: PathBuf,
    /// What it says: in a file, because a pipe that nobody empties stops whoever fills it.
    log: PathBuf,
}

impl Run {
    fn new(target: &'static str) -> Self {
        let folder = folder();
        Self {
            target,
            corpus: folder.join("corpus").join(target),
            artifacts: folder.join("artifacts").join(target),
            log: folder.join(format!("{target}.log")),
        }
    }

    /// Adds seeds to what earlier runs found.
    fn sow(&self, seeds: &[Vec<u8>]) -> Result<()> {
        fs::create_dir_all(&self.corpus)?;
        fs::create_dir_all(&self.artifacts)?;
        for (at, seed) in seeds.iter().enumerate() {
            fs::write(self.corpus.join(format!("seed-{at}")), seed)?;
        }
        Ok(())
    }

    fn start(&self, programs: &Path, seconds: u32) -> Result<Child> {
        let program = programs.join(format!("{}{}", self.target, std::env::consts::EXE_SUFFIX));
        let mut command = shell::program(program, [""; 0]);
        command
            .arg(&self.corpus)
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={MAX_LENGTH}"))
            // An input that takes longer is a fault; the machine may be busy.
            .arg("-timeout=10")
            .arg("-print_final_stats=1")
            .arg(format!("-dict={}", place::fuzz().join("tokens.dict").display()))
            .arg(format!("-artifact_prefix={}/", self.artifacts.display()));
        Ok(command.stdout(Stdio::null()).stderr(fs::File::create(&self.log)?).spawn()?)
    }
}

/// What seeds are made of.
struct Known {
    passwords: Vec<String>,
    contexts: Vec<String>,
    policies: Vec<String>,
    /// The character model as it is packed.
    characters: Vec<u8>,
}

impl Known {
    /// Reads the table of inputs, the presets and the tables under `tests/vectors/`.
    fn read() -> Result<Self> {
        let mut known = Self {
            passwords: inputs::all().into_iter().map(|input| input.password).collect(),
            contexts: Vec::new(),
            policies: Vec::new(),
            characters: fs::read(place::root().join("src/lists/data/characters.bin"))?,
        };
        for file in json_files(&place::root().join("src/presets"))? {
            known.policies.push(fs::read_to_string(file)?);
        }
        for file in json_files(&place::tests().join("vectors"))? {
            known.take(&serde_json::from_slice(&fs::read(file)?)?);
        }
        Ok(known)
    }

    /// Takes what stands under the keys that the tables use, at any depth.
    fn take(&mut self, value: &Value) {
        match value {
            Value::Object(entries) => {
                for (key, value) in entries {
                    match (key.as_str(), value) {
                        ("password", Value::String(password)) => self.passwords.push(password.clone()),
                        ("context", Value::Object(_)) => self.contexts.push(value.to_string()),
                        ("policy", Value::Object(_)) => self.policies.push(value.to_string()),
                        _ => self.take(value),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.take(item)),
            _ => {}
        }
    }

    fn passwords(&self) -> Vec<Vec<u8>> {
        self.passwords.iter().map(|password| password.clone().into_bytes()).collect()
    }

    /// A preset, a password and a context, which go round at different speeds.
    fn checks(&self) -> Vec<Vec<u8>> {
        let contexts = self.contexts.iter().map(String::as_str).chain(["{}"]).cycle();
        (0_u8..=u8::MAX)
            .cycle()
            .zip(&self.passwords)
            .zip(contexts)
            .map(|((preset, password), context)| {
                [&[preset], password.as_bytes(), b"\0", context.as_bytes()].concat()
            })
            .collect()
    }

    fn policies(&self) -> Vec<Vec<u8>> {
        self.policies.iter().map(|policy| policy.clone().into_bytes()).collect()
    }

    /// Lines of words, some of which come twice: see the target for what is made of their first bytes.
    fn lists(&self) -> Vec<Vec<u8>> {
        let lines = |passwords: &[String]| {
            passwords.iter().fold(b"words".to_vec(), |mut lines, password| {
                lines.extend(password.bytes().chain(*b"\n"));
                lines
            })
        };
        let words = self.passwords.chunks(8).map(lines);
        words.chain([self.characters.clone()]).collect()
    }
}

/// The JSON files below a folder, in order.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(json_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
