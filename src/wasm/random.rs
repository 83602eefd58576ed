//! The host's random bytes.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use super::error::Refusal;

#[wasm_bindgen]
extern "C" {
    /// Throws where there is no `crypto`.
    #[wasm_bindgen(catch, js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(bytes: &Uint8Array) -> Result<JsValue, JsValue>;
}

/// The most bytes that `crypto.getRandomValues` gives at once.
const MOST_BYTES: usize = 65_536;

/// A function that fills a `Uint8Array`: the caller's, or else `crypto.getRandomValues`.
pub(super) struct Random {
    given: Option<Function>,
    failed: bool,
}

impl Random {
    pub(super) fn read(value: &JsValue) -> Result<Self, Refusal> {
        let absent = value.is_undefined() || value.is_null();
        let given = value.dyn_ref::<Function>().cloned();
        if given.is_none() && !absent {
            return Err(Refusal::wrong_type("a function that fills a Uint8Array"));
        }
        Ok(Self { given, failed: false })
    }

    /// Whether it threw an error. What it gave since are zeros.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    pub(super) fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(MOST_BYTES) {
            if self.failed {
                return;
            }
            let length = chunk.len() as u32;
            let drawn = Uint8Array::new_with_length(length);
            let called = match &self.given {
                Some(fill) => fill.call1(&JsValue::UNDEFINED, &drawn),
                None => get_random_values(&drawn),
            };
            // An array that was handed on to somebody else has no length any more.
            if called.is_err() || drawn.length() != length {
                self.failed = true;
                return;
            }
            drawn.copy_to(chunk);
            drawn.fill(0, 0, length);
        }
    }
}
