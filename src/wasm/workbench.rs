//! What is asked of one policy by those who write policies, and never by a form.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::error::Refusal;
use super::policy::{Policy, plain, read_language};
use super::random::Random;
use super::read;
use crate::generate::{Budget, GenerateError, Options, generate, witness};
use crate::messages::{finding, severity};
use crate::report::LintFinding;
use crate::text::MAX_CODE_POINTS;
use crate::{LintContext, PolicySpec, lint};

#[wasm_bindgen]
impl Policy {
    /// Says what is to be said of the policy itself.
    pub fn lint(&self, context: &JsValue) -> Result<JsValue, JsValue> {
        let context = read_context(context).map_err(|refusal| refusal.within("$.context"))?;
        plain(&lint(&self.0, &context))
    }

    /// Whether any password meets the policy.
    pub fn witness(&self, steps: &JsValue) -> Result<JsValue, JsValue> {
        let budget = read_budget(steps).map_err(|refusal| refusal.within("$.steps"))?;
        plain(&witness(&self.0, budget))
    }

    /// Makes a password that the policy accepts.
    pub fn generate(&self, options: &JsValue, random: &JsValue) -> Result<JsValue, JsValue> {
        let options = read_options(options).map_err(|refusal| refusal.within("$.options"))?;
        let mut random = Random::read(random).map_err(|refusal| refusal.within("$.random"))?;
        let generated = generate(&self.0, &options, &mut |bytes| random.fill(bytes));
        let generated = if random.failed() { Err(GenerateError::BrokenSource) } else { generated };
        let generated = generated.map_err(|error| not_generated(&error))?;
        plain(&Generated {
            password: generated.password.expose(),
            entropy_millibits: generated.entropy_millibits,
        })
    }

    /// Tells the policy to browsers.
    #[wasm_bindgen(js_name = passwordRules)]
    pub fn password_rules(&self) -> Result<JsValue, JsValue> {
        plain(&crate::passwordrules::from_policy(&self.0))
    }
}

/// Tells a finding in the words of a language.
#[wasm_bindgen]
pub fn describe(found: &JsValue, language: &JsValue) -> Result<JsValue, JsValue> {
    let found = read_finding(found).map_err(|refusal| refusal.within("$.finding"))?;
    let language = read_language(language).map_err(|refusal| refusal.within("$.language"))?;
    let text = finding(&found, language);
    plain(&Description {
        problem: &text.problem,
        advice: &text.advice,
        severity: severity(found.severity, language),
    })
}

#[derive(Serialize)]
struct Generated<'a> {
    password: &'a str,
    entropy_millibits: u32,
}

#[derive(Serialize)]
struct Description<'a> {
    problem: &'a str,
    advice: &'a str,
    severity: &'a str,
}

fn read_context(context: &JsValue) -> Result<LintContext, Refusal> {
    if context.is_undefined() || context.is_null() {
        return Ok(LintContext::default());
    }
    Ok(LintContext::from_json(&read::json(context, MAX_CODE_POINTS)?)?)
}

fn read_budget(steps: &JsValue) -> Result<Budget, Refusal> {
    if steps.is_undefined() || steps.is_null() {
        return Ok(Budget::default());
    }
    Ok(Budget { steps: crate::json::from_str(&read::json(steps, MAX_CODE_POINTS)?)? })
}

fn read_options(options: &JsValue) -> Result<Options, Refusal> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    Ok(Options::from_json(&read::json(options, MAX_CODE_POINTS)?)?)
}

fn read_finding(found: &JsValue) -> Result<LintFinding, Refusal> {
    // The longest thing in a finding is a piece of its policy.
    let json = read::json(found, PolicySpec::MAX_BYTES)?;
    crate::json::from_str(&json).map_err(|_| Refusal::wrong_type("a finding"))
}

fn not_generated(error: &GenerateError) -> JsValue {
    let path = match error {
        GenerateError::BrokenSource => "$.random",
        GenerateError::DoesNotFit => "$.options",
        _ => "$",
    };
    let refusal = Refusal::Other {
        code: error.code(),
        message: format!("{path}: {error}"),
        path: path.to_owned(),
        suggestion: None,
    };
    match error {
        GenerateError::Unsatisfiable { rules } => refusal.with("rules", rules),
        GenerateError::NoneAccepted { tries } => refusal.with("tries", tries),
        _ => refusal.into(),
    }
}
