//! Reading the attribute `passwordrules`.

use js_sys::JsString;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::error::Refusal;
use super::policy::plain;
use super::text;
use crate::PolicySpec;
use crate::passwordrules::{self, Loss, MAX_BYTES, NoteCode, RulesError};
use crate::report::Span;

/// Reads a string of the attribute into a policy.
#[wasm_bindgen(js_name = parsePasswordRules)]
pub fn parse(string: &JsValue) -> Result<JsValue, JsValue> {
    let string = string.dyn_ref::<JsString>().ok_or_else(|| Refusal::wrong_type("a string"))?;
    let string = text::read_capped(string, MAX_BYTES)?;
    let parsed = passwordrules::parse(&string).map_err(|error| not_read(&string, error))?;
    let imported = parsed.rules.to_policy();
    let places = Places::of(&string);
    let notes =
        parsed.notes.iter().map(|note| Note { code: note.code, span: places.span(note.start, note.end) });
    plain(&Read {
        policy: &imported.spec,
        canonical: parsed.rules.to_string(),
        losses: &imported.losses,
        notes: notes.collect(),
    })
}

#[derive(Serialize)]
struct Read<'a> {
    policy: &'a PolicySpec,
    canonical: String,
    losses: &'a [Loss],
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    code: NoteCode,
    span: Span,
}

fn not_read(string: &str, error: RulesError) -> JsValue {
    let span = Places::of(string).span(error.start, error.end);
    let meant = error.suggestion.as_ref().map(|name| format!(" (did you mean `{name}`?)"));
    let message = format!("at {}: {}{}", span.utf16_start, error.code, meant.unwrap_or_default());
    let code = error.code.code();
    Refusal::Other { code, message, path: "$".to_owned(), suggestion: error.suggestion }.with("span", &span)
}

/// Where each byte of a string stands in UTF-16.
struct Places(Vec<u32>);

impl Places {
    fn of(string: &str) -> Self {
        let mut places = Vec::with_capacity(string.len() + 1);
        let mut units = 0;
        for c in string.chars() {
            places.extend((0..c.len_utf8()).map(|_| units));
            units += c.len_utf16() as u32;
        }
        places.push(units);
        Self(places)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let utf16 = |byte: usize| self.0.get(byte).or(self.0.last()).copied().unwrap_or_default();
        Span { start: start as u32, end: end as u32, utf16_start: utf16(start), utf16_end: utf16(end) }
    }
}
