//! Which room may import which: the table of `ARCHITECTURE.md`, held against the source text.
//!
//! Doc comments and what is compiled for tests only do not count.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

use std::path::{Path, PathBuf};

/// Each room and the rooms that it may import. Water runs downhill: a room imports from rooms above it only.
const ROOMS: &[(&str, &[&str])] = &[
    ("json", &[]),
    ("report", &["json"]),
    ("lists", &["report"]),
    ("text", &["report"]),
    ("strength", &["report", "text", "lists"]),
    ("reuse", &["report", "text"]),
    ("evidence", &["report", "text", "json"]),
    ("rules", &["report", "text", "evidence", "json"]),
    ("policy", &["report", "rules", "json"]),
    ("presets", &["policy", "json"]),
    ("codes", &["report", "json", "text", "rules", "policy"]),
    ("engine", &["report", "lists", "json", "text", "strength", "reuse", "evidence", "rules", "policy"]),
    (
        "generate",
        &["json", "report", "text", "lists", "strength", "reuse", "evidence", "rules", "policy", "engine"],
    ),
    ("passwordrules", &["json", "report", "text", "rules", "policy"]),
    ("lint", &["json", "report", "text", "rules", "policy", "generate"]),
    ("messages", &["report"]),
];

/// Edges: they see what the crate's root shows to everybody.
const EDGES: &[&str] = &["wasm", "bin"];

/// What is wrong with the imports of one file, given by its path under `src`.
fn breaches(path: &str, source: &str) -> Vec<String> {
    let parts: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
    let Some(&room) = parts.first() else { return vec![format!("{path}: no path")] };
    if EDGES.contains(&room) || path == "lib.rs" {
        return Vec::new();
    }
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "{path}: belongs to no room that is known; ARCHITECTURE.md and this table come first"
        )];
    };
    // How many `super` lead from this module to the crate's root.
    let depth = parts.iter().filter(|part| **part != "mod").count();
    imports(&code_of(source), depth)
        .into_iter()
        .filter(|import| import != room && !allowed.contains(&import.as_str()))
        .map(|import| format!("{path}: {room} may not import {import}"))
        .collect()
}

/// The code without comments, texts and what is for tests only.
fn code_of(source: &str) -> String {
    without_tests(&without_comments_and_texts(source))
}

fn without_comments_and_texts(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = raw_text(rest).filter(|_| !ends_in_a_word(&code)) {
            length
        } else if c == '"' {
            quoted(rest, '"')
        } else if c == '\'' && is_char(rest) {
            quoted(rest, '\'')
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        code.push(' ');
        rest = &rest[skipped..];
    }
    code
}

fn ends_in_a_word(code: &str) -> bool {
    code.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}

fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    loop {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            match text[at..].chars().next() {
                Some(c) => at += c.len_utf8(),
                None => return at,
            }
        }
    }
}

fn raw_text(text: &str) -> Option<usize> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(text.len() - body.len() + body.find(&end).map_or(body.len(), |at| at + end.len()))
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Whether an apostrophe begins a character and not a lifetime.
fn is_char(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

/// Cuts every item behind `#[cfg(test)]`: up to its semicolon, or its last brace.
fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut depth = 0_usize;
        let mut end = rest.len();
        for (at, c) in rest.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(c, '}' | ';') {
                end = at + 1;
                break;
            }
        }
        rest = &rest[end..];
    }
    kept + rest
}

/// Everything directly below the crate's root that a path of this code leads to.
fn imports(code: &str, depth: usize) -> Vec<String> {
    let tokens = tokens(code);
    let is = |at: usize, token: &str| tokens.get(at).is_some_and(|t| t == token);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins_a_path = at < 2 || !(is(at - 1, ":") && is(at - 2, ":"));
        let mut next = at;
        if begins_a_path && is(at, "crate") {
            next = at + 1;
        } else if begins_a_path && (is(at, "super") || is(at, "self")) {
            next = at + usize::from(is(at, "self")) * 3;
            let mut supers = 0;
            while is(next, "super") {
                supers += 1;
                next += if is(next + 1, ":") && is(next + 3, "super") { 3 } else { 1 };
            }
            next = if supers >= depth && supers > 0 { next } else { at };
        }
        if next > at && is(next, ":") && is(next + 1, ":") {
            found.extend(heads(&tokens[next + 2..]));
        } else if next > at && is(next, "as") {
            found.push("the root under another name".to_owned());
        }
        at = next.max(at + 1);
    }
    found
}

