//! Plain JavaScript data as JSON text, for the crate's own readers: so unknown keys, wrong types and their
//! paths are told by the same code as everywhere else.

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::{error::Refusal, text};
use crate::{InputError, InputProblem};

/// The depth to which `serde_json` reads. An object that contains itself ends here.
const MAX_DEPTH: u32 = 127;

/// The largest whole number that a JavaScript number holds exactly: 2^53 − 1.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

#[wasm_bindgen]
extern "C" {
    /// `Array.isArray`, which throws for a revoked proxy.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// `Object.keys`: those that a copy or JSON would have.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;

    /// `Object.getOwnPropertySymbols`.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = getOwnPropertySymbols)]
    fn symbols(object: &JsValue) -> Result<Array, JsValue>;
}

/// Most contexts are as long at most, in bytes.
const USUAL: usize = 512;

/// The value as JSON text. `undefined` counts as absent; what is no plain data is refused. Texts are read as
/// [`text::read_capped`] does.
pub(super) fn json(value: &JsValue, most: usize) -> Result<Zeroizing<String>, Refusal> {
    let mut writer = Writer { json: Zeroizing::new(String::with_capacity(USUAL)), most };
    writer.value(value, 0)?;
    Ok(writer.json)
}

struct Writer {
    json: Zeroizing<String>,
    most: usize,
}

impl Writer {
    fn value(&mut self, value: &JsValue, depth: u32) -> Result<(), Refusal> {
        if depth > MAX_DEPTH {
            let limit = format!("at most {MAX_DEPTH} levels");
            return Err(InputError::new("$", InputProblem::TooLarge { limit }).into());
        }
        if let Some(text) = value.dyn_ref::<JsString>() {
            self.text(text)?;
        } else if let Some(number) = value.as_f64() {
            self.number(number)?;
        } else if let Some(boolean) = value.as_bool() {
            self.json.push_str(if boolean { "true" } else { "false" });
        } else if value.is_null() {
            self.json.push_str("null");
        } else if !value.is_object() {
            // A function, a symbol, a big integer, or `undefined` in a list.
            return Err(Refusal::wrong_type("plain data"));
        } else if is_array(value).map_err(unreadable)? {
            self.list(value, depth)?;
        } else {
            self.object(value, depth)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &JsString) -> Result<(), Refusal> {
        self.json.push('"');
        text::characters(text, self.most, |c| character(&mut self.json, c))?;
        self.json.push('"');
        Ok(())
    }

    fn number(&mut self, number: f64) -> Result<(), Refusal> {
        if !number.is_finite() {
            return Err(Refusal::wrong_type("a finite number"));
        }
        if number.trunc() == number && number.abs() <= MAX_SAFE_INTEGER {
            self.json.push_str(&(number as i64).to_string());
        } else {
            // No reader wants a fraction or a larger number; which one it was is told to nobody.
            self.json.push_str("0.5");
        }
        Ok(())
    }

    fn list(&mut self, list: &JsValue, depth: u32) -> Result<(), Refusal> {
        let length = Reflect::get(list, &"length".into()).map_err(unreadable)?;
        self.json.push('[');
        for at in 0..length.as_f64().unwrap_or_default() as u32 {
            if at > 0 {
                self.json.push(',');
            }
            let item = Reflect::get_u32(list, at).map_err(unreadable);
            item.and_then(|item| self.value(&item, depth + 1))
                .map_err(|refusal| refusal.within(&format!("$[{at}]")))?;
        }
        self.json.push(']');
        Ok(())
    }

    fn object(&mut self, object: &JsValue, depth: u32) -> Result<(), Refusal> {
        if !is_plain(object).map_err(unreadable)? {
            return Err(Refusal::wrong_type("a plain object"));
        }
        if symbols(object).map_err(unreadable)?.length() > 0 {
            return Err(Refusal::wrong_type("keys that are strings"));
        }
        let mut separator = '{';
        for key in keys(object).map_err(unreadable)?.iter() {
            let Some(name) = key.dyn_ref::<JsString>() else { continue };
            let entry = Reflect::get(object, &key).map_err(|thrown| within(name, unreadable(thrown)))?;
            if entry.is_undefined() {
                text::read(name)?;
                continue;
            }
            self.json.push(separator);
            separator = ',';
            self.text(name)?;
            self.json.push(':');
            self.value(&entry, depth + 1).map_err(|refusal| within(name, refusal))?;
        }
        self.json.push_str(if separator == '{' { "{}" } else { "}" });
        Ok(())
    }
}

/// Writes one character of a text.
#[inline(never)]
fn character(json: &mut String, character: char) {
    if character < ' ' {
        let digit = |value| char::from_digit(value, 16).unwrap_or_default();
        json.push_str("\\u00");
        json.push(digit(u32::from(character) >> 4));
        json.push(digit(u32::from(character) & 15));
        return;
    }
    if matches!(character, '"' | '\\') {
        json.push('\\');
    }
    json.push(character);
}

/// Where something was refused, with the key that it stands under; or that the key itself is to be refused.
fn within(key: &JsString, refusal: Refusal) -> Refusal {
    text::read(key).map_or_else(|refusal| refusal, |name| refusal.within(&format!("$.{name}")))
}

/// Whether an object is no instance of any class: `{…}`, also from another frame, or without a prototype.
fn is_plain(object: &JsValue) -> Result<bool, JsValue> {
    let prototype = Reflect::get_prototype_of(object)?;
    Ok(prototype.is_null() || Reflect::get_prototype_of(&prototype)?.is_null())
}

/// What was thrown goes no further: it may quote anything.
fn unreadable(_: JsValue) -> Refusal {
    Refusal::Unreadable { path: "$".to_owned() }
}
