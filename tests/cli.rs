//! The command line, run as a user runs it.

#![cfg(feature = "cli")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn passmuster(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_passmuster"))
        .args(args)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // The program may end before it has read everything.
    let _ = child.stdin.take().expect("piped").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// A policy in a file of its own, removed at the end.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str, content: &str) -> Self {
        let path = std::env::temp_dir().join(format!("passmuster-{}-{name}", std::process::id()));
        std::fs::write(&path, content).expect("the file is written");
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

const LENGTH: &str = r#"{"schema":1,"rules":[{"rule":"length","min":8}]}"#;
const CLASSES: &str = r#"{"schema":1,"rules":[{"rule":"length","min":8},{"rule":"history","last":3}]}"#;

#[test]
fn check_ends_with_the_code_of_the_verdict() {
    let (length, undecided) = (File::new("length.json", LENGTH), File::new("history.json", CLASSES));
    // (why, policy, input, exit code)
    let table: [(&str, &str, &[u8], i32); 8] = [
        ("long enough", length.path(), b"regenboog\n", 0),
        ("without a line end", length.path(), b"regenboog", 0),
        ("with the line end of Windows", length.path(), b"regenboo\r\n", 0),
        ("one short", length.path(), b"regenbo\n", 1),
        ("an empty password", length.path(), b"\n", 1),
        ("nothing at all", length.path(), b"", 2),
        ("no text", length.path(), b"regen\xFFboog\n", 2),
        ("the history is not here", undecided.path(), b"regenboog\n", 3),
    ];
    for (why, policy, input, code) in table {
        let output = passmuster(&["check", "--policy", policy], input);
        assert_eq!(output.status.code(), Some(code), "{why}: {}", text(&output.stderr));
        assert_eq!(output.stderr.is_empty(), code != 2, "{why}");
    }
}

#[test]
fn a_password_of_ten_megabytes_is_refused_at_once() {
    let policy = File::new("ten.json", LENGTH);
    for character in ["x", "密"] {
        let output =
            passmuster(&["check", "--policy", policy.path()], character.repeat(10_000_000).as_bytes());
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    }
}

