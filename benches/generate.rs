//! Finding a witness, and preparing and drawing passwords: ordinary policies, and those that take longest.

#![allow(missing_docs, clippy::expect_used, reason = "a bench is not part of the interface, and may stop")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use passmuster::generate::{Budget, Generator, Kind, Options, witness};
use passmuster::{Policy, presets};

/// Policies that are slow for different reasons: much to fill, nothing to be found, many alternatives, much to prove.
const SLOW: [(&str, &str); 7] = [
    ("as long as can be", r#"{"rule": "length", "min": 4096}"#),
    ("as many bytes as can be", r#"{"rule": "length", "min": 16384, "unit": "bytes"}"#),
    (
        "4,000 digits without sequences",
        r#"{"rule": "length", "min": 4000}, {"rule": "sequences", "max": 2}, {"rule": "keyboard_walks", "max": 3},
           {"rule": "repeats", "max_run": 1}, {"rule": "allowed_characters", "set": {"characters": "0123456789"}}"#,
    ),
    (
        "three characters, very strong",
        r#"{"rule": "length", "max": 3}, {"rule": "strength", "min_score": 4}"#,
    ),
    (
        "a long word that is drawn by nobody",
        r#"{"rule": "pattern", "must_match": "[a-z]{40}[0-9]{40}[A-Z]{40}"}, {"rule": "pattern", "must_match": "^[^x]{1,90}$"}"#,
    ),
    (
        "a thousand different small letters",
        r#"{"rule": "distinct_characters", "min": 1000}, {"rule": "allowed_characters", "set": {"classes": ["lower"]}}"#,
    ),
    ("three rules in a hundred", ""),
];

fn policy(rules: &str) -> Policy {
    Policy::from_json(&format!(r#"{{"schema": 1, "rules": [{rules}]}}"#)).expect("a policy")
}

/// A contradiction at both ends of the longest policy.
fn hundred() -> String {
    let middle = r#"{"rule": "character_classes", "min": {"lower": 1}, "at_least": 3}, "#.repeat(97);
    format!(
        r#"{{"rule": "max_bytes", "max": 30}}, {middle}
           {{"rule": "allowed_characters", "set": {{"characters": "абвгдежзАБВГДЕЖЗ!№"}}}}, {{"rule": "length", "min": 20}}"#
    )
}

fn witnesses(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("witness");
    for name in presets::NAMES {
        let policy = presets::get(name).expect("a preset");
        group.bench_function(*name, |b| b.iter(|| witness(black_box(&policy), Budget::default())));
    }
    for (name, rules) in SLOW {
        let policy = if rules.is_empty() { policy(&hundred()) } else { policy(rules) };
        group.bench_function(name, |b| b.iter(|| witness(black_box(&policy), Budget::default())));
    }
}

fn generators(criterion: &mut Criterion) {
    let policy = presets::get("amocrm").expect("a preset");
    let mut group = criterion.benchmark_group("generate");
    for (name, kind) in
        [("random", Kind::Random), ("passphrase", Kind::Passphrase), ("pronounceable", Kind::Pronounceable)]
    {
        let options = Options { kind, ..Options::default() };
        group.bench_function(format!("prepare, {name}"), |b| {
            b.iter(|| Generator::new(black_box(&policy), &options).expect("a generator"));
        });
        let generator = Generator::new(&policy, &options).expect("a generator");
        let mut state = 1_u64;
        let mut random = |bytes: &mut [u8]| {
            for byte in bytes {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                *byte = state.to_le_bytes().last().copied().unwrap_or_default();
            }
        };
        group.bench_function(format!("draw, {name}"), |b| {
            b.iter(|| generator.generate(&mut random).expect("a password"));
        });
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(300))
        .without_plots()
}

criterion_group!(name = all; config = quick(); targets = witnesses, generators);
criterion_main!(all);
