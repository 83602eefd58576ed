use std::io::Write;
use std::process::ExitCode;

use passmuster::PolicySpec;
use passmuster::presets;
use serde_json::json;

use crate::args::Presets;
use crate::{Failure, show};

/// Prints the name, the title and the source of every preset, also of those with a rule that this build is made without.
pub(crate) fn list(args: &Presets, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let mut rows = Vec::new();
    for name in presets::NAMES {
        let json = presets::json(name).unwrap_or_default();
        let spec = PolicySpec::from_json(json).map_err(|error| format!("{name}: {error}"))?;
        rows.push((*name, spec));
    }
    if args.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|(name, spec)| json!({"name": name, "title": spec.title, "source": spec.source}))
            .collect();
        serde_json::to_writer_pretty(&mut *out, &rows)?;
        writeln!(out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let table: Vec<[String; 5]> = rows.into_iter().map(|(name, spec)| row(name, spec)).collect();
    let width = |column: usize| {
        table.iter().filter_map(|row| row.get(column)).map(|cell| columns(cell)).max().unwrap_or_default()
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    for row in &table {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - columns(cell) + 2));
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn row(name: &str, spec: PolicySpec) -> [String; 5] {
    let (source, date, status) = match spec.source {
        Some(source) => {
            (source.text, source.date.unwrap_or_default(), show::status(source.status).to_owned())
        }
        None => Default::default(),
    };
    [name.to_owned(), date, status, spec.title.unwrap_or_default(), source]
}

/// How wide a terminal draws a text: Chinese characters and full-width signs take two places.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| if matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FF60}') { 2 } else { 1 })
        .sum()
}
