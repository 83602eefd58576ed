//! Findings as SARIF 2.1.0, which code hosts and editors read.

use std::io::Write;

use passmuster::report::Severity;
use serde_json::{Value, json};

use crate::Failure;
use crate::lint::{Told, Written};

/// Writes one run.
pub(crate) fn write(written: &Written, told: &[Told], out: &mut impl Write) -> Result<(), Failure> {
    let mut codes: Vec<&str> = told.iter().map(|told| told.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| json!({"id": code, "name": pascal_case(code)})).collect();
    let results: Vec<Value> = told.iter().map(|told| result(written, told, &codes)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "passmuster", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)?;
    Ok(())
}

fn result(written: &Written, told: &Told, codes: &[&str]) -> Value {
    let level = match told.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let text = [told.text.problem.as_str(), told.text.advice.as_str()];
    let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
    let (start_line, start_column) = position(&written.text, told.span.start);
    let (end_line, end_column) = position(&written.text, told.span.end);
    json!({
        "ruleId": told.code,
        "ruleIndex": codes.iter().position(|code| *code == told.code),
        "level": level,
        "message": {"text": text.join(" ")},
        "locations": [{
            "physicalLocation": {
                "artifactLocation": {"uri": uri(&written.name)},
                "region": {
                    "startLine": start_line,
                    "startColumn": start_column,
                    "endLine": end_line,
                    "endColumn": end_column,
                    "byteOffset": told.span.start,
                    "byteLength": told.span.len(),
                },
            },
            "logicalLocations": [{"fullyQualifiedName": told.path}],
        }],
    })
}

/// The line and the column of a byte, both from 1, columns in code points.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    (line, column)
}

/// A file name as a reference: what is no plain character of a path is written as its bytes.
fn uri(name: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_./~".contains(byte);
    name.bytes()
        .map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn pascal_case(code: &str) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_ascii_uppercase() + rest
    };
    code.split('_').map(word).collect()
}
