//! Reading the tables under `tests/vectors`, for all tests that use them.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A text that is too long, or too odd, to be written out: a string, `{"repeat": "a", "times": 5000}`, or a
/// list of both, joined.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
pub(crate) enum Text {
    Plain(String),
    Repeated(Repeated),
    Joined(Vec<Text>),
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Repeated {
    repeat: String,
    times: usize,
}

impl Text {
    pub(crate) fn write_out(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Repeated(Repeated { repeat, times }) => repeat.repeat(*times),
            Self::Joined(pieces) => pieces.iter().map(Self::write_out).collect(),
        }
    }
}

/// The folder of all vectors.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// The names of the files of one topic, such as `rules/length.json`, in order.
pub(crate) fn names(topic: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder().join(topic)).unwrap_or_else(|e| panic!("{topic}: {e}"));
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<String> = entries.map(|entry| format!("{topic}/{}", name(entry))).collect();
    names.sort();
    names
}

/// Reads one file.
pub(crate) fn read<T: DeserializeOwned>(name: &str) -> T {
    let text = std::fs::read_to_string(folder().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Fails with all complaints at once.
pub(crate) fn report(name: &str, rows: usize, complaints: &[String]) {
    assert!(
        complaints.is_empty(),
        "\n{name}: {} of {rows} rows are not as they say\n\n{}\n",
        complaints.len(),
        complaints.join("\n\n")
    );
}
