//! Times our estimator and the `zxcvbn` crate over the table of inputs, for `cargo xtask bench-peers`.
//!
//! Prints one JSON object; all times are in nanoseconds and in the order of the table.

use std::error::Error;
use std::hint::black_box;
use std::panic;
use std::time::{Duration, Instant};

use passmuster::Password;
use passmuster::text::Prepared;
use serde_json::{Value, json};

#[path = "../benches/inputs.rs"]
mod inputs;
#[path = "../benches/ours.rs"]
mod ours;

/// A call that takes longer is not repeated.
const SLOW: Duration = Duration::from_secs(1);

/// How long one sample takes, nearly, and how many there are while there is time.
const SAMPLE: Duration = Duration::from_millis(5);
const SAMPLES: usize = 9;
const ALL_SAMPLES: Duration = Duration::from_secs(2);

fn main() -> Result<(), Box<dyn Error>> {
    let mut ours = ours::Ours::new();
    let table = inputs::all();
    let first_password = Password::from("Tr0ub4dour&3");
    let first_ours = once(|| whole(&mut ours, &first_password));
    let first_zxcvbn = once(|| zxcvbn::zxcvbn("Tr0ub4dour&3", &[]).guesses());
    let mut rows = Vec::new();
    for input in &table {
        let password = Password::from(input.password.as_str());
        let text = Prepared::new(&password).map_err(|_| "too long")?;
        rows.push(json!({
            "whole": nanoseconds(|| whole(&mut ours, &password)),
            "estimate": nanoseconds(|| ours.estimate(&text)),
            "zxcvbn_crate": of_zxcvbn(&input.password),
        }));
    }
    let mut lengths = Vec::new();
    for (_, _, text) in inputs::lengths() {
        let password = Password::from(text);
        lengths.push(nanoseconds(|| whole(&mut ours, &password)));
    }
    let first = json!({"whole": first_ours, "zxcvbn_crate": first_zxcvbn});
    #[allow(clippy::print_stdout, reason = "what this program is for")]
    {
        println!("{}", json!({"rows": rows, "lengths": lengths, "first": first}));
    }
    Ok(())
}

/// From the typed text to the estimate: what the other estimators do in one call.
fn whole(ours: &mut ours::Ours, password: &Password) -> u32 {
    Prepared::new(password).map_or(0, |text| ours.estimate(&text))
}

/// `null` where the crate panics.
fn of_zxcvbn(password: &str) -> Value {
    let time = panic::catch_unwind(|| nanoseconds(|| zxcvbn::zxcvbn(password, &[]).guesses()));
    time.map_or(Value::Null, Value::from)
}

fn once<T>(call: impl FnOnce() -> T) -> u64 {
    let begin = Instant::now();
    black_box(call());
    u64::try_from(begin.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

/// The fastest of some samples, each of as many calls as make it long enough to be timed: what else the machine does can
/// only add.
fn nanoseconds<T>(mut call: impl FnMut() -> T) -> u64 {
    let first = once(&mut call);
    if u128::from(first) > SLOW.as_nanos() {
        return first;
    }
    // The first call is slower than the rest: memory and caches are cold.
    let second = once(&mut call);
    let calls = (SAMPLE.as_nanos() as u64 / second.max(1)).max(1);
    let begin = Instant::now();
    let (mut samples, mut fastest) = (0, second);
    while samples < SAMPLES && (samples == 0 || begin.elapsed() < ALL_SAMPLES) {
        let sample = once(|| {
            for _ in 0..calls {
                black_box(call());
            }
        });
        samples += 1;
        fastest = fastest.min(sample / calls);
    }
    fastest
}
