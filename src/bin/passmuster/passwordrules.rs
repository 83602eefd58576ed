use std::io::{self, Write};
use std::process::ExitCode;

use passmuster::{Policy, passwordrules};

use crate::args::PasswordRules;
use crate::{Failure, input};

/// Tells a policy to browsers, or makes a policy of what they are told.
pub(crate) fn run(args: &PasswordRules, out: &mut impl Write) -> Result<ExitCode, Failure> {
    match args {
        PasswordRules::Emit { policy, json } => emit(policy, *json, out),
        PasswordRules::Parse { rules } => parse(rules, out),
    }
}

fn emit(policy: &str, json: bool, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let bridge = passwordrules::from_policy(&input::policy(policy)?);
    if json {
        serde_json::to_writer_pretty(&mut *out, &bridge)?;
        writeln!(out)?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "{}", bridge.passwordrules)?;
    out.flush()?;
    for unsaid in &bridge.not_expressed {
        let reason = serde_json::to_value(unsaid.reason)?;
        let reason = reason.as_str().unwrap_or_default();
        writeln!(io::stderr(), "$.rules[{}] {}: not said exactly ({reason})", unsaid.index, unsaid.rule)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn parse(rules: &str, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let parsed =
        passwordrules::parse(rules).map_err(|error| pointed(rules, error.start, error.end, &error))?;
    let imported = parsed.rules.to_policy();
    // Browsers read such a string; a policy that nobody can use is not to land in a file unseen.
    Policy::new(imported.spec.clone()).map_err(|error| {
        let what = format!("the string makes no policy that can be used: {error}");
        pointed(rules, 0, rules.len(), &what)
    })?;
    serde_json::to_writer_pretty(&mut *out, &imported.spec)?;
    writeln!(out)?;
    out.flush()?;
    for note in &parsed.notes {
        writeln!(io::stderr(), "{}", pointed(rules, note.start, note.end, &note.code))?;
    }
    for loss in &imported.losses {
        writeln!(io::stderr(), "{loss}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The text with a mark below the place. What cannot be shown in one column, such as a line break, is shown as a space.
fn pointed(text: &str, start: usize, end: usize, what: &dyn std::fmt::Display) -> String {
    let shown: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let columns = |range: Option<&str>| range.map_or(0, |text| text.chars().count());
    let before = " ".repeat(columns(text.get(..start)));
    let below = "^".repeat(columns(text.get(start..end)).max(1));
    format!("{what}\n  {shown}\n  {before}{below}")
}
