//! The whole check, and the preparation that is a part of it, over the table of inputs.

#![allow(missing_docs, clippy::expect_used, reason = "a bench is not part of the interface, and may stop")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use passmuster::text::Prepared;
use passmuster::{Context, Password, check, presets};

mod inputs;

fn prepare(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("prepare");
    for input in inputs::all() {
        let password = Password::from(input.password.as_str());
        group.bench_function(format!("{}, {}", input.group, input.name), |b| {
            b.iter(|| Prepared::new(black_box(&password)))
        });
    }
}

fn whole_check(criterion: &mut Criterion) {
    let policy = presets::get("amocrm").expect("a preset");
    let context =
        Context::from_json(r#"{"user":{"email":"n.ivanova@primer.ru","names":["Наталья","Иванова"]}}"#)
            .expect("a context");
    let mut group = criterion.benchmark_group("check");
    for input in inputs::all() {
        let password = Password::from(input.password.as_str());
        group.bench_function(format!("{}, {}", input.group, input.name), |b| {
            b.iter(|| check(&policy, black_box(&password), &context))
        });
    }
}

/// Coarse, so that all benches together take three minutes: finer differences are for `cargo xtask instructions`.
fn quick() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(400))
        .without_plots()
}

criterion_group!(name = all; config = quick(); targets = prepare, whole_check);
criterion_main!(all);
