//! The JSON Schema of policies, made of the Rust types.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{PolicySpec, RuleEntry, Source};
use crate::report::Mode;
use crate::rules::RuleSpec;

/// The JSON Schema (draft 2020-12) of the policies that this version reads, for editors and for checks outside of Rust.
///
/// Whatever it refuses is refused by [`PolicySpec::from_json`] or [`super::Policy::new`] as well; these two refuse more, such
/// as a minimum above a maximum. `cargo xtask schema` writes it to `docs/policy.schema.json`.
///
/// ```
/// let schema = passmuster::policy::json_schema();
/// assert_eq!(schema["$id"], "urn:passmuster:policy-schema:1");
/// assert_eq!(schema["properties"]["schema"]["const"], 1);
/// ```
#[must_use]
pub fn json_schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<PolicySpec>();
    schema.insert("$id".to_owned(), format!("urn:passmuster:policy-schema:{}", PolicySpec::SCHEMA).into());
    let mut schema = schema.to_value();
    tidy(&mut schema);
    schema
}

/// A rule with its mode and source: one definition for each rule.
impl JsonSchema for RuleEntry {
    fn schema_name() -> Cow<'static, str> {
        "Rule".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let every_rule = [
            ("mode", generator.subschema_for::<Mode>(), "Whether it decides; it does unless said otherwise."),
            ("source", generator.subschema_for::<Source>(), "Where the rule comes from."),
        ];
        let mut choices = Vec::new();
        for (name, title, mut schema) in RuleSpec::schemas(generator) {
            schema.insert("title".to_owned(), title.trim().trim_end_matches('.').into());
            let mut properties = Map::new();
            properties.insert("rule".to_owned(), json!({"const": name}));
            if let Some(Value::Object(own)) = schema.remove("properties") {
                properties.extend(own);
            }
            for (key, schema, description) in &every_rule {
                let mut described = schema.clone();
                described.insert("description".to_owned(), (*description).into());
                properties.insert((*key).to_owned(), described.to_value());
            }
            schema.insert("properties".to_owned(), properties.into());
            let mut required = vec![json!("rule")];
            if let Some(Value::Array(own)) = schema.remove("required") {
                required.extend(own);
            }
            schema.insert("required".to_owned(), required.into());
            generator.definitions_mut().insert(name.to_owned(), schema.to_value());
            choices.push(json!({"$ref": format!("#/$defs/{name}")}));
        }
        json_schema!({"description": "A rule of a policy.", "oneOf": choices})
    }
}

/// A rule of an alternative, which has no mode and no source of its own.
impl JsonSchema for RuleSpec {
    fn schema_name() -> Cow<'static, str> {
        "RuleOfAlternative".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let elsewhere = ["any_of", "min_age", "max_age"];
        let choices = Self::NAMES.iter().filter(|name| !elsewhere.contains(name));
        let choices: Vec<Value> = choices.map(|name| json!({"$ref": format!("#/$defs/{name}")})).collect();
        json_schema!({
            "description": "A rule of an alternative; it has no mode and no source of its own.",
            "type": "object",
            "oneOf": choices,
            "properties": {"mode": false, "source": false},
        })
    }
}

/// Takes `null` from what the keys of an object may hold: the frame of a policy, other than a rule, does not take it.
pub(super) fn without_null(schema: &mut Schema) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for property in properties.values_mut().filter_map(Value::as_object_mut) {
        let not_null =
            |types: &mut Vec<Value>| types.retain(|one| one != "null" && *one != json!({"type": "null"}));
        if let Some(types) = property.get_mut("type").and_then(Value::as_array_mut) {
            not_null(types);
            if let [only] = types.as_slice() {
                let only = only.clone();
                property.insert("type".to_owned(), only);
            }
        }
        if let Some(choices) = property.get_mut("anyOf").and_then(Value::as_array_mut) {
            not_null(choices);
            if let [Value::Object(only)] = choices.as_slice() {
                let only = only.clone();
                property.remove("anyOf");
                property.extend(only);
            }
        }
    }
}

/// Says in words of JSON Schema what Rust says of numbers, and leaves of descriptions what means something outside of Rust.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.get("format").is_some_and(|format| format == "uint32") {
                object.remove("format");
                object.entry("maximum").or_insert_with(|| u32::MAX.into());
            }
            if let Some(Value::String(description)) = object.get_mut("description") {
                *description = in_words(description);
            }
            object.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// A description without examples in Rust, links into its documentation and ends of lines within a paragraph.
fn in_words(description: &str) -> String {
    let words = description.split("\n\n```").next().unwrap_or_default();
    let paragraphs = words.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
    paragraphs.collect::<Vec<_>>().join("\n\n").replace("[`", "`").replace("`]", "`")
}
