use js_sys::JsString;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::error::Refusal;
use super::{lists, read, text, write};
use crate::engine::{self, Sources, check_with};
use crate::json::Node;
use crate::report::{Estimate, ListLanguage};
use crate::text::{MAX_CODE_POINTS, Prepared, TooLong};
use crate::{Context, InputError, InputProblem, Language, Password, PolicySpec, Report, presets};

/// A policy that passwords are checked against.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Policy(pub(super) crate::Policy);

#[wasm_bindgen]
impl Policy {
    /// Makes a policy of a preset's name, of JSON text or of a plain object; judged by the lists of other languages than its own
    /// where some are named.
    #[wasm_bindgen(constructor)]
    pub fn new(source: &JsValue, languages: &JsValue) -> Result<Self, JsValue> {
        let mut spec = read_spec(source)?;
        if !languages.is_undefined() {
            let languages =
                read_languages(languages).map_err(|refusal| refusal.within("$.lists.languages"))?;
            spec.lists.get_or_insert_default().languages = languages;
        }
        Ok(Self(presets::made(spec).map_err(Refusal::from)?))
    }

    /// The policy's name, if it has one.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn name(&self) -> Option<String> {
        self.0.spec().name.clone()
    }

    /// Checks a password and returns the report: without the lists of its estimate where the caller knows them, which are the
    /// same in every report of a policy and a quarter of what JavaScript makes of it.
    pub fn check(
        &self,
        password: &JsValue,
        context: &JsValue,
        lists_known: bool,
    ) -> Result<JsValue, JsValue> {
        let (password, context) = read_question(password, context)?;
        let mut report = lists::with(|lists| check_with(&self.0, &password, &context, sources(lists)));
        forget_lists(report.estimate.as_mut(), lists_known);
        plain(&report)
    }

    /// Estimates a password and judges nothing: the estimate of its report, with lists where they are not known.
    pub fn estimate(
        &self,
        password: &JsValue,
        context: &JsValue,
        lists_known: bool,
    ) -> Result<JsValue, JsValue> {
        let (password, context) = read_question(password, context)?;
        let mut estimate =
            lists::with(|lists| engine::estimate(&self.0, &password, &context, sources(lists)));
        forget_lists(estimate.as_mut(), lists_known);
        plain(&estimate)
    }

    /// Judges the password in use by its age and returns the report.
    #[wasm_bindgen(js_name = checkAge)]
    pub fn check_age(&self, context: &JsValue) -> Result<JsValue, JsValue> {
        let context = read_context(context).map_err(|refusal| refusal.within("$.context"))?;
        plain(&crate::check_age(&self.0, &context))
    }

    /// What was written.
    #[wasm_bindgen(js_name = toJSON)]
    pub fn to_json(&self) -> Result<JsValue, JsValue> {
        plain(self.0.spec())
    }
}

fn read_question(password: &JsValue, context: &JsValue) -> Result<(Password, Context), Refusal> {
    let password = text::password(password).map_err(|refusal| refusal.within("$.password"))?;
    let context = read_context(context).map_err(|refusal| refusal.within("$.context"))?;
    Ok((password, context))
}

fn sources(lists: &crate::lists::Lists) -> Sources<'_> {
    Sources { history: None, lists: Some(lists) }
}

fn forget_lists(estimate: Option<&mut Estimate>, known: bool) {
    if let (true, Some(estimate)) = (known, estimate) {
        estimate.model.lists.clear();
    }
}

/// Tells a report, also one that came from elsewhere, in the words of a language.
#[wasm_bindgen]
pub fn messages(report: &JsValue, language: &JsValue) -> Result<JsValue, JsValue> {
    let report = read_report(report).map_err(|refusal| refusal.within("$.report"))?;
    let language = read_language(language).map_err(|refusal| refusal.within("$.language"))?;
    plain(&crate::render(&report, language))
}

