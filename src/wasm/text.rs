use js_sys::JsString;
use wasm_bindgen::{JsCast as _, JsValue};

use super::error::Refusal;
use crate::Password;
use crate::text::MAX_CODE_POINTS;

/// The most UTF-16 units that a text of [`MAX_CODE_POINTS`] can have.
const MAX_UNITS: u32 = 2 * MAX_CODE_POINTS as u32;

/// Reads a string unit by unit into a buffer that never moves: wasm-bindgen's own conversion leaves copies
/// behind when it grows its buffer, and replaces lone surrogates.
pub(super) fn read(text: &JsString) -> Result<String, Refusal> {
    let length = text.length();
    // A UTF-16 unit takes at most three bytes of UTF-8.
    let mut read = String::with_capacity(length as usize * 3);
    for character in char::decode_utf16((0..length).map(|at| text.char_code_at(at) as u16)) {
        read.push(character.map_err(|_| Refusal::LoneSurrogate { path: "$".to_owned() })?);
    }
    Ok(read)
}

/// Reads a text of a person: one that is too long to be read anyway is not copied in at all.
///
/// In its place comes another one that is just too long. No report tells them apart, because what is too
/// long is looked at no further.
pub(super) fn read_capped(text: &JsString) -> Result<String, Refusal> {
    if text.length() > MAX_UNITS { Ok(" ".repeat(MAX_CODE_POINTS + 1)) } else { read(text) }
}

/// Reads a password.
pub(super) fn password(value: &JsValue) -> Result<Password, Refusal> {
    let text = value.dyn_ref::<JsString>().ok_or_else(|| Refusal::wrong_type("a string"))?;
    read_capped(text).map(Password::new)
}
