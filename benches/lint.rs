//! Linting: the five products' presets, and the slowest of all presets, of the policies under `tests/vectors/lint` and of those
//! that were made to be slow.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench is not part of the interface, and may stop and print"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use passmuster::{LintContext, Policy, lint, presets};
use serde_json::Value;

mod slow;

const FLOWS: [&str; 5] = ["superoffice-onsite", "superoffice", "amocrm", "workplace-access-code", "crm-zh"];

/// So many of the slowest are measured beside the presets.
const SLOWEST: usize = 5;

/// A linter should answer while an administrator types.
const AIM: Duration = Duration::from_millis(50);

struct Row {
    name: String,
    policy: Policy,
    context: LintContext,
}

impl Row {
    fn new(name: impl Into<String>, policy: Policy) -> Self {
        Self { name: name.into(), policy, context: LintContext::default() }
    }

    fn preset(name: &str) -> Self {
        Self::new(name, presets::get(name).expect("a preset"))
    }

    /// The fastest of some runs: what else the machine does can only add.
    fn time(&self) -> Duration {
        let run = |_| {
            let start = Instant::now();
            black_box(lint(black_box(&self.policy), &self.context));
            start.elapsed()
        };
        (0..5).map(run).min().unwrap_or_default()
    }
}

/// Every policy of the tables, but for those that are only a preset's name.
fn vectors() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/lint");
    let files = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    let mut rows = Vec::new();
    for path in paths {
        let file: Value = serde_json::from_slice(&fs::read(&path).expect("a file")).expect("JSON");
        let topic = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let cases = file.get("cases").and_then(Value::as_array).expect("cases");
        for case in cases.iter().filter(|case| case.get("policy").is_some_and(Value::is_object)) {
            let text = |key| case.get(key).map(Value::to_string);
            let context = text("context").map(|json| LintContext::from_json(&json).expect("a context"));
            rows.push(Row {
                name: format!("{topic}: {}", case.get("why").and_then(Value::as_str).unwrap_or_default()),
                policy: Policy::from_json(&text("policy").unwrap_or_default()).expect("a policy"),
                context: context.unwrap_or_default(),
            });
        }
    }
    rows
}

fn lints(criterion: &mut Criterion) {
    let slow = slow::policies().map(|(name, policy)| Row::new(format!("slow: {name}"), policy));
    let presets = presets::NAMES.iter().map(|name| Row::preset(name));
    let all = vectors().into_iter().chain(presets).chain(slow);
    let mut timed: Vec<(Duration, Row)> = all.map(|row| (row.time(), row)).collect();
    timed.sort_by(|(a, _), (b, _)| b.cmp(a));
    let count = timed.len();
    println!("the slowest of {count} policies; aim: under {AIM:?}");
    for (time, row) in timed.iter().take(SLOWEST * 2) {
        println!("{time:>10.1?}  {}", row.name);
    }
    let slowest = timed.into_iter().map(|(_, row)| row).filter(|row| !FLOWS.contains(&row.name.as_str()));
    let mut group = criterion.benchmark_group("lint");
    for row in FLOWS.iter().map(|name| Row::preset(name)).chain(slowest.take(SLOWEST)) {
        group.bench_function(&row.name, |b| b.iter(|| lint(black_box(&row.policy), &row.context)));
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(500))
        .without_plots()
}

criterion_group!(name = all; config = quick(); targets = lints);
criterion_main!(all);
