//! `cargo xtask schema`: the JSON Schema of policies, made of the library's types.

use std::fs;

use crate::{Result, place};

/// Writes `docs/policy.schema.json`. `tests/schema.rs` fails where it is not what the types say.
pub(crate) fn run() -> Result<()> {
    let path = place::root().join("docs/policy.schema.json");
    let mut json = serde_json::to_string_pretty(&passmuster::policy::json_schema())?;
    json.push('\n');
    fs::write(&path, json)?;
    println!("{}", path.display());
    Ok(())
}