#[test]
fn what_cannot_be_read_is_told_where() {
    let cases = [
        ("invalid.json", "{\"schema\":1,", "line 1"),
        ("unknown-rule.json", r#"{"schema":1,"rules":[{"rule":"lenght","min":8}]}"#, "length"),
        ("above.json", r#"{"schema":1,"rules":[{"rule":"length","min":9,"max":8}]}"#, "$.rules[0].min"),
        ("look.json", r#"{"schema":1,"rules":[{"rule":"pattern","must_match":"(?=a)"}]}"#, "look-around"),
    ];
    for (name, policy, told) in cases {
        let file = File::new(name, policy);
        let output = passmuster(&["check", "--policy", file.path()], b"regenboog\n");
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(text(&output.stderr).contains(told), "{name}: {}", text(&output.stderr));
    }
    let output = passmuster(&["check", "--policy", "nist-63b-5"], b"regenboog\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("nist-63b-4"), "the presets are named");
    let output = passmuster(&["check", "--policy", "nist-63b-4", "--lang", "fr"], b"regenboog\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("nl"), "the languages are named");
    let context = File::new("context.json", r#"{"user":{"nmaes":["Piet"]}}"#);
    let output =
        passmuster(&["check", "--policy", "nist-63b-4", "--context", context.path()], b"regenboog\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("$.user.nmaes"), "{}", text(&output.stderr));
}

#[test]
fn the_checklist_speaks_the_asked_language_and_keeps_the_password() {
    let heard: Vec<String> = ["nl", "sv", "ru", "zh", "en"]
        .into_iter()
        .map(|lang| {
            let output =
                passmuster(&["check", "--policy", "amocrm", "--lang", lang], "qwertzuioplm7\n".as_bytes());
            assert_eq!(output.status.code(), Some(1));
            let told = text(&output.stdout).to_owned();
            assert!(told.contains('✓') && told.contains('✗') && told.contains('…'), "{told}");
            assert!(!told.contains("qwertz") && !told.contains("uiop"), "{told}");
            told
        })
        .collect();
    assert!(heard.iter().enumerate().all(|(at, told)| !heard[at + 1..].contains(told)));
}

#[test]
fn the_report_is_json() {
    let output = passmuster(&["check", "--policy", "superoffice", "--json"], b"regenboog\n");
    let report: passmuster::Report = serde_json::from_slice(&output.stdout).expect("a report");
    assert_eq!(report.policy.as_deref(), Some("superoffice"));
    assert!(!text(&output.stdout).contains("regenboog"));
}

#[test]
fn score_prints_a_line_for_each_line() {
    let input = "wachtwoord\nlösenord\nпароль\n密码\n\n";
    let tsv = passmuster(&["score", "--tsv"], input.as_bytes());
    assert!(tsv.status.success());
    let lines: Vec<&str> = text(&tsv.stdout).lines().collect();
    assert_eq!(lines.len(), 5);
    for line in &lines {
        let (guesses, score) = line.split_once('\t').expect("a tab");
        assert_eq!(guesses.split_once('.').expect("a decimal").1.len(), 3, "{line}");
        assert!((0..=4).contains(&score.parse::<u8>().expect("a number")), "{line}");
    }
    assert_eq!(lines[4], "0.000\t0", "an empty line is an empty password");

    let json = passmuster(&["score"], "123456789\n".as_bytes());
    let value: serde_json::Value = serde_json::from_slice(&json.stdout).expect("one JSON line");
    assert!(value["guesses_log10"].is_f64() && value["score"].is_u64(), "{value}");
    assert_eq!(value["patterns"][0]["kind"], "sequence");
    assert!(!text(&json.stdout).contains("123456789"));
}

#[cfg(feature = "zxcvbn")]
#[test]
fn score_gives_a_second_opinion_where_it_is_asked_for() {
    let tsv = passmuster(&["score", "--tsv", "--second-opinion"], "123456789\n".as_bytes());
    assert_eq!(text(&tsv.stdout).trim_end().split('\t').count(), 4, "{}", text(&tsv.stdout));
    let json = passmuster(&["score", "--second-opinion"], "123456789\n".as_bytes());
    let value: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(value["second_opinion"]["score"], 0, "{value}");
}

#[test]
fn score_takes_the_beginning_of_an_endless_line() {
    for character in ["x7", "密", "\u{1D160}"] {
        let input = format!("een\n{}\ndrie\n", character.repeat(500_000));
        let output = passmuster(&["score", "--tsv"], input.as_bytes());
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout).lines().count(), 3);
    }
}

#[test]
fn score_names_the_line_that_is_no_text() {
    let output = passmuster(&["score", "--tsv"], b"een\ntwee\n\xC3\x28\nvier\n");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout).lines().count(), 2);
    assert!(text(&output.stderr).contains("line 3"), "{}", text(&output.stderr));
}

#[test]
fn generated_passwords_are_accepted_and_their_worth_is_told() {
    // (arguments, bits told)
    let table: [(&[&str], &str); 5] = [
        (&["--policy", "owasp-asvs-5-l1", "--no-lookalikes", "--layout", "swedish"], "bits"),
        (&["--kind", "passphrase", "--language", "sv", "--words", "6"], "71."),
        (&["--kind", "pronounceable", "--language", "ru"], "75."),
        (&["--policy", "amocrm", "--length", "20"], "bits"),
        (&["--kind", "passphrase", "--policy", "superoffice", "--language", "zh"], "bits"),
    ];
    for (args, bits) in table {
        let output = passmuster(&[&["generate", "--count", "3"], args].concat(), b"");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let told = text(&output.stderr);
        assert!(told.contains(bits) && told.ends_with(" bits of entropy each\n"), "{told}");
        let mut passwords: Vec<&str> = text(&output.stdout).lines().collect();
        assert_eq!(passwords.len(), 3, "{args:?}");
        let policy = args.iter().position(|arg| *arg == "--policy").map_or("nist-63b-4", |at| args[at + 1]);
        for password in &passwords {
            assert!(!told.contains(password), "a password on the standard error");
            let checked = passmuster(&["check", "--policy", policy], password.as_bytes());
            assert_ne!(checked.status.code(), Some(1), "{password} by {policy}");
        }
        passwords.dedup();
        assert_eq!(passwords.len(), 3, "all different");
    }
}

#[test]
fn what_cannot_be_generated_is_told_in_a_line() {
    let digits = r#"{"schema":1,"rules":[
        {"rule":"distinct_characters","min":11},
        {"rule":"allowed_characters","set":{"characters":"0123456789"}}
    ]}"#;
    let digits = File::new("digits.json", digits);
    // (arguments, told)
    let table: [(&[&str], &str); 3] = [
        (&["--policy", digits.path()], "contradicting are the rules $.rules[0] $.rules[1]"),
        (&["--length", "5"], "does not allow that length"),
        (&["--policy", "nowhere"], "neither a file nor a preset"),
    ];
    for (args, told) in table {
        let output = passmuster(&[&["generate"], args].concat(), b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains(told) && output.stdout.is_empty(), "{}", text(&output.stderr));
    }
}

#[test]
fn presets_are_listed_and_shown_as_they_can_be_used() {
    let output = passmuster(&["presets"], b"");
    for name in passmuster::presets::NAMES {
        assert!(text(&output.stdout).contains(name));
        let shown = passmuster(&["show", name, "--json"], b"");
        let policy = File::new(&format!("{name}.json"), text(&shown.stdout));
        let output = passmuster(&["check", "--policy", policy.path()], b"x\n");
        assert_eq!(output.status.code(), Some(1), "{name}: {}", text(&output.stderr));
    }
    assert_eq!(passmuster(&["show", "nist"], b"").status.code(), Some(2));
}

#[test]
fn tighten_prints_the_merged_policy_and_explains_it() {
    let (base, group) =
        (File::new("base.json", CLASSES), File::new("group.json", &LENGTH.replace('8', "12")));
    let output = passmuster(&["tighten", base.path(), group.path()], b"");
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    let merged = passmuster::Policy::from_json(text(&output.stdout)).expect("a policy");
    assert_eq!(merged.rules().len(), 2);
    let output = passmuster(&["tighten", "--explain", base.path(), group.path()], b"");
    let told = text(&output.stderr);
    for said in [
        format!("$.rules[0] length: {} $.rules[0] (min)", group.path()),
        format!("    instead of {} $.rules[0] (min)", base.path()),
        format!("$.rules[1] history: {} $.rules[1] (last)", base.path()),
    ] {
        assert!(told.contains(&said), "{said:?} is not in {told}");
    }
    let short = File::new("short.json", r#"{"schema":1,"rules":[{"rule":"length","max":5}]}"#);
    let output = passmuster(&["tighten", base.path(), short.path()], b"");
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(
        told.contains("at most 5") && told.contains(short.path()) && told.contains("$.rules[0]"),
        "{told}"
    );
}

#[test]
fn a_policy_may_extend_presets() {
    let json = r#"{"schema":1,"extends":["nist-63b-4"],"rules":[{"rule":"length","min":20}]}"#;
    let policy = File::new("extends.json", json);
    let password = "zestien-tekens-x\n".as_bytes();
    assert_eq!(passmuster(&["check", "--policy", policy.path()], password).status.code(), Some(1));
    let policy = File::new("astray.json", &json.replace("63b-4", "63b-5"));
    let output = passmuster(&["check", "--policy", policy.path()], password);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("$.extends[0]") && told.contains("did you mean `nist-63b-4`"), "{told}");
}

#[test]
fn passwordrules_are_told_and_read() {
    let policy = File::new("emit.json", CLASSES);
    let output = passmuster(&["passwordrules", "emit", policy.path()], b"");
    assert_eq!(text(&output.stdout), "minlength: 8;\n");
    assert_eq!(text(&output.stderr), "$.rules[1] history: not said exactly (account)\n");
    let output = passmuster(&["passwordrules", "emit", "--json", policy.path()], b"");
    let bridge: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        (&bridge["autocomplete"], &bridge["minlength"]),
        (&"new-password".into(), &serde_json::Value::Null)
    );

    let output = passmuster(&["passwordrules", "parse", "minlength: 8; required: digit, [!ä]"], b"");
    assert!(output.status.success());
    assert!(passmuster::Policy::from_json(text(&output.stdout)).is_ok());
    // Below the `ä`, behind two spaces and 33 characters.
    let told = text(&output.stderr);
    assert!(told.ends_with(&format!("\n{}^\n", " ".repeat(35))), "{told}");
    let output = passmuster(&["passwordrules", "parse", "minlength: 8; requird: digit"], b"");
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("did you mean `required`"), "{told}");
    assert!(told.ends_with("\n                ^^^^^^^\n"), "{told}");
    // What no policy can ask is no file to start from.
    let output = passmuster(&["passwordrules", "parse", "minlength: 20; maxlength: 8"], b"");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
    assert!(text(&output.stderr).contains("$.rules[0]"), "{}", text(&output.stderr));
}

