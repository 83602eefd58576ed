//! Running other programs.

use std::process::{Command, Output, Stdio};
use std::{env, fmt::Write as _, io::Write as _};

use serde_json::Value;

use crate::{Result, place};

/// A program with its arguments, run in the repository's root, without input.
pub(crate) fn program<I: AsRef<std::ffi::OsStr>>(
    name: impl AsRef<std::ffi::OsStr>,
    arguments: impl IntoIterator<Item = I>,
) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(place::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this tool.
pub(crate) fn cargo<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// npm, which on Windows is no program but a script.
pub(crate) fn npm<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments)
}

/// Node.
pub(crate) fn node<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    program("node", arguments)
}

/// Runs a program whose output people see.
pub(crate) fn run(mut command: Command) -> Result<()> {
    let status = command.status().map_err(|error| cannot_start(&command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", told(&command)).into()) }
}

/// Runs a program and keeps what it prints; whether it succeeded is for the caller to see.
pub(crate) fn capture(mut command: Command) -> Result<Output> {
    command.output().map_err(|error| cannot_start(&command, &error).into())
}

/// Runs a program and shows what it printed only if it fails.
pub(crate) fn quietly(command: Command) -> Result<String> {
    let name = told(&command);
    let output = capture(command)?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(format!("{text}{errors}{name} ended with {}", output.status).into())
}

/// Tells a program a question and reads its answer, both JSON; people see what it says on the way.
pub(crate) fn ask(mut command: Command, question: &Value) -> Result<Value> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    if let Some(mut stdin) = child.stdin.take() {
        write!(stdin, "{question}")?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", told(&command), output.status).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start `{}`: {error}", command.get_program().display())
}

/// The command as a person would type it, nearly.
fn told(command: &Command) -> String {
    let mut text = command.get_program().display().to_string();
    for argument in command.get_args() {
        // Writing to a `String` cannot fail.
        let _ = write!(text, " {}", argument.display());
    }
    text
}
