//! What holds of every answer.

use passmuster::report::Span;
use serde_json::Value;

/// A span is a piece of the typed text, on character boundaries, and its two kinds of offsets agree.
pub(crate) fn assert_span(typed: &str, span: Span) {
    let before = typed.get(..span.start as usize).expect("begins on a boundary");
    let piece = typed.get(span.start as usize..span.end as usize).expect("ends on a boundary");
    assert!(!piece.is_empty(), "{span:?}");
    assert_eq!(before.encode_utf16().count(), span.utf16_start as usize);
    assert_eq!(piece.encode_utf16().count(), (span.utf16_end - span.utf16_start) as usize);
}

/// Every span in an answer, wherever it stands.
#[allow(dead_code, reason = "not every target has an answer with spans at any depth")]
pub(crate) fn spans(answer: &Value) -> Vec<Span> {
    match answer {
        Value::Object(entries) if entries.contains_key("utf16_start") => {
            vec![serde_json::from_value(answer.clone()).expect("a span")]
        }
        Value::Object(entries) => entries.values().flat_map(spans).collect(),
        Value::Array(items) => items.iter().flat_map(spans).collect(),
        _ => Vec::new(),
    }
}
