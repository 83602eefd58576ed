//! Reading what the packages hold.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Result, shell};

pub(super) fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// A text packed with gzip.
pub(super) fn gzip(path: &Path) -> Result<String> {
    let mut gzip = shell::program("gzip", ["--decompress", "--stdout"]);
    gzip.arg(path);
    let output = shell::capture(gzip)?;
    if !output.status.success() {
        return Err(format!("{}: {}", path.display(), String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

pub(super) fn json(path: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&text(path)?)?)
}

/// A JSON array of texts.
pub(super) fn array(path: &Path) -> Result<Vec<String>> {
    Ok(serde_json::from_str(&text(path)?)?)
}

/// The texts of a JSON value, however deep.
pub(super) fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(strings).collect(),
        Value::Object(members) => members.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
