//! The JSON Schema in `docs` is the one that the types make. What it says of policies is tested in
//! `tests/node/schema.test.mjs`, by a validator that is not ours.

#![cfg(feature = "schema")]
#![allow(missing_docs, clippy::expect_used, reason = "a test may stop where it stands")]

use passmuster::PolicySpec;
use passmuster::policy::json_schema;
use passmuster::rules::RuleSpec;
use serde_json::Value;

fn committed() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/policy.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON")
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    assert!(
        committed() == json_schema(),
        "run `cargo xtask schema`, and read docs/policy.md on what may change"
    );
}

#[test]
fn everything_that_an_editor_offers_says_what_it_is() {
    let schema = committed();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], format!("urn:passmuster:policy-schema:{}", PolicySpec::SCHEMA));
    let definitions = schema["$defs"].as_object().expect("definitions");
    for rule in RuleSpec::NAMES {
        let rule = definitions.get(*rule).unwrap_or_else(|| panic!("{rule} is not defined"));
        assert!(rule["title"].is_string() && rule["additionalProperties"] == false, "{rule}");
    }
    let objects = definitions.iter().map(|(name, definition)| (name.as_str(), definition));
    for (name, object) in objects.chain([("policy", &schema)]) {
        assert!(object["description"].is_string(), "{name} does not say what it is");
        for (key, property) in object["properties"].as_object().into_iter().flatten() {
            let offered = property.get("const").is_none() && *property != Value::Bool(false);
            assert!(!offered || property["description"].is_string(), "{name}.{key} does not say what it is");
        }
    }
}
