//! Several policies: made one, or compared.

use std::collections::BTreeMap;

use js_sys::JsString;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::error::Refusal;
use super::policy::{plain, read_policy};
use super::{read, text};
use crate::policy::difference;
use crate::policy::tighten::{Dropped, Origin, TightenError, Tightened};
use crate::{Policy, PolicySpec, presets};

/// Makes several policies one that refuses whatever any of them refuses.
#[wasm_bindgen]
pub fn tighten(parts: &JsValue) -> Result<JsValue, JsValue> {
    let parts = read_parts(parts).map_err(|refusal| refusal.within("$.parts"))?;
    let named: Vec<(&str, &Policy)> = parts.iter().map(|(name, policy)| (name.as_str(), policy)).collect();
    let merged = Policy::tighten(&named).map_err(|error| not_merged(&error, &named))?;
    told(&merged)
}

/// Makes a policy of one that extends others, and tells which rule comes from where.
#[wasm_bindgen]
pub fn resolve(policy: &JsValue, known: &JsValue) -> Result<JsValue, JsValue> {
    let spec = read_spec(policy).map_err(|refusal| refusal.within("$.policy"))?;
    let known = read_known(known).map_err(|refusal| refusal.within("$.known"))?;
    let others = presets::NAMES.iter().copied().filter(|name| !known.contains_key(*name));
    let names: Vec<&str> = known.keys().map(String::as_str).chain(others).collect();
    let find =
        |name: &str| known.get(name).cloned().or_else(|| PolicySpec::from_json(presets::json(name)?).ok());
    let resolved = spec.resolve(&names, &find);
    told(&resolved.map_err(|error| Refusal::from(error).within("$.policy"))?)
}

/// Compares two policies rule by rule.
#[wasm_bindgen(js_name = difference)]
pub fn differ(first: &JsValue, second: &JsValue) -> Result<JsValue, JsValue> {
    let first = read_policy(first).map_err(|refusal| refusal.within("$.first"))?;
    let second = read_policy(second).map_err(|refusal| refusal.within("$.second"))?;
    plain(&difference(first.spec(), second.spec()).map_err(Refusal::from)?)
}

/// The whole answer as plain data.
#[derive(Serialize)]
struct Told<'a> {
    policy: &'a PolicySpec,
    origins: &'a [Origin],
    dropped: &'a [Dropped],
    #[serde(skip_serializing_if = "Option::is_none")]
    lists_from: Option<&'a str>,
}

fn told(merged: &Tightened) -> Result<JsValue, JsValue> {
    plain(&Told {
        policy: merged.policy.spec(),
        origins: &merged.origins,
        dropped: &merged.dropped,
        lists_from: merged.lists_from.as_deref(),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    policy: Value,
}

fn read_parts(parts: &JsValue) -> Result<Vec<(String, Policy)>, Refusal> {
    let parts: Vec<Part> = crate::json::from_str(&read::json(parts, usize::MAX)?)?;
    let policy = |(at, part): (usize, Part)| {
        let policy = match &part.policy {
            Value::String(text) => read_policy(&text.as_str().into()),
            spec => presets::policy(&spec.to_string()).map_err(Refusal::from),
        };
        let policy = policy.map_err(|refusal| refusal.within(&format!("$[{at}].policy")))?;
        Ok((part.name, policy))
    };
    parts.into_iter().enumerate().map(policy).collect()
}

fn read_spec(policy: &JsValue) -> Result<PolicySpec, Refusal> {
    let Some(text) = policy.dyn_ref::<JsString>() else {
        return Ok(PolicySpec::from_json(&read::json(policy, usize::MAX)?)?);
    };
    Ok(PolicySpec::from_json(&text::read_capped(text, PolicySpec::MAX_BYTES)?)?)
}

fn read_known(known: &JsValue) -> Result<BTreeMap<String, PolicySpec>, Refusal> {
    if known.is_undefined() || known.is_null() {
        return Ok(BTreeMap::new());
    }
    let known: BTreeMap<String, Value> = crate::json::from_str(&read::json(known, usize::MAX)?)?;
    let spec = |(name, written): (String, Value)| match PolicySpec::from_json(&written.to_string()) {
        Ok(spec) => Ok((name, spec)),
        Err(error) => Err(Refusal::from(error).within(&format!("$.{name}"))),
    };
    known.into_iter().map(spec).collect()
}

/// The error with all places that it is about; its path leads to the first of them.
fn not_merged(error: &TightenError, parts: &[(&str, &Policy)]) -> JsValue {
    let path = error.places.first().and_then(|place| {
        let at = parts.iter().rposition(|(name, _)| *name == place.part)?;
        Some(format!("$.parts[{at}].policy{}", place.path.strip_prefix('$')?))
    });
    let refusal = Refusal::Other {
        code: error.problem.code(),
        message: error.to_string(),
        path: path.unwrap_or_else(|| "$.parts".to_owned()),
        suggestion: None,
    };
    refusal.with("places", &error.places)
}
