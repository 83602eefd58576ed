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
    // A UTF-16 unit takes three bytes of UTF-8 at most, and a buffer that never moves leaves nothing behind.
    let mut read = String::with_capacity(text.length().min(longest(most)) as usize * 3);
    characters(text, most, |c| read.push(c))?;
    Ok(read)
}

/// Reads all of a text.
pub(super) fn read(text: &JsString) -> Result<String, Refusal> {
    read_capped(text, usize::MAX)
}

/// The most UTF-16 units that so many code points may have.
fn longest(most: usize) -> u32 {
    u32::try_from(most.saturating_mul(2)).unwrap_or(u32::MAX)
}

/// Hands over a text as [`read_capped`] reads it, unit by unit: wasm-bindgen's own conversion leaves copies behind when its
/// buffer grows, and silently replaces lone surrogates.
pub(super) fn characters(text: &JsString, most: usize, mut with: impl FnMut(char)) -> Result<(), Refusal> {
    let length = text.length();
    if length > longest(most) {
        (0..=most).for_each(|_| with(' '));
        return Ok(());
    }
    for character in char::decode_utf16((0..length).map(|at| text.char_code_at(at) as u16)) {
        with(character.map_err(|_| Refusal::LoneSurrogate { path: "$".to_owned() })?);
    }
    Ok(())
}
