//! From the path of an error or a finding to the place in the text.

use std::ops::Range;

/// The places of a path in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The bytes of the value; of its innermost parent that exists where it does not stand in the text.
    pub value: Range<usize>,
    /// The bytes of the key before it, with its quotation marks, if it has one.
    pub key: Option<Range<usize>>,
    /// Whether the whole path exists.
    pub whole: bool,
}

/// Finds a path as [`crate::InputError::path`] and findings write it. Where a key stands twice the last one is found,
/// which is the one that is complained of.
///
/// The text need not be JSON to its end: what can be read before the mistake is found.
///
/// ```
/// use passmuster::json::locate;
///
/// let json = r#"{"rules": [{"rule": "length", "min": 8}]}"#;
/// let place = locate(json, "$.rules[0].min");
/// assert_eq!(json.get(place.value), Some("8"));
/// assert_eq!(place.key.and_then(|key| json.get(key)), Some(r#""min""#));
/// ```
#[must_use]
pub fn locate(json: &str, path: &str) -> Located {
    let mut reader = Reader { text: json, at: 0 };
    reader.space();
    let start = reader.at;
    reader.value(0);
    let mut found = Located { value: start..reader.at.max(start), key: None, whole: true };
    let mut rest = path.strip_prefix('$').unwrap_or(path);
    while !rest.is_empty() {
        let mut inner = Reader { text: json, at: found.value.start };
        let next = match rest.strip_prefix('[') {
            Some(after) => after
                .split_once(']')
                .and_then(|(number, after)| Some((inner.item(number.parse().ok()?)?, after))),
            None => inner.entry(rest.strip_prefix('.').unwrap_or(rest)),
        };
        match next {
            Some((inside, after)) => (found, rest) = (inside, after),
            None => return Located { whole: false, ..found },
        }
    }
    found
}

/// The byte at a line and a column, both from 1, columns in bytes as `serde_json` counts them.
///
/// ```
/// assert_eq!(passmuster::json::byte_at("{\n  x", 2, 3), 4);
/// ```
#[must_use]
pub fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column.saturating_sub(1)).min(text.len())
}

