//! Every row of `tests/vectors/{text,rules,presets,flows,strength}` against the engine; `tests/vectors/README.md`
//! describes the format.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test says what is wrong by stopping"
)]

mod vector_files;

use std::collections::{BTreeMap, BTreeSet};

use passmuster::report::{
    Advice, Alphabet, Disguise, KeyboardLayout, Likeness, Missing, PersonalField, Report, SegmentKind, Span,
    Verdict, ViolationCode, WarningCode,
};
use passmuster::reuse::{History, HistoryUnavailable};
use passmuster::rules::RuleSpec;
use passmuster::text::bytes_to_hash;
use passmuster::{Context, Password, Policy, check, check_age, check_with_history, presets};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use vector_files::Text;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    why: String,
    source: Option<String>,
    policy: Option<Value>,
    context: Option<Value>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    /// Absent where the password in use is judged by its age.
    password: Option<Text>,
    source: Option<String>,
    differs: Option<String>,
    policy: Option<Value>,
    context: Option<Value>,
    history: Option<Earlier>,
    expect: Expectation,
}

/// The earlier passwords, the latest first, or `"unavailable"`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Earlier {
    Passwords(Vec<String>),
    Unavailable(Unavailable),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unavailable {
    Unavailable,
}

impl History for Earlier {
    fn used_before(&self, candidate: &[u8], last: u32) -> Result<Option<u32>, HistoryUnavailable> {
        match self {
            Self::Unavailable(_) => Err(HistoryUnavailable),
            Self::Passwords(passwords) => {
                let hash = |text: &str| bytes_to_hash(&Password::from(text));
                let same = |(_, text): &(u32, &String)| *hash(text) == candidate;
                Ok((1..=last).zip(passwords).find(same).map(|(position, _)| position))
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    verdict: Verdict,
    #[serde(default)]
    fails: BTreeMap<String, Vec<Value>>,
    #[serde(default)]
    defers: BTreeMap<String, Missing>,
    #[serde(default)]
    warns: Vec<Value>,
    #[serde(default)]
    at: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    spans: BTreeMap<String, Vec<[u32; 4]>>,
    #[serde(default)]
    counts: BTreeMap<String, u32>,
    #[serde(default)]
    patterns: Vec<Value>,
    score: Option<(u8, u8)>,
    segments: Option<Vec<Value>>,
    #[serde(default)]
    advice: Vec<Advice>,
    prepared: Option<Text>,
}

/// The folders of passwords.
const TOPICS: [&str; 5] = ["text", "rules", "presets", "flows", "strength"];

/// One test for each file, and the list of all files.
macro_rules! files {
    ($($name:ident: $path:literal,)+) => {
        const FILES: &[&str] = &[$($path),+];

        $(#[test]
        fn $name() {
            check_file($path);
        })+
    };
}

files! {
    text_normal_forms: "text/normal-forms.json",
    text_spaces: "text/spaces.json",
    text_refused: "text/refused.json",
    text_emoji: "text/emoji.json",
    text_warnings: "text/warnings.json",
    text_too_long: "text/too-long.json",
    rules_length: "rules/length.json",
    rules_max_bytes: "rules/max_bytes.json",
    rules_character_classes: "rules/character_classes.json",
    rules_allowed_characters: "rules/allowed_characters.json",
    rules_forbidden_characters: "rules/forbidden_characters.json",
    rules_distinct_characters: "rules/distinct_characters.json",
    rules_alphabet_size: "rules/alphabet_size.json",
    rules_repeats: "rules/repeats.json",
    rules_sequences: "rules/sequences.json",
    rules_keyboard_walks: "rules/keyboard_walks.json",
    rules_personal_data: "rules/personal_data.json",
    rules_blocklist: "rules/blocklist.json",
    rules_pattern: "rules/pattern.json",
    rules_confirmation: "rules/confirmation.json",
    rules_not_current: "rules/not_current.json",
    rules_not_like_current: "rules/not_like_current.json",
    rules_absent_from_current: "rules/absent_from_current.json",
    rules_history: "rules/history.json",
    rules_breached: "rules/breached.json",
    rules_strength: "rules/strength.json",
    rules_min_age: "rules/min_age.json",
    rules_max_age: "rules/max_age.json",
    rules_any_of: "rules/any_of.json",
    presets_nist_63b_4: "presets/nist-63b-4.json",
    presets_nist_63b_4_mfa: "presets/nist-63b-4-mfa.json",
    presets_owasp_asvs_5_l1: "presets/owasp-asvs-5-l1.json",
    presets_owasp_asvs_5_l2: "presets/owasp-asvs-5-l2.json",
    presets_owasp_asvs_5_l3: "presets/owasp-asvs-5-l3.json",
    presets_pci_dss_4_0_1: "presets/pci-dss-4-0-1.json",
    presets_cis_password_only: "presets/cis-password-only.json",
    presets_cis_mfa: "presets/cis-mfa.json",
    presets_bsi: "presets/bsi.json",
    presets_anssi_users: "presets/anssi-users.json",
    presets_anssi_admins: "presets/anssi-admins.json",
    presets_nl_bio2: "presets/nl-bio2.json",
    presets_nl_bio_1_04: "presets/nl-bio-1-04.json",
    presets_nl_rijk_legacy: "presets/nl-rijk-legacy.json",
    presets_nl_belastingdienst: "presets/nl-belastingdienst.json",
    presets_se_msb_style: "presets/se-msb-style.json",
    presets_ru_fstec_k4: "presets/ru-fstec-k4.json",
    presets_ru_fstec_k3: "presets/ru-fstec-k3.json",
    presets_ru_fstec_k2: "presets/ru-fstec-k2.json",
    presets_ru_fstec_k1: "presets/ru-fstec-k1.json",
    presets_ru_gost_57580_user: "presets/ru-gost-57580-user.json",
    presets_ru_gost_57580_staff: "presets/ru-gost-57580-staff.json",
    presets_cn_mlps_practice: "presets/cn-mlps-practice.json",
    presets_entra_like: "presets/entra-like.json",
    presets_ad_default: "presets/ad-default.json",
    presets_keycloak_default: "presets/keycloak-default.json",
    presets_superoffice_onsite: "presets/superoffice-onsite.json",
    presets_superoffice: "presets/superoffice.json",
    presets_amocrm: "presets/amocrm.json",
    presets_workplace_access_code: "presets/workplace-access-code.json",
    presets_crm_zh: "presets/crm-zh.json",
    flows_change: "flows/change.json",
    flows_reuse: "flows/reuse.json",
    flows_advise: "flows/advise.json",
    flows_everyday: "flows/everyday.json",
    strength_dates: "strength/dates.json",
    strength_sequences: "strength/sequences.json",
    strength_repeats: "strength/repeats.json",
    strength_walks: "strength/walks.json",
    strength_leet: "strength/leet.json",
    strength_reversed: "strength/reversed.json",
    strength_words: "strength/words.json",
    strength_separators: "strength/separators.json",
    strength_years: "strength/years.json",
    strength_reported: "strength/reported.json",
    strength_golden: "strength/golden.json",
    strength_advice: "strength/advice.json",
    strength_everyday: "strength/everyday.json",
    strength_personal: "strength/personal.json",
}

fn policy(named: &Value) -> Policy {
    match named {
        Value::String(preset) => presets::get(preset).unwrap_or_else(|| panic!("no preset {preset}")),
        written => Policy::from_json(&written.to_string()).unwrap_or_else(|e| panic!("{written}: {e}")),
    }
}

fn check_file(name: &str) {
    let file: File = vector_files::read(name);
    let complaints: Vec<String> = file
        .cases
        .iter()
        .filter_map(|case| {
            let differences = check_case(&file, case);
            let said = || format!("  {}\n      {}", case.why, differences.join("\n      "));
            (!differences.is_empty()).then(said)
        })
        .collect();
    vector_files::report(&format!("{name} ({})", file.why), file.cases.len(), &complaints);
}

fn check_case(file: &File, case: &Case) -> Vec<String> {
    let policy = policy(case.policy.as_ref().or(file.policy.as_ref()).expect("a policy"));
    let context = case.context.as_ref().or(file.context.as_ref());
    let context = context.map_or_else(Context::default, |context| {
        Context::from_json(&context.to_string()).unwrap_or_else(|e| panic!("{}: {e}", case.why))
    });
    let Some(password) = &case.password else {
        return differences(&check_age(&policy, &context), "", &case.expect);
    };
    let typed = password.write_out();
    let password = Password::new(typed.clone());
    let report = match &case.history {
        Some(history) => check_with_history(&policy, &password, &context, history),
        None => check(&policy, &password, &context),
    };
    let mut differences = differences(&report, &typed, &case.expect);
    if let Some(prepared) = &case.expect.prepared
        && *bytes_to_hash(&password) != prepared.write_out().as_bytes()
    {
        let actual = String::from_utf8_lossy(&bytes_to_hash(&password)).into_owned();
        differences.push(format!("prepared: expected {:?}, is {actual:?}", prepared.write_out()));
    }
    for (index, rule) in policy.rules().iter().enumerate() {
        let judged = |judgement: &&passmuster::report::Judgement| {
            judgement.index == u32::try_from(index).ok() && judgement.rule == rule.name
        };
        if report.judgements.iter().filter(judged).count() == 0 {
            differences.push(format!("rule {index}, {}, was not judged", rule.name));
        }
    }
    differences
}

fn differences(report: &Report, typed: &str, expect: &Expectation) -> Vec<String> {
    let mut differences = Vec::new();
    let report = serde_json::to_value(report).unwrap();
    let mut compare = |what: &str, expected: Value, actual: &Value| {
        if !agrees(&expected, actual) {
            differences.push(format!("{what}: expected {expected}, is {actual}"));
        }
    };
    compare("verdict", json!(expect.verdict), &report["verdict"]);

    let (mut fails, mut defers) = (BTreeMap::<String, Vec<Value>>::new(), BTreeMap::new());
    for judgement in report["judgements"].as_array().unwrap() {
        let (rule, outcome) = (judgement["rule"].as_str().unwrap().to_owned(), &judgement["outcome"]);
        match outcome["state"].as_str().unwrap() {
            "fail" => {
                let violations = outcome["violations"].as_array().unwrap().iter().cloned();
                fails.entry(rule).or_default().extend(violations);
            }
            "deferred" => drop(defers.insert(rule, outcome["missing"].clone())),
            _ => {}
        }
    }
    let codes = |violations: &[Value], as_expected: &[Value]| -> Vec<Value> {
        let shorten = |(at, violation): (usize, &Value)| match as_expected.get(at) {
            Some(Value::Object(_)) => violation.clone(),
            _ => violation["code"].clone(),
        };
        violations.iter().enumerate().map(shorten).collect()
    };
    for rule in fails.keys().chain(expect.fails.keys()).collect::<BTreeSet<_>>() {
        let expected = expect.fails.get(rule).cloned().unwrap_or_default();
        let actual = codes(fails.get(rule).map_or(&[], Vec::as_slice), &expected);
        compare(&format!("fails {rule}"), Value::Array(expected), &Value::Array(actual));
    }
    let named: BTreeMap<&String, Value> = expect.defers.iter().map(|(k, v)| (k, json!(v))).collect();
    for rule in defers.keys().chain(expect.defers.keys()).collect::<BTreeSet<_>>() {
        let of = |map: Option<&Value>| map.cloned().unwrap_or_default();
        compare(&format!("defers {rule}"), of(named.get(rule)), &of(defers.get(rule)));
    }

    let warnings = report["warnings"].as_array().unwrap();
    compare("warns", json!(expect.warns), &Value::Array(codes(warnings, &expect.warns)));

    let spans_of = |name: &str| -> Vec<Span> {
        let of_rule = fails.get(name).into_iter().flatten();
        let of_warning = warnings.iter().filter(|warning| warning["code"] == name);
        of_rule.chain(of_warning).flat_map(|found| found["spans"].as_array().unwrap()).map(span).collect()
    };
    for (name, expected) in &expect.spans {
        let numbers = |s: Span| [s.start, s.end, s.utf16_start, s.utf16_end];
        let actual: Vec<_> = spans_of(name).into_iter().map(numbers).collect();
        compare(&format!("spans {name}"), json!(expected), &json!(actual));
    }
    for (name, expected) in &expect.at {
        let actual: Vec<_> = spans_of(name).into_iter().map(|span| piece(typed, span)).collect();
        compare(&format!("at {name}"), json!(expected), &json!(actual));
    }
    for (unit, expected) in &expect.counts {
        compare(&format!("counts {unit}"), json!(expected), &report["counts"][unit]);
    }
    let patterns = report["estimate"]["patterns"].as_array();
    for expected in &expect.patterns {
        if !patterns.is_some_and(|patterns| patterns.iter().any(|pattern| agrees(expected, pattern))) {
            differences.push(format!("patterns: expected {expected} among {}", json!(patterns)));
        }
    }
    let score = report["estimate"]["score"].as_u64();
    if let Some((lowest, highest)) = expect.score
        && !score.is_some_and(|score| (u64::from(lowest)..=u64::from(highest)).contains(&score))
    {
        differences.push(format!("score: expected {lowest} to {highest}, is {score:?}"));
    }
    if let Some(expected) = &expect.segments {
        let mut actual = report["estimate"]["segments"].clone();
        for segment in actual.as_array_mut().into_iter().flatten() {
            segment["at"] = json!(piece(typed, span(&segment["span"])));
        }
        if !agrees(&json!(expected), &actual) {
            differences.push(format!("segments: expected {}, are {actual}", json!(expected)));
        }
    }
    let advice = report["estimate"]["advice"].as_array().map_or(&[][..], Vec::as_slice);
    let first = advice.get(..expect.advice.len()).unwrap_or(advice);
    if json!(expect.advice) != json!(first) {
        differences.push(format!("advice: expected {} first, is {}", json!(expect.advice), json!(advice)));
    }
    differences
}

/// Whether everything expected is there; an object may have more keys, a list must have the same items.
fn agrees(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            expected.iter().all(|(key, value)| actual.get(key).is_some_and(|actual| agrees(value, actual)))
        }
        (Value::Array(expected), Value::Array(actual)) => {
            expected.len() == actual.len() && expected.iter().zip(actual).all(|(e, a)| agrees(e, a))
        }
        _ => expected == actual,
    }
}

fn span(value: &Value) -> Span {
    serde_json::from_value(value.clone()).unwrap()
}

/// The piece of the typed text that both units of a span lead to, else what they lead to instead.
fn piece(typed: &str, span: Span) -> String {
    let bytes = typed.get(span.start as usize..span.end as usize);
    let units: Vec<u16> = typed.encode_utf16().collect();
    let units = units.get(span.utf16_start as usize..span.utf16_end as usize);
    match (bytes, units.map(String::from_utf16)) {
        (Some(piece), Some(Ok(same))) if piece == same => same,
        (bytes, units) => format!("<the bytes say {bytes:?}, the UTF-16 units {units:?}>"),
    }
}

/// Everything that the files of passwords hold.
fn all() -> Vec<File> {
    FILES.iter().map(|name| vector_files::read(name)).collect()
}

#[test]
fn every_file_is_run() {
    let on_disk: Vec<String> = TOPICS.map(vector_files::names).concat();
    let listed: BTreeSet<&str> = FILES.iter().copied().collect();
    assert_eq!(on_disk.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed);
}

#[test]
fn there_are_enough_rows_and_each_says_why() {
    let mut rows = 0;
    for (name, file) in FILES.iter().zip(all()) {
        let mut reasons = BTreeSet::new();
        for case in &file.cases {
            assert!(!case.why.is_empty() && reasons.insert(case.why.clone()), "{name}: `{}` twice", case.why);
        }
        rows += file.cases.len();
    }
    assert!(rows >= 1_200, "{rows} rows");
    println!("{rows} rows");
}

/// What others found is told with where they said it, and how they judge if they judge otherwise.
#[test]
fn every_row_about_strength_says_whose_it_is() {
    for name in vector_files::names("strength") {
        let file: File = vector_files::read(&name);
        for case in &file.cases {
            let source = case.source.as_ref().or(file.source.as_ref());
            assert!(source.is_some_and(|source| !source.is_empty()), "{name}: {}", case.why);
            assert!(case.differs.as_ref().is_none_or(|differs| !differs.is_empty()), "{name}: {}", case.why);
            let Expectation { score, segments, advice, .. } = &case.expect;
            let says = score.is_some() || segments.is_some() || !advice.is_empty();
            assert!(says, "{name}: {}: neither a score nor segments nor advice", case.why);
        }
    }
}

#[test]
fn every_rule_and_every_preset_is_judged_somewhere() {
    let mut used = BTreeSet::new();
    for file in all() {
        for named in file.policy.iter().chain(file.cases.iter().filter_map(|case| case.policy.as_ref())) {
            used.extend(named.as_str().map(str::to_owned));
            used.extend(policy(named).rules().iter().map(|rule| rule.name.to_owned()));
        }
    }
    let wanted = RuleSpec::NAMES.iter().chain(presets::NAMES);
    assert_eq!(wanted.filter(|name| !used.contains(**name)).collect::<Vec<_>>(), [&""; 0]);
    for rule in RuleSpec::NAMES {
        assert!(FILES.contains(&format!("rules/{rule}.json").as_str()), "{rule} has no file of its own");
    }
    for preset in presets::NAMES {
        assert!(
            FILES.contains(&format!("presets/{preset}.json").as_str()),
            "{preset} has no file of its own"
        );
    }
}

/// All names of an enum, as its own derived code lists them when it meets an unknown one.
fn names_of<T: DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_value::<T>(json!("?")) else { panic!("`?` is a name") };
    let sentence = error.to_string();
    match sentence.split_once("known are: ") {
        Some((_, names)) => names.split(", ").map(str::to_owned).collect(),
        None => sentence.split('`').skip(3).step_by(2).map(str::to_owned).collect(),
    }
}

