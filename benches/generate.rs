//! Finding a witness, and preparing and drawing passwords: ordinary policies, and those that take longest.

#![allow(missing_docs, clippy::expect_used, reason = "a bench is not part of the interface, and may stop")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use passmuster::generate::{Budget, Generator, Kind, Options, witness};
use passmuster::presets;

mod slow;

fn witnesses(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("witness");
    for name in presets::NAMES {
        let policy = presets::get(name).expect("a preset");
        group.bench_function(*name, |b| b.iter(|| witness(black_box(&policy), Budget::default())));
    }
    for (name, policy) in slow::policies() {
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
