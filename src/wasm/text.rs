use js_sys::JsString;
use wasm_bindgen::{JsCast as _, JsValue};

use super::error::Refusal;
use crate::Password;
use crate::text::MAX_CODE_POINTS;

/// Reads a password.
pub(super) fn password(value: &JsValue) -> Result<Password, Refusal> {
    let text = value.dyn_ref::<JsString>().ok_or_else(|| Refusal::wrong_type("a string"))?;
    read_short(text).map(Password::new)
}

/// Reads a text that nobody looks at beyond [`MAX_CODE_POINTS`]: a password, a name.
pub(super) fn read_short(text: &JsString) -> Result<String, Refusal> {
    read_capped(text, MAX_CODE_POINTS)
}

/// Reads a text, unless it certainly has more than `most` code points: that is not copied in at all.
///
/// In its place comes another text of one more than `most`. No answer tells the two apart, because what is
/// too long is looked at no further.
pub(super) fn read_capped(text: &JsString, most: usize) -> Result<String, Refusal> {
    // A code point has two UTF-16 units at most.
    if text.length() as usize > most * 2 { Ok(" ".repeat(most + 1)) } else { read(text) }
}

/// Reads a text unit by unit into a buffer that never moves: wasm-bindgen's own conversion leaves copies
/// behind when its buffer grows, and silently replaces lone surrogates.
pub(super) fn read(text: &JsString) -> Result<String, Refusal> {
    let length = text.length();
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    let mut read = String::with_capacity(length as usize * 3);
    for character in char::decode_utf16((0..length).map(|at| text.char_code_at(at) as u16)) {
        read.push(character.map_err(|_| Refusal::LoneSurrogate { path: "$".to_owned() })?);
    }
    Ok(read)
}
