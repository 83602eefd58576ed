use std::io::Write;
use std::process::ExitCode;

use passmuster::policy::{Checked, Source, SourceStatus};

use crate::args::Show;
use crate::{Failure, input, language, requirements};

/// Prints a policy rule by rule, or as JSON.
pub(crate) fn run(args: &Show, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let policy = input::policy(&args.policy)?;
    let spec = policy.spec();
    if args.json {
        serde_json::to_writer_pretty(&mut *out, spec)?;
        writeln!(out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let heading: Vec<&str> = [&spec.name, &spec.title].into_iter().flatten().map(String::as_str).collect();
    for line in [heading.join(": "), spec.description.clone().unwrap_or_default()] {
        if !line.is_empty() {
            writeln!(out, "{line}")?;
        }
    }
    if let Some(own) = &spec.source {
        source("", own, out)?;
    }
    let texts = requirements::texts(&policy, args.lang.unwrap_or_else(language::of_environment));
    for (at, (entry, texts)) in spec.rules.iter().zip(texts).enumerate() {
        writeln!(out)?;
        for text in texts {
            writeln!(out, "{text}")?;
        }
        let parameters = requirements::parameters(&entry.rule)?;
        let gap = if parameters.is_empty() { "" } else { ": " };
        writeln!(out, "    rule {}, {}{gap}{parameters}", at + 1, entry.rule.name())?;
        match &entry.source {
            Some(own) => source("    ", own, out)?,
            None => writeln!(out, "    ! no source is given")?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Two lines or three: the text and what it is worth, how it was checked, and what to know.
fn source(indent: &str, source: &Source, out: &mut impl Write) -> Result<(), Failure> {
    let clause = source.clause.as_ref().map(|clause| format!(" {clause}")).unwrap_or_default();
    let date = source.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    writeln!(out, "{indent}{}{clause}{date}: {}", source.text, status(source.status))?;
    // An addition renders no text, so that there is nothing to have read.
    if source.status != SourceStatus::Added {
        writeln!(out, "{indent}{}", checked(source.checked))?;
    }
    if let Some(note) = &source.note {
        writeln!(out, "{indent}{note}")?;
    }
    Ok(())
}

/// What a source is worth, in words.
pub(crate) fn status(status: SourceStatus) -> &'static str {
    match status {
        SourceStatus::Current => "current",
        SourceStatus::Superseded => "superseded",
        SourceStatus::Draft => "draft",
        SourceStatus::Regional => "regional",
        SourceStatus::Practice => "practice",
        SourceStatus::Added => "added by this policy",
        _ => "of another standing",
    }
}

/// How it was checked, in words; with a mark where the text itself was not read.
fn checked(checked: Option<Checked>) -> &'static str {
    match checked {
        Some(Checked::NormRead) => "checked: read in the text itself",
        Some(Checked::ImplementationRead) => {
            "! not read in the text itself: read in source code that does it"
        }
        Some(Checked::Secondary) => "! not read in the text itself: read in another text about it",
        Some(Checked::Recalled) => "! not read in the text itself: from memory",
        Some(_) | None => "! not told how it was checked",
    }
}
