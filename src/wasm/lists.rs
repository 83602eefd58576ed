//! The lists that were handed in: each comes as a file of its own, when a policy needs it.

use std::cell::RefCell;

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::error::Refusal;
use super::policy::Policy;
use crate::InputError;
use crate::engine::lists_needed;
use crate::lists::{ListName, ListSet, Lists, Published};
use crate::report::Edition;

thread_local! {
    static HANDED: RefCell<Handed> = RefCell::new(Handed { lists: Lists::none(), waiting: Vec::new() });
}

struct Handed {
    lists: Lists,
    /// Files that were handed in since: they are made one with the others when a check asks for them, not one by one.
    waiting: Vec<(Published, Vec<u8>)>,
}

/// Does something with the lists that are here.
pub(super) fn with<T>(task: impl FnOnce(&Lists) -> T) -> T {
    HANDED.with_borrow_mut(|handed| {
        if !handed.waiting.is_empty() {
            let files = std::mem::take(&mut handed.waiting);
            let lists = std::mem::replace(&mut handed.lists, Lists::none());
            handed.lists = lists.with(files);
        }
        task(&handed.lists)
    })
}

#[wasm_bindgen]
impl Policy {
    /// The lists that judge it and have to be handed in: not those that are here from the start, and none of another edition
    /// than the small one, of which there are no files.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn lists(&self) -> Array {
        let needed = match self.0.lists().edition {
            Edition::Small => lists_needed(&self.0),
            _ => ListSet::EMPTY,
        };
        let here = Lists::builtin().names();
        needed
            .iter()
            .filter(|name| !here.contains(*name))
            .map(|name| JsValue::from_str(name.as_str()))
            .collect()
    }
}

/// Takes over the file of a list, if it is the one that this version was built with. `digest` is its SHA-256 where the
/// caller knows it: hashing here is slow before the engine is optimised.
///
/// # Errors
///
/// When there is no such list, or the file is cut short or another one.
#[wasm_bindgen(js_name = addList)]
pub fn add_list(name: &JsString, bytes: Vec<u8>, digest: Option<Vec<u8>>) -> Result<(), JsValue> {
    let name = String::from(name);
    let known = || ListName::NAMES.iter().copied();
    let published = ListName::of_str(&name).and_then(Published::of);
    let published =
        published.ok_or_else(|| Refusal::from(InputError::unknown_name("$.lists", &name, known())))?;
    let length = published.length as usize;
    if bytes.len() != length {
        return Err(wrong(&name, format!("{} bytes instead of {length}", bytes.len())));
    }
    if !digest.map_or_else(|| published.is(&bytes), |digest| digest == published.sha256) {
        return Err(wrong(&name, "another SHA-256 than its own".to_owned()));
    }
    HANDED.with_borrow_mut(|handed| handed.waiting.push((published, bytes)));
    Ok(())
}

fn wrong(name: &str, found: String) -> JsValue {
    Refusal::WrongList { path: format!("$.lists.{name}"), found }.into()
}
