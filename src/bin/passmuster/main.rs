//! `passmuster` on the command line: check a password, score a list of them, generate some, look at policies and work with
//! them.

mod args;
mod check;
mod diff;
mod excerpt;
mod generate;
mod input;
mod language;
mod lint;
mod passwordrules;
mod presets;
mod requirements;
mod sarif;
mod score;
mod show;
mod tighten;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};

/// Wipes every freed block, so that no library leaves a copy of a password on the heap.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// Why a command could not do its work. Told on the standard error, with exit code 2.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    let done = match Args::parse().command {
        Command::Check(args) => check::run(&args, &mut out),
        Command::Score(args) => score::run(&args, &mut io::stdin().lock(), &mut out),
        Command::Generate(args) => generate::run(&args, &mut out, &mut io::stderr().lock()),
        Command::Presets(args) => presets::list(&args, &mut out),
        Command::Show(args) => show::run(&args, &mut out),
        Command::Diff(args) => diff::run(&args, &mut out),
        Command::Lint(args) => lint::run(&args, &mut out),
        Command::Tighten(args) => tighten::run(&args, &mut out),
        Command::PasswordRules(args) => passwordrules::run(&args, &mut out),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "passmuster", &mut out);
            Ok(ExitCode::SUCCESS)
        }
    };
    match done.and_then(|code| Ok(out.flush().map(|()| code)?)) {
        Ok(code) => code,
        // Whoever reads our output has had enough: no reason to complain.
        Err(failure) if broken_pipe(failure.as_ref()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nobody is left to tell if the standard error is closed as well.
            let _ = writeln!(io::stderr(), "passmuster: {failure}");
            ExitCode::from(2)
        }
    }
}

fn broken_pipe(failure: &(dyn std::error::Error + 'static)) -> bool {
    failure.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
