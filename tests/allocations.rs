//! How often a warm estimate allocates.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::hint::black_box;

use passmuster::Password;
use passmuster::text::Prepared;

#[path = "../benches/inputs.rs"]
mod inputs;
#[path = "../benches/ours.rs"]
mod ours;

/// The most allocations of one estimate. With the `zxcvbn` crate some 600 were seen for what people choose, and 67,000
/// for signs that stand for letters.
const MOST: u64 = 0;

/// What is counted are the allocations of this thread.
fn allocations(call: impl FnOnce()) -> u64 {
    allocation_counter::measure(call).count_total
}

#[test]
fn allocations_are_counted() {
    let one = allocations(|| {
        black_box(vec![0_u8; 16]);
    });
    assert_eq!(one, 1);
    assert_eq!(allocations(|| {}), 0);
}

#[test]
fn a_warm_estimate_allocates_no_more_than_is_stated() {
    let mut ours = ours::Ours::new();
    let mut over = Vec::new();
    for input in inputs::all() {
        let text = Prepared::new(&Password::from(input.password)).expect("short enough");
        ours.estimate(&text);
        let count = allocations(|| {
            black_box(ours.estimate(black_box(&text)));
        });
        if count > MOST {
            over.push(format!("{}, {}: {count}", input.group, input.name));
        }
    }
    assert!(over.is_empty(), "more than {MOST} allocations: {over:#?}");
}
