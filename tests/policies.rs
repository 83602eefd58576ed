//! `passmuster presets`, `show` and `diff`, run as a user runs them.

#![cfg(feature = "cli")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it stands")]

use std::path::PathBuf;
use std::process::Command;

use passmuster::policy::Checked;
use passmuster::{PolicySpec, presets};
use serde_json::Value;

/// What is printed and the exit code; complaints go with exit code 2 and nothing else.
fn passmuster(args: &[&str]) -> (String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passmuster"));
    command.args(args).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C.UTF-8");
    let output = command.output().expect("the program runs");
    let code = output.status.code().expect("an exit code");
    assert_eq!(output.stderr.is_empty(), code != 2, "{}", String::from_utf8_lossy(&output.stderr));
    let told = if code == 2 { output.stderr } else { output.stdout };
    (String::from_utf8(told).expect("UTF-8"), code)
}

/// A policy in a file of its own, removed at the end.
struct File(PathBuf);

impl File {
    fn new(name: &str, rules: &str) -> Self {
        let path = std::env::temp_dir().join(format!("passmuster-policies-{}-{name}", std::process::id()));
        std::fs::write(&path, format!(r#"{{"schema": 1, "name": "{name}", "rules": [{rules}]}}"#))
            .expect("the file is written");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn spec(preset: &str) -> PolicySpec {
    PolicySpec::from_json(presets::json(preset).expect("a preset")).expect("a policy")
}

#[test]
fn presets_are_listed_with_what_they_are_worth() {
    let (told, code) = passmuster(&["presets"]);
    assert_eq!((code, told.lines().count()), (0, presets::NAMES.len()));
    let dates = told.lines().map(|line| line.find("  ").expect("two columns or more"));
    assert!(dates.max() < Some(30), "the columns are aligned");
    for (line, name) in told.lines().zip(presets::NAMES) {
        let spec = spec(name);
        let source = spec.source.expect("tested elsewhere");
        let cells = [*name, spec.title.as_deref().unwrap(), &source.text, source.date.as_deref().unwrap()];
        assert!(cells.iter().all(|cell| line.contains(cell)), "{line}");
    }
    assert!(told.lines().next().unwrap().contains(" current "));

    let (json, _) = passmuster(&["presets", "--json"]);
    let rows: Vec<Value> = serde_json::from_str(&json).expect("JSON");
    let names: Vec<&str> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, presets::NAMES);
    assert_eq!(rows[0]["source"]["status"], "current");
}

#[test]
fn every_rule_is_shown_with_its_clause_and_how_it_was_checked() {
    for name in presets::NAMES {
        let (told, code) = passmuster(&["show", name]);
        assert_eq!(code, 0, "{name}");
        let spec = spec(name);
        let sources = || spec.source.iter().chain(spec.rules.iter().filter_map(|rule| rule.source.as_ref()));
        for source in sources() {
            let clause = source.clause.as_ref().map(|clause| format!(" {clause}")).unwrap_or_default();
            let date = source.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
            assert!(told.contains(&format!("{}{clause}{date}: ", source.text)), "{name}: {source:?}");
        }
        let of = |checked| sources().filter(|source| source.checked == Some(checked)).count();
        for (checked, words) in [
            (Checked::NormRead, "checked: read in the text itself"),
            (Checked::ImplementationRead, "! not read in the text itself: read in source code that does it"),
            (Checked::Secondary, "! not read in the text itself: read in another text about it"),
            (Checked::Recalled, "! not read in the text itself: from memory"),
        ] {
            assert_eq!(told.matches(words).count(), of(checked), "{name}: {words}");
        }
        for at in 1..=spec.rules.len() {
            assert_eq!(told.matches(&format!("    rule {at}, ")).count(), 1, "{name}: rule {at}");
        }
    }
}

#[test]
fn what_is_asked_is_shown_in_the_asked_language() {
    for (lang, asked) in [
        ("nl", "Minimaal 15 tekens"),
        ("sv", "Minst 15 tecken"),
        ("ru", "Не менее 15 символов"),
        ("zh", "至少 15 个字符"),
        ("en", "At least 15 characters"),
    ] {
        let (told, _) = passmuster(&["show", "nist-63b-4", "--lang", lang]);
        assert!(told.lines().any(|line| line == asked), "{lang}: {told}");
    }
}

#[test]
fn a_policy_of_a_file_is_shown_and_says_what_it_does_not_tell() {
    let words = vec!["zonnebloem"; 200].join(r#"",""#);
    let rules = format!(
        r#"{{"rule":"blocklist","words":["{words}"]}},
        {{"rule":"max_bytes","max":72,"source":{{"text":"x","status":"draft"}}}}"#
    );
    let file = File::new("shown", &rules);
    let (told, code) = passmuster(&["show", file.path()]);
    assert_eq!(code, 0);
    assert!(
        told.contains("! no source is given") && told.contains("! not told how it was checked"),
        "{told}"
    );
    assert!(told.contains("x: draft") && told.lines().all(|line| line.chars().count() < 200), "{told}");
    let (told, code) = passmuster(&["show", "nist"]);
    assert!(code == 2 && told.contains("nist-63b-4"), "the presets are named: {told}");
}

#[test]
fn a_policy_is_shown_as_json_to_start_from() {
    for name in presets::NAMES {
        let (json, _) = passmuster(&["show", name, "--json"]);
        assert!(json.lines().count() > 10, "made to be read");
        let again = PolicySpec::from_json(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
        let difference = passmuster::policy::difference(&spec(name), &again).expect("plain data");
        assert!(difference.is_empty(), "{name}: {difference:?}");
    }
}

#[test]
fn two_policies_are_compared() {
    // What the third revision asked: eight characters, and nothing else of the same kind.
    let third = File::new(
        "nist-63b-3",
        r#"{"rule": "length", "min": 8}, {"rule": "length", "max": 256},
        {"rule": "strength", "min_guesses_log10_thousandths": 4000},
        {"rule": "personal_data", "fields": ["user_name"], "mode": "advise"}"#,
    );
    let (told, code) = passmuster(&["diff", third.path(), "nist-63b-4"]);
    assert_eq!(code, 1);
    for line in [
        "~ length",
        "    min: 8 → 15",
        "    nist-63b-3: At least 8 characters",
        "    nist-63b-4: At least 15 characters [NIST SP 800-63B-4 §3.1.1.2]",
        "+ confirmation",
    ] {
        assert!(told.lines().any(|other| other == line), "{line:?} in\n{told}");
    }
    assert_eq!(told.lines().filter(|line| !line.starts_with(' ')).count(), 2, "{told}");

    let (json, code) = passmuster(&["diff", third.path(), "nist-63b-4", "--json"]);
    let difference: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(code, 1);
    assert_eq!(difference["rules"][0]["difference"], "changed");
    assert_eq!(difference["rules"][0]["changes"][0]["old"], 8);
    assert_eq!(difference["rules"][1]["difference"], "only_in_second");
}

/// Two guidelines that cannot both be followed: one forbids what the other asks for.
#[test]
fn two_guidelines_are_compared() {
    let (told, code) = passmuster(&["diff", "nist-63b-4", "pci-dss-4-0-1"]);
    assert_eq!(code, 1);
    let marked: Vec<&str> = told.lines().filter(|line| !line.starts_with(' ')).collect();
    let expected = [
        "~ length",
        "- strength",
        "- personal_data",
        "- confirmation",
        "+ character_classes",
        "+ history",
        "+ max_age",
    ];
    assert_eq!(marked, expected, "{told}");
    for line in ["    min: 15 → 12", "    pci-dss-4-0-1: Valid for at most 90 days [PCI DSS v4.0.1 8.3.9]"]
    {
        assert!(told.lines().any(|other| other == line), "{line:?} in\n{told}");
    }
    let (told, _) = passmuster(&["diff", "owasp-asvs-5-l2", "owasp-asvs-5-l3"]);
    assert_eq!(told, "", "level 3 asks nothing more of the password");
}

#[test]
fn the_exit_code_of_a_comparison_tells_its_outcome() {
    let same = File::new("same", r#"{"rule": "length", "unit": "code_points", "min": 8}"#);
    let other = File::new("other", r#"{"rule": "length", "min": 8, "mode": "enforce"}"#);
    for (first, second, code) in [
        ("nist-63b-4", "nist-63b-4", 0),
        (same.path(), other.path(), 0),
        ("nist-63b-4", "amocrm", 1),
        ("nist-63b-4", "nist-63b-5", 2),
    ] {
        let (told, actual) = passmuster(&["diff", first, second]);
        assert_eq!(actual, code, "{first} {second}: {told}");
        assert_eq!(told.is_empty(), code == 0, "{told}");
    }
}
