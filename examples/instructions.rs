//! Estimates each group of the table of inputs a fixed number of times, for `cargo xtask instructions` to count
//! what [`counted`] does.
//!
//! Prints the names of the groups, in the order in which they are counted.

use std::error::Error;
use std::hint::black_box;

use passmuster::Password;
use passmuster::text::Prepared;

#[path = "../benches/inputs.rs"]
mod inputs;
#[path = "../benches/ours.rs"]
mod ours;

/// More than once, so that what differs from call to call evens out.
const ROUNDS: usize = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let mut ours = ours::Ours::new();
    let table: Vec<_> =
        inputs::all().into_iter().map(|input| (input.group, Password::from(input.password))).collect();
    // What is set up in a first call is not counted.
    for (_, password) in &table {
        estimate(&mut ours, password);
    }
    for group in inputs::groups() {
        let passwords: Vec<_> = table.iter().filter(|(of, _)| *of == group).map(|(_, p)| p).collect();
        counted(&mut ours, &passwords);
        #[allow(clippy::print_stdout, reason = "what this program is for")]
        {
            println!("{group}");
        }
    }
    Ok(())
}

/// What is counted: callgrind knows it by its name, so it must stay a function of its own.
#[inline(never)]
fn counted(ours: &mut ours::Ours, passwords: &[&Password]) {
    for _ in 0..ROUNDS {
        for password in passwords {
            estimate(ours, password);
        }
    }
}

fn estimate(ours: &mut ours::Ours, password: &Password) {
    black_box(Prepared::new(black_box(password)).map_or(0, |text| ours.estimate(&text)));
}
