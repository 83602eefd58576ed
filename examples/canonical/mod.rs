//! Canonical JSON (RFC 8785), for the programs that are held against wasm byte by byte.

use std::error::Error;

use serde_json::Value;

/// A value as canonical JSON.
pub(crate) fn json(value: &Value) -> Result<String, Box<dyn Error>> {
    let mut canonical = String::new();
    write_canonical(value, &mut canonical)?;
    Ok(canonical)
}

/// Keys in the order of their UTF-16 units. Scalars are written by `serde_json` as RFC 8785 asks: there are
/// no numbers but integers here.
fn write_canonical(value: &Value, out: &mut String) -> Result<(), Box<dyn Error>> {
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                out.push(if at == 0 { '[' } else { ',' });
                write_canonical(item, out)?;
            }
            out.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            for (at, (key, value)) in entries.iter().enumerate() {
                out.push(if at == 0 { '{' } else { ',' });
                out.push_str(&serde_json::to_string(key)?);
                out.push(':');
                write_canonical(value, out)?;
            }
            out.push_str(if entries.is_empty() { "{}" } else { "}" });
        }
        Value::Number(number) if number.is_f64() => return Err("a number that is no integer".into()),
        scalar => out.push_str(&scalar.to_string()),
    }
    Ok(())
}