#[wasm_bindgen]
impl Policy {
    /// Checks a text, so that no check of a password has to unpack the word lists and wait for the engine to compile.
    pub fn prepare(&self) {
        let text = Password::from("a1");
        let report = lists::with(|lists| check_with(&self.0, &text, &Context::default(), sources(lists)));
        let _answer = plain(&report);
    }
}

/// The bytes of a password that a hasher takes; the caller wipes them.
///
/// # Errors
///
/// Also when the password is too long to be read: what was cut would be another password's bytes.
#[wasm_bindgen(js_name = bytesToHash)]
pub fn bytes_to_hash(password: &JsValue) -> Result<Vec<u8>, JsValue> {
    let password = text::password(password).map_err(|refusal| refusal.within("$.password"))?;
    match Prepared::new(&password) {
        Ok(prepared) => Ok(prepared.expose().as_bytes().to_vec()),
        Err(TooLong) => {
            let limit = format!("at most {MAX_CODE_POINTS} code points");
            let error = InputError::new("$.password", InputProblem::TooLarge { limit });
            Err(Refusal::from(error).into())
        }
    }
}

/// The names of the presets.
#[wasm_bindgen(js_name = presets)]
#[must_use]
pub fn preset_names() -> Vec<String> {
    presets::NAMES.iter().map(ToString::to_string).collect()
}

#[cfg(feature = "workbench")]
pub(super) fn read_policy(source: &JsValue) -> Result<crate::Policy, Refusal> {
    Ok(presets::made(read_spec(source)?)?)
}

fn read_spec(source: &JsValue) -> Result<PolicySpec, Refusal> {
    let Some(text) = source.dyn_ref::<JsString>() else {
        return Ok(PolicySpec::from_json(&read::json(source, usize::MAX)?)?);
    };
    let text = text::read_capped(text, PolicySpec::MAX_BYTES)?;
    if text.trim_start().starts_with('{') || text.len() > PolicySpec::MAX_BYTES {
        return Ok(PolicySpec::from_json(&text)?);
    }
    let Some(preset) = presets::json(&text) else {
        return Err(InputError::unknown_name("$", &text, presets::NAMES.iter().copied()).into());
    };
    // Not `presets::get`: a preset may have a rule that this build was made without.
    Ok(PolicySpec::from_json(preset)?)
}

fn read_context(context: &JsValue) -> Result<Context, Refusal> {
    if context.is_undefined() || context.is_null() {
        return Ok(Context::default());
    }
    Ok(Context::from_json(&read::json(context, MAX_CODE_POINTS)?)?)
}

fn read_languages(languages: &JsValue) -> Result<Vec<ListLanguage>, Refusal> {
    Ok(crate::json::read(&Node::parse(&read::json(languages, usize::MAX)?)?)?)
}

fn read_report(report: &JsValue) -> Result<Report, Refusal> {
    let json = read::json(report, usize::MAX)?;
    // Not serde's reader: it would be 30 KB more to download.
    Node::parse(&json).and_then(|node| crate::json::read(&node)).map_err(|_| Refusal::wrong_type("a report"))
}

pub(super) fn read_language(tag: &JsValue) -> Result<Language, Refusal> {
    let tag = tag.dyn_ref::<JsString>().ok_or_else(|| Refusal::wrong_type("a language tag"))?;
    let tag = text::read_short(tag)?;
    let known = || Language::ALL.map(Language::tag);
    tag.parse().map_err(|_| InputError::unknown_name("$", &tag, known()).into())
}

#[wasm_bindgen(raw_module = "../load/plain.js")]
extern "C" {
    /// Makes plain data of tokens. Where the stack is full that throws, and what is ours is to be wiped first.
    #[wasm_bindgen(catch, js_name = plain)]
    fn plain_of(tokens: &[u32]) -> Result<JsValue, JsValue>;
}

/// The answer as plain objects, lists, strings and integers.
pub(super) fn plain(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    plain_of(&write::tokens(answer).map_err(|_| Refusal::wrong_type("plain data"))?)
}
