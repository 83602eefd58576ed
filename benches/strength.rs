//! The estimate alone, ours and that of the `zxcvbn` crate, in the same run over the same inputs.

#![allow(missing_docs, clippy::expect_used, reason = "a bench is not part of the interface, and may stop")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use passmuster::Password;
use passmuster::text::Prepared;

mod inputs;
mod ours;

fn ours(criterion: &mut Criterion) {
    let mut ours = ours::Ours::new();
    let mut group = criterion.benchmark_group("ours");
    for input in inputs::all() {
        let text = Prepared::new(&Password::from(input.password.as_str())).expect("short enough");
        group.bench_function(format!("{}, {}", input.group, input.name), |b| {
            b.iter(|| ours.estimate(black_box(&text)))
        });
    }
}

/// Without the longest inputs: the crate reads 100 characters only, and takes half a second for each of the hostile
/// ones.
fn zxcvbn_crate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("zxcvbn crate");
    for input in inputs::all().into_iter().filter(|input| input.password.len() <= 100) {
        if input.is_hostile() {
            group.sample_size(10).sampling_mode(SamplingMode::Flat);
        }
        group.bench_function(format!("{}, {}", input.group, input.name), |b| {
            b.iter(|| zxcvbn::zxcvbn(black_box(&input.password), &[]).guesses())
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

criterion_group!(name = all; config = quick(); targets = ours, zxcvbn_crate);
criterion_main!(all);
