//! What the workbench answers natively, as canonical JSON (RFC 8785), to hold it against wasm byte by byte.
//!
//! Reads one question per line, `{"ask": "lint", "policy": NAME or object, …}`, and writes one line for each: the answer, or
//! `{"error": …}`. `tests/node/workbench.mjs` asks the same of the package.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufRead as _, Write as _};

use passmuster::generate::{Budget, GenerateError, Options, generate, witness};
use passmuster::messages::{Language, finding, severity};
use passmuster::policy::difference;
use passmuster::policy::tighten::Tightened;
use passmuster::{InputError, LintContext, Policy, PolicySpec, lint, passwordrules, presets};
use serde_json::{Value, json};

mod canonical;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", canonical::json(&answer(&question)?)?)?;
    }
    Ok(out.flush()?)
}

fn answer(question: &Value) -> Result<Value> {
    match question["ask"].as_str() {
        Some("lint") => {
            let context = match &question["context"] {
                Value::Null => LintContext::default(),
                context => LintContext::from_json(&context.to_string())?,
            };
            let findings = lint(&policy(&question["policy"])?, &context);
            let texts = Language::ALL.map(|language| {
                let told = |found| {
                    let text = finding(found, language);
                    json!({"problem": text.problem, "advice": text.advice, "severity": severity(found.severity, language)})
                };
                findings.iter().map(told).collect::<Vec<_>>()
            });
            Ok(json!({"findings": findings, "texts": texts}))
        }
        Some("witness") => {
            let steps = question["steps"].as_u64().map(u32::try_from).transpose()?;
            let budget = steps.map_or_else(Budget::default, |steps| Budget { steps });
            Ok(json!(witness(&policy(&question["policy"])?, budget)))
        }
        Some("generate") => generated(question),
        Some("tighten") => tightened(&question["parts"]),
        Some("resolve") => resolved(question),
        Some("difference") => {
            let (first, second) = (policy(&question["first"])?, policy(&question["second"])?);
            Ok(json!(difference(first.spec(), second.spec())?))
        }
        Some("bridge") => Ok(json!(passwordrules::from_policy(&policy(&question["policy"])?))),
        Some("parse") => Ok(match passwordrules::parse(question["text"].as_str().ok_or("no text")?) {
            Ok(parsed) => {
                let imported = parsed.rules.to_policy();
                json!({
                    "policy": imported.spec, "canonical": parsed.rules.to_string(), "losses": imported.losses,
                    "notes": parsed.notes,
                })
            }
            Err(error) => json!({"error": error}),
        }),
        other => Err(format!("no question: {other:?}").into()),
    }
}

fn policy(source: &Value) -> std::result::Result<Policy, InputError> {
    match source.as_str() {
        Some(name) => presets::policy(presets::json(name).unwrap_or(name)),
        None => presets::policy(&source.to_string()),
    }
}

/// By bytes that are the same everywhere, where a seed says so.
fn generated(question: &Value) -> Result<Value> {
    let options = Options::from_json(&question["options"].to_string())?;
    let mut state = u32::try_from(question["seed"].as_u64().ok_or("no seed")?)?;
    let mut random = |bytes: &mut [u8]| {
        for byte in bytes {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *byte = state.to_be_bytes()[0];
        }
    };
    Ok(match generate(&policy(&question["policy"])?, &options, &mut random) {
        Ok(made) => json!({"password": made.password.expose(), "entropy_millibits": made.entropy_millibits}),
        Err(GenerateError::Unsatisfiable { rules }) => {
            json!({"error": {"code": "unsatisfiable", "rules": rules}})
        }
        Err(GenerateError::NoneAccepted { tries }) => {
            json!({"error": {"code": "none_accepted", "tries": tries}})
        }
        Err(error) => json!({"error": {"code": error.code()}}),
    })
}

/// What is absent is left out.
fn told(merged: &Tightened) -> Value {
    let (policy, origins, dropped) = (merged.policy.spec(), &merged.origins, &merged.dropped);
    match &merged.lists_from {
        Some(part) => json!({"policy": policy, "origins": origins, "dropped": dropped, "lists_from": part}),
        None => json!({"policy": policy, "origins": origins, "dropped": dropped}),
    }
}

fn tightened(parts: &Value) -> Result<Value> {
    let parts = parts.as_array().ok_or("no parts")?;
    let policies =
        parts.iter().map(|part| policy(&part["policy"])).collect::<std::result::Result<Vec<_>, _>>()?;
    let names = parts.iter().map(|part| part["name"].as_str().unwrap_or_default());
    Ok(match Policy::tighten(&names.zip(&policies).collect::<Vec<_>>()) {
        Ok(merged) => told(&merged),
        Err(error) => json!({"error": {"code": error.problem.code(), "places": error.places}}),
    })
}

fn resolved(question: &Value) -> Result<Value> {
    let known: BTreeMap<String, Value> = serde_json::from_value(question["known"].clone())?;
    let names: Vec<&str> = known.keys().map(String::as_str).collect();
    let find = |name: &str| PolicySpec::from_json(&known.get(name)?.to_string()).ok();
    Ok(match PolicySpec::from_json(&question["policy"].to_string())?.resolve(&names, &find) {
        Ok(merged) => told(&merged),
        Err(InputError { problem, path, suggestion: Some(meant), .. }) => {
            json!({"error": {"code": problem.code(), "path": path, "suggestion": meant}})
        }
        Err(error) => json!({"error": {"code": error.problem.code(), "path": error.path}}),
    })
}
