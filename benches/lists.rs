//! How long a step through the lists takes, and how long it takes to expand them: the figures in `src/lists/mod.rs`.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a measurement may stop, and is to be read")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use passmuster::lists::{ListName, ListSet, Lists, key};

/// Folded, as the estimator walks them.
const PASSWORDS: [&str; 12] = [
    "123456789",
    "wachtwoord2024!",
    "correct horse battery staple",
    "tr0ub4dour&3",
    "sommarlov-i-angermanland",
    "наташа1990",
    "密码123456woaini",
    "qwertyuiop",
    "iloveyou",
    "xk7#pq9zvw2m",
    "feyenoord1",
    "zhongguo520",
];

fn main() {
    let lists = Lists::builtin();
    let trie = lists.trie();
    let keys: Vec<_> = PASSWORDS.iter().filter_map(|password| key(password)).collect();
    let walk = || {
        let (mut steps, mut costs) = (0_u32, 0_u32);
        for key in &keys {
            for start in 0..key.len() {
                let mut node = trie.root();
                for symbol in key.iter().skip(start) {
                    steps += 1;
                    let Some(next) = trie.step(node, *symbol) else { break };
                    costs += trie
                        .entries(next, ListSet::ALL)
                        .map(|entry| u32::from(entry.cost_tenths))
                        .sum::<u32>();
                    node = next;
                }
            }
        }
        black_box(costs);
        steps
    };
    let steps = walk();
    let walked = fastest(2_000, || _ = walk());
    println!("{} lists, {} KiB", lists.loaded().len(), lists.memory() / 1024);
    println!(
        "{:.2} ns a step with its entries, {:.0} ns a password ({steps} steps, {} passwords)",
        walked.as_nanos() as f64 / f64::from(steps),
        walked.as_nanos() as f64 / keys.len() as f64,
        keys.len(),
    );

    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lists/data");
    let files = ListName::WORDS.map(|name| std::fs::read(format!("{data}/{name}.bin")).expect("a list"));
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let loaded = fastest(50, || _ = black_box(Lists::from_packed(&files)));
    println!("{:.2} ms to load the packed files", loaded.as_secs_f64() * 1e3);
}

/// The fastest of some runs: what the others take longer is somebody else's.
fn fastest(runs: usize, mut run: impl FnMut()) -> Duration {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}
