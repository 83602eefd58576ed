use js_sys::JsString;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::error::Refusal;
use super::{read, text};
use crate::Context;

/// A policy that passwords are checked against.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Policy(crate::Policy);

#[wasm_bindgen]
impl Policy {
    /// Makes a policy of a preset's name, of JSON text or of a plain object.
    #[wasm_bindgen(constructor)]
    pub fn new(source: &JsValue) -> Result<Policy, JsValue> {
        Ok(Self(from_source(source)?))
    }

    /// Checks a password and returns the report.
    pub fn check(&self, password: &JsValue, context: &JsValue) -> Result<JsValue, JsValue> {
        let password = text::password(password).map_err(|refusal| refusal.within("$.password"))?;
        let context = read_context(context).map_err(|refusal| refusal.within("$.context"))?;
        plain(&crate::check(&self.0, &password, &context))
    }
}

/// Strings and objects alike: only plain data goes out.
fn plain(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(answer.serialize(&Serializer::json_compatible())?)
}

/// The names of the presets.
#[wasm_bindgen]
#[must_use]
pub fn presets() -> Vec<String> {
    vec![]
}

fn from_source(source: &JsValue) -> Result<crate::Policy, Refusal> {
    let Some(text) = source.dyn_ref::<JsString>() else {
        return Ok(crate::Policy::from_json(&read::json(source, text::read)?)?);
    };
    let text = text::read(text)?;
    Ok(crate::Policy::from_json(&text)?)
}

fn read_context(context: &JsValue) -> Result<Context, Refusal> {
    if context.is_undefined() || context.is_null() {
        return Ok(Context::default());
    }
    Ok(Context::from_json(&read::json(context, text::read_capped)?)?)
}