#[test]
fn help_has_examples_and_completions_are_scripts() {
    assert!(text(&passmuster(&["--help"], b"").stdout).contains("Examples:"));
    for shell in ["bash", "zsh", "fish"] {
        assert!(text(&passmuster(&["completions", shell], b"").stdout).contains("passmuster"));
    }
}

const FOOLISH: &str = "{\n  \"schema\": 1,\n  \"rules\": [\n    {\"rule\": \"length\", \"min\": 15, \"max\": 16},\n    \
    {\"rule\": \"strength\", \"min_score\": 3}\n  ]\n}\n";
const IMPOSSIBLE: &str = r#"{"schema":1,"rules":[{"rule":"length","min":15},{"rule":"strength","min_score":3},
{"rule":"pattern","must_match":"^.{8}$"}]}"#;
const GOOD: &str = r#"{"schema":1,"rules":[{"rule":"length","min":15},{"rule":"strength","min_score":3}]}"#;

#[test]
fn lint_ends_with_the_code_of_the_worst_finding() {
    let (good, foolish) = (File::new("good.json", GOOD), File::new("foolish.json", FOOLISH));
    let impossible = File::new("impossible.json", IMPOSSIBLE);
    let misspelt = File::new("misspelt.json", r#"{"schema":1,"rules":[{"rule":"length","mim":8}]}"#);
    // (why, arguments, exit code, a piece of the output)
    let table: [(&str, &[&str], i32, &str); 10] = [
        ("only that it can be met", &["lint", good.path()], 0, "[satisfiable] note:"),
        ("warnings", &["lint", foolish.path()], 1, "[length_nearly_fixed] warning:"),
        ("errors", &["lint", impossible.path()], 2, "[unsatisfiable] error:"),
        ("a context of its own", &["lint", good.path(), "--hasher", "bcrypt"], 2, "[hasher_cuts_off]"),
        (
            "one language",
            &["lint", good.path(), "--hasher", "bcrypt", "--ui", "nl", "--lang", "nl"],
            2,
            "fout:",
        ),
        ("a limit in bytes", &["lint", good.path(), "--hasher", "20000"], 0, "note"),
        ("a second factor", &["lint", "amocrm", "--mfa", "--ui", "en"], 1, "PCI DSS"),
        ("what cannot be read is shown in its place", &["lint", misspelt.path()], 2, "Did you mean `min`?"),
        ("a preset in Russian", &["lint", "amocrm", "--lang", "ru"], 1, "предупреждение:"),
        ("a preset in Chinese", &["lint", "crm-zh", "--lang", "zh"], 1, "警告:"),
    ];
    for (why, args, code, piece) in table {
        let output = passmuster(args, b"");
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(code), "{why}: {told}{}", text(&output.stderr));
        assert!(told.contains(piece), "{why}: {told}");
        assert!(!told.contains('\u{1B}'), "{why}: coloured, though it is no terminal");
    }
    for args in [
        &["lint", "no-such-policy"][..],
        &["lint", good.path(), "--hasher", "rot13"],
        &["lint", good.path(), "--hasher", "0"],
        &["lint", good.path(), "--context", foolish.path()],
    ] {
        let output = passmuster(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn lint_shows_the_line_that_it_speaks_of() {
    let foolish = File::new("shown.json", FOOLISH);
    let output = passmuster(&["lint", foolish.path()], b"");
    let told = text(&output.stdout);
    assert!(told.contains(":4:35 ]"), "{told}");
    assert!(told.contains(r#" 4 │     {"rule": "length", "min": 15, "max": 16},"#), "{told}");
}

/// Of a policy without line breaks each finding would fill the terminal.
#[test]
fn lint_shows_a_piece_of_a_long_line() {
    let words: Vec<String> = (0..5_000).map(|n| format!("\"woord{n}x\"")).collect();
    let words = words.join(",");
    let long = format!(
        r#"{{"schema":1,"rules":[{{"rule":"blocklist","words":[{words}]}},{{"rule":"length","mim":8}}]}}"#
    );
    let (column, long) = (long.find("\"mim").expect("it is there") + 1, File::new("long.json", &long));
    let output = passmuster(&["lint", long.path()], b"");
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.len() < 1_000 && told.contains(&format!("long.json:1:{column} ]")), "{told}");
    assert!(
        told.contains(r#"{"rule":"length","mim":8}]}"#) && told.contains("Did you mean `min`?"),
        "{told}"
    );
}

#[test]
fn files_may_begin_with_a_byte_order_mark() {
    let marked = File::new("marked.json", &format!("\u{FEFF}{GOOD}"));
    assert_eq!(passmuster(&["lint", marked.path()], b"").status.code(), Some(0));
}

#[test]
fn lint_writes_json_with_places() {
    let foolish = File::new("places.json", FOOLISH);
    let output = passmuster(&["lint", foolish.path(), "--format", "json", "--lang", "sv"], b"");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(told["language"], "sv");
    let found = told["findings"].as_array().expect("a list");
    let fixed = found.iter().find(|it| it["code"] == "length_nearly_fixed").expect("a finding");
    let place = |key: &str| usize::try_from(fixed["span"][key].as_u64().expect("a number")).expect("small");
    assert_eq!(FOOLISH.get(place("start")..place("end")), Some("\"max\": 16"));
    assert_eq!((&fixed["severity"], &fixed["path"]), (&"warning".into(), &"$.rules[0].max".into()));
    assert!(fixed["problem"].as_str().is_some_and(|text| text.contains("15") && text.contains("tecken")));

    let misspelt = File::new("unreadable.json", "{\"schema\": 1,\n\"ruls\": []}");
    let output = passmuster(&["lint", misspelt.path(), "--format", "json"], b"");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(told["findings"][0]["code"], "unknown_key");
    assert_eq!(told["findings"][0]["span"], serde_json::json!({"start": 14, "end": 20}));
}

/// What the schema of SARIF 2.1.0 asks of the properties that are written.
#[test]
fn lint_writes_sarif() {
    for (content, exit) in [(FOOLISH, 1), (IMPOSSIBLE, 2), ("{\"schema\": 1,", 2)] {
        let file = File::new("a policy.json", content);
        let output = passmuster(&["lint", file.path(), "--format", "sarif"], b"");
        assert_eq!(output.status.code(), Some(exit));
        let log: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        assert_eq!(run["tool"]["driver"]["name"], "passmuster");
        let results = run["results"].as_array().expect("results");
        assert!(!results.is_empty());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(["note", "warning", "error"].contains(&result["level"].as_str().expect("a level")));
            assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("an address");
            assert!(uri.ends_with("a%20policy.json"), "{uri}");
            let region = &place["region"];
            let number = |key: &str| region[key].as_u64().expect("a number");
            let (start, length) = (number("byteOffset"), number("byteLength"));
            assert!(start + length <= content.len() as u64);
            assert!((number("startLine"), number("startColumn")) >= (1, 1));
            assert!((number("endLine"), number("endColumn")) >= (number("startLine"), number("startColumn")));
        }
    }
}