/// The first words of what follows a `::`: one, or those of each branch of a group.
fn heads(tokens: &[String]) -> Vec<String> {
    if tokens.first().is_none_or(|token| token != "{") {
        return tokens.first().cloned().into_iter().collect();
    }
    let (mut depth, mut heads) = (0, Vec::new());
    let mut before = "";
    for token in tokens {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            head if depth == 1 && matches!(before, "{" | ",") => heads.push(head.to_owned()),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        before = token;
    }
    heads
}

/// Words and single signs.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in code.chars() {
        let word = c.is_ascii_alphanumeric() || c == '_';
        match tokens.last_mut() {
            Some(last) if word && in_word => last.push(c),
            _ if c.is_ascii_whitespace() => {}
            _ => tokens.push(c.to_string()),
        }
        in_word = word;
    }
    tokens
}

fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn every_import_is_in_the_table() {
    let sources = sources();
    assert!(sources.len() > 50, "only {} files were found", sources.len());
    let breaches: Vec<String> = sources.iter().flat_map(|(path, source)| breaches(path, source)).collect();
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn the_table_runs_downhill() {
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        for import in *allowed {
            let above = ROOMS.iter().take(at).any(|(name, _)| name == import);
            assert!(above, "{room} imports {import}, which does not stand above it");
        }
    }
}

#[test]
fn the_root_holds_modules_and_re_exports_only() {
    let (_, source) = sources().into_iter().find(|(path, _)| path == "lib.rs").unwrap();
    let code = code_of(&source);
    let items = code.split(';').map(str::trim).filter(|item| !item.is_empty());
    for item in items {
        let last_line = item.lines().map(str::trim).rfind(|line| !line.starts_with('#')).unwrap_or_default();
        let known = ["pub mod ", "mod ", "pub use "].iter().any(|start| last_line.starts_with(start));
        assert!(known || item.contains("pub use "), "lib.rs holds more than modules and re-exports: {item}");
    }
}

#[test]
fn a_planted_breach_is_caught() {
    // (path, source, breaches)
    let table: &[(&str, &str, &[&str])] = &[
        ("text/fold.rs", "use crate::rules::Rule;", &["text may not import rules"]),
        ("text/fold.rs", "use crate::{report::Span, rules::{Rule, length}};", &["text may not import rules"]),
        ("text/fold.rs", "use super::super::rules::Rule;", &["text may not import rules"]),
        ("text/mod.rs", "use super::rules::Rule;", &["text may not import rules"]),
        ("text/mod.rs", "use self::super::rules::Rule;", &["text may not import rules"]),
        ("evidence.rs", "pub use super::policy;", &["evidence may not import policy"]),
        (
            "text/fold.rs",
            "fn f(c: char) -> bool { c == '\"' && crate::engine::x() }",
            &["text may not import engine"],
        ),
        ("text/fold.rs", "let x = \"/*\"; crate::engine::y();", &["text may not import engine"]),
        ("text/fold.rs", "fn f<'a>(x: &'a str) { crate::engine::y(x) }", &["text may not import engine"]),
        (
            "rules/rule.rs",
            "macro_rules! m { () => { $crate::engine::z() } }",
            &["rules may not import engine"],
        ),
        ("strength/matchers/a.rs", "use super::super::super::rules::R;", &["strength may not import rules"]),
        ("text/fold.rs", "use crate::Password;", &["text may not import Password"]),
        ("text/fold.rs", "use crate as c;", &["text may not import the root under another name"]),
        (
            "text/fold.rs",
            "#[cfg(test)]\nmod tests { use crate::rules::Rule; }\nuse crate::engine::x;",
            &["text may not import engine"],
        ),
        (
            "utils/mod.rs",
            "",
            &["belongs to no room that is known; ARCHITECTURE.md and this table come first"],
        ),
        ("helpers.rs", "", &["belongs to no room that is known; ARCHITECTURE.md and this table come first"]),
        // And what is no breach.
        ("text/fold.rs", "use crate::report::Span; use super::tables; use crate::text::Wiped;", &[]),
        ("text/fold.rs", "/// See [`crate::rules`].\n// use crate::rules::Rule;\n/* crate::rules */", &[]),
        (
            "text/fold.rs",
            "const T: &str = \"use crate::rules::Rule;\"; const R: &str = r#\"crate::engine\"#;",
            &[],
        ),
        ("text/fold.rs", "#[cfg(test)]\nmod tests { use crate::rules::Rule; fn f() { { } } }", &[]),
        ("strength/keyboards/a.rs", "pub(in crate::strength) struct L; use super::super::matchers;", &[]),
        ("wasm/mod.rs", "use crate::Policy;", &[]),
    ];
    for (path, source, expected) in table {
        let expected: Vec<String> = expected.iter().map(|breach| format!("{path}: {breach}")).collect();
        assert_eq!(breaches(path, source), expected, "{source}");
    }
}
