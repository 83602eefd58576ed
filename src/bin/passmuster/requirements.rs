use passmuster::messages::{Language, render_requirement};
use passmuster::{Context, Password, Policy, check};
use serde_json::{Map, Value};

use crate::Failure;

/// What each rule asks, in words: one text for each requirement of it.
pub(crate) fn texts(policy: &Policy, language: Language) -> Vec<Vec<String>> {
    let mut texts = vec![Vec::new(); policy.rules().len()];
    // Every requirement is judged and told, whatever the password.
    for judgement in check(policy, &Password::from(""), &Context::default()).judgements {
        let index = judgement.index.and_then(|index| usize::try_from(index).ok());
        if let Some(of_rule) = index.and_then(|index| texts.get_mut(index)) {
            of_rule.push(render_requirement(&judgement.requirement, judgement.mode, language));
        }
    }
    texts
}

/// A rule's parameters as they stand in the policy, on one line: `min 8, unit "bytes"`.
pub(crate) fn parameters(rule: &impl serde::Serialize) -> Result<String, Failure> {
    let Value::Object(written) = serde_json::to_value(rule)? else { return Ok(String::new()) };
    let told = |written: Map<String, Value>| {
        let own = written.into_iter().filter(|(key, _)| key != "rule");
        own.map(|(key, value)| format!("{key} {}", shortened(&value))).collect::<Vec<_>>().join(", ")
    };
    Ok(told(written))
}

/// A value as JSON, cut where it gets long: a list of words may have thousands.
pub(crate) fn shortened(value: &Value) -> String {
    const LONGEST: usize = 100;
    let json = value.to_string();
    match json.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", json.get(..end).unwrap_or_default()),
        None => json,
    }
}