/// How deep values are followed; `serde_json` refuses what is deeper.
const DEEPEST: usize = 128;

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    /// Passes over one value, whatever it is.
    fn value(&mut self, depth: usize) {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'{' | b'[') if depth < DEEPEST => {
                let object = self.eat(b'{');
                let close = if object { b'}' } else { b']' };
                self.at += usize::from(!object);
                loop {
                    self.space();
                    if self.eat(close) || self.peek().is_none() {
                        return;
                    }
                    let before = self.at;
                    if object {
                        self.string();
                        self.space();
                        self.eat(b':');
                        self.space();
                    }
                    self.value(depth + 1);
                    self.space();
                    self.eat(b',');
                    // Not JSON from here on.
                    if self.at == before {
                        return;
                    }
                }
            }
            _ => {
                while self.peek().is_some_and(|byte| !b",]} \t\n\r".contains(&byte)) {
                    self.at += 1;
                }
            }
        }
    }

    /// Passes over a string, if there is one.
    fn string(&mut self) {
        if !self.eat(b'"') {
            return;
        }
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.at = self.at.min(self.text.len());
    }

    /// The item of a list.
    fn item(&mut self, wanted: usize) -> Option<Located> {
        if !self.eat(b'[') {
            return None;
        }
        for number in 0.. {
            self.space();
            let start = self.at;
            self.value(0);
            if number == wanted {
                return (self.at > start).then_some(Located {
                    value: start..self.at,
                    key: None,
                    whole: true,
                });
            }
            self.space();
            if !self.eat(b',') {
                break;
            }
        }
        None
    }

    /// The value of the key that a path goes on with, and the rest of the path. Keys may hold points and brackets, so
    /// those of the object are held against the path and the longest that fits is taken.
    fn entry<'p>(&mut self, path: &'p str) -> Option<(Located, &'p str)> {
        if !self.eat(b'{') {
            return None;
        }
        let mut best: Option<(usize, Located, &'p str)> = None;
        loop {
            self.space();
            let start = self.at;
            self.string();
            let key = start..self.at;
            let name: Option<String> =
                self.text.get(key.clone()).and_then(|quoted| serde_json::from_str(quoted).ok());
            let Some(name) = name else { break };
            self.space();
            self.eat(b':');
            self.space();
            let start = self.at;
            self.value(0);
            let written = super::inside("", &name);
            let after = path.strip_prefix(written.strip_prefix('.').unwrap_or(&written));
            if let Some(after) = after.filter(|after| after.is_empty() || after.starts_with(['.', '[']))
                && best.as_ref().is_none_or(|(longest, ..)| *longest <= name.len())
            {
                let place = Located { value: start..self.at, key: Some(key), whole: true };
                best = Some((name.len(), place, after));
            }
            self.space();
            if !self.eat(b',') {
                break;
            }
        }
        best.map(|(_, place, after)| (place, after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "{\n  \"schema\": 1, \"a.b\": {\"c[0]\": true},\n  \"rules\": [\n    {\"rule\": \"length\", \"min\": 8},\
        \n    {\"rule\": \"blocklist\", \"words\": [\"za\\\"nzibar\", \"密码\", {}]}\n  ],\n  \"twice\": 1, \"twice\": 22\n}\n";

    #[test]
    fn every_path_is_found() {
        // (path, the value in the text, whether the whole path exists)
        for (path, value, whole) in [
            ("$.schema", "1", true),
            ("$.rules[0].min", "8", true),
            ("$.rules[0].rule", "\"length\"", true),
            ("$.rules[1].words", "[\"za\\\"nzibar\", \"密码\", {}]", true),
            ("$.rules[1].words[0]", "\"za\\\"nzibar\"", true),
            ("$.rules[1].words[1]", "\"密码\"", true),
            ("$.rules[1].words[2]", "{}", true),
            ("$.rules[1].words[3]", "[\"za\\\"nzibar\", \"密码\", {}]", false),
            ("$.rules[0].max", "{\"rule\": \"length\", \"min\": 8}", false),
            ("$.rules[0].min.lower", "8", false),
            ("$.a.b", "{\"c[0]\": true}", true),
            ("$.a.b.c[0]", "true", true),
            ("$.twice", "22", true),
        ] {
            let place = locate(POLICY, path);
            assert_eq!((POLICY.get(place.value), place.whole), (Some(value), whole), "{path}");
        }
        assert_eq!(locate(POLICY, "$").value, 0..POLICY.trim_end().len());
    }

    #[test]
    fn keys_longer_than_a_path_tells_are_found() {
        let key = "密".repeat(70);
        let json = format!("{{\"{key}\": 7}}");
        let place = locate(&json, &super::super::inside("$", &key));
        assert_eq!((json.get(place.value), place.whole), (Some("7"), true));
    }

    #[test]
    fn what_is_no_json_is_no_trouble() {
        let deep = "[".repeat(100_000);
        for text in [
            "",
            " ",
            "{",
            "[",
            "{\"a",
            "{\"a\":",
            "{a}",
            "[,]",
            "}",
            "\"\\",
            "{\"a\" 1 \"b\"}",
            "\u{FEFF}{}",
            &deep,
        ] {
            for path in ["$", "$.a", "$[0]", "$.a.b[3]", "$[", "$.", "", "x"] {
                let place = locate(text, path);
                assert!(text.get(place.value.clone()).is_some(), "{text:.20} {path} {place:?}");
            }
        }
        assert_eq!(locate("{\"rules\": [{\"min\": 8}, oops", "$.rules[0].min").value, 19..20);
    }

    #[test]
    fn lines_and_columns_lead_to_bytes() {
        assert_eq!(byte_at("ab\ncd", 2, 2), 4);
        assert_eq!(byte_at("ab", 1, 1), 0);
        assert_eq!(byte_at("ab", 0, 0), 0);
        assert_eq!(byte_at("ab", 9, 9), 2);
    }
}
