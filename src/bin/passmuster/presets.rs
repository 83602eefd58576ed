use std::io::Write;
use std::process::ExitCode;

use passmuster::presets;

use crate::Failure;
use crate::args::Show;

/// Prints the name and title of every preset.
pub(crate) fn list(out: &mut impl Write) -> Result<ExitCode, Failure> {
    let width = presets::NAMES.iter().map(|name| name.len()).max().unwrap_or_default();
    for name in presets::NAMES {
        let policy = presets::get(name);
        let title = policy.as_ref().and_then(|policy| policy.spec().title.as_deref()).unwrap_or_default();
        writeln!(out, "{name:width$}  {title}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints a preset as it was written.
pub(crate) fn show(args: &Show, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let known = || format!("no such preset; presets are: {}", presets::NAMES.join(", "));
    write!(out, "{}", presets::json(&args.preset).ok_or_else(known)?)?;
    Ok(ExitCode::SUCCESS)
}