/// The codes of variants: FewEdits is few_edits.
fn codes(variants: &[&str]) -> Vec<String> {
    let code = |variant: &&str| {
        let parts = variant.char_indices().flat_map(|(at, c)| {
            let gap = (at > 0 && c.is_ascii_uppercase()).then_some('_');
            gap.into_iter().chain([c.to_ascii_lowercase()])
        });
        parts.collect()
    };
    variants.iter().map(code).collect()
}

#[test]
fn every_code_is_expected_somewhere() {
    fn collect(value: &Value, into: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => drop(into.insert(text.clone())),
            Value::Array(items) => items.iter().for_each(|item| collect(item, into)),
            Value::Object(entries) => entries.values().for_each(|value| collect(value, into)),
            _ => {}
        }
    }
    let mut expected = BTreeSet::new();
    for case in all().iter().flat_map(|file| &file.cases) {
        let Expectation { verdict, fails, defers, warns, patterns, segments, advice, .. } = &case.expect;
        collect(&json!([verdict, fails, defers, warns, patterns, segments, advice]), &mut expected);
    }
    let missing_here: Vec<String> = [
        codes(ViolationCode::VARIANTS),
        codes(WarningCode::VARIANTS),
        names_of::<Missing>(),
        names_of::<Verdict>(),
        codes(Likeness::VARIANTS),
        names_of::<Alphabet>(),
        names_of::<KeyboardLayout>(),
        names_of::<PersonalField>(),
        names_of::<Disguise>(),
        codes(SegmentKind::VARIANTS),
        names_of::<Advice>(),
    ]
    .into_iter()
    .inspect(|names| assert!(names.len() >= 3, "{names:?}"))
    .flatten()
    .filter(|name| !expected.contains(name))
    .collect();
    assert_eq!(missing_here, [""; 0]);
}
