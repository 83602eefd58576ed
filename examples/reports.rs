//! Reports as canonical JSON (RFC 8785), to hold them against those of other builds byte by byte.
//!
//! Reads one case per line, `{"policy": NAME or object, "password": "…", "context": {…}}`, and writes one line
//! for each (without a password: of the one in use, by its age): the report, or `{"error": {"code": …, "path": …}}`. With the argument `--presets` writes the names
//! of the presets instead.

use std::collections::HashMap;
use std::error::Error;
use std::io::{BufRead as _, Write as _};

use passmuster::{Context, InputError, Password, Policy, check, check_age, presets};
use serde_json::{Value, json};

mod canonical;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if std::env::args().nth(1).as_deref() == Some("--presets") {
        for name in presets::NAMES {
            writeln!(out, "{name}")?;
        }
        return Ok(());
    }
    let mut policies = HashMap::new();
    for line in std::io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        let answer = match answer(&case, &mut policies) {
            Ok(report) => report,
            Err(error) => json!({"error": {"code": error.problem.code(), "path": error.path}}),
        };
        writeln!(out, "{}", canonical::json(&answer)?)?;
    }
    Ok(out.flush()?)
}

fn answer(case: &Value, policies: &mut HashMap<String, Policy>) -> Result<Value, InputError> {
    let source = case["policy"].to_string();
    if !policies.contains_key(&source) {
        let policy = match case["policy"].as_str() {
            Some(name) => Policy::from_json(presets::json(name).unwrap_or_default()),
            None => Policy::from_json(&source),
        };
        policies.insert(source.clone(), policy?);
    }
    let context = match &case["context"] {
        Value::Null => Context::default(),
        context => Context::from_json(&context.to_string())?,
    };
    let report = match case["password"].as_str() {
        Some(password) => check(&policies[&source], &Password::from(password), &context),
        None => check_age(&policies[&source], &context),
    };
    Ok(serde_json::to_value(report).unwrap_or_default())
}
