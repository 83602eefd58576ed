use std::io::Write;
use std::process::ExitCode;

use passmuster::messages::{Messages, Shown, State, render};
use passmuster::report::Mode;
use passmuster::{Context, Verdict, check};

use crate::args::Check;
use crate::{Failure, input};

/// Checks one password and prints a checklist or the report.
pub(crate) fn run(args: &Check, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let policy = input::policy(&args.policy)?;
    let context = match &args.context {
        Some(path) => {
            Context::from_json(&input::text(path)?).map_err(|error| format!("{}: {error}", path.display()))?
        }
        None => Context::default(),
    };
    let report = check(&policy, &input::password()?, &context);
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &report)?;
        writeln!(out)?;
    } else {
        let language = args.lang.unwrap_or_else(input::language_of_environment);
        checklist(&render(&report, language), out)?;
    }
    Ok(match report.verdict {
        Verdict::Accepted => ExitCode::SUCCESS,
        Verdict::Refused => ExitCode::from(1),
        Verdict::Undecided => ExitCode::from(3),
    })
}

fn checklist(messages: &Messages, out: &mut impl Write) -> Result<(), Failure> {
    let shown = |state: State, shown: Shown| state == State::Fail || shown == Shown::Always;
    for line in messages.checklist.iter().filter(|line| shown(line.state, line.shown)) {
        let mark = match (line.state, line.mode) {
            (State::Pass, _) => '✓',
            (State::Fail, Mode::Enforce) => '✗',
            (State::Fail, Mode::Advise) => '!',
            (State::Deferred, _) => '…',
        };
        writeln!(out, "{mark} {}", line.text)?;
        for detail in &line.details {
            writeln!(out, "    {detail}")?;
        }
    }
    for warning in &messages.warnings {
        writeln!(out, "! {}", warning.text)?;
    }
    writeln!(out)?;
    if let Some(strength) = &messages.strength {
        writeln!(out, "{} ({}/4)", strength.label, strength.score)?;
        let mut parts: Vec<&str> = Vec::new();
        for segment in &strength.segments {
            if !parts.contains(&segment.text.as_str()) {
                parts.push(&segment.text);
            }
        }
        if !parts.is_empty() {
            writeln!(out, "  {}", parts.join(" · "))?;
        }
        for advice in &strength.advice {
            writeln!(out, "  {advice}")?;
        }
    }
    writeln!(out, "{}", messages.title)?;
    Ok(())
}
