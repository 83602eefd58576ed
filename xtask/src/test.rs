//! `cargo xtask test`: every check and every test, one after the other.

use std::io::Write as _;
use std::time::Instant;

use crate::tally::Tally;
use crate::{Result, suites};

/// Runs all steps, or those whose name holds one of `words`, and prints the sum as the last line.
///
/// A step that fails does not keep the others from running: each of them may have something to tell.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let chosen = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let steps: Vec<_> = suites::ALL.iter().filter(|(name, _)| chosen(name)).collect();
    if steps.is_empty() {
        let names: Vec<&str> = suites::ALL.iter().map(|(name, _)| *name).collect();
        return Err(format!("no such step; there are: {}", names.join(", ")).into());
    }
    let mut sum = Tally::default();
    let mut failed = Vec::new();
    for (at, (name, step)) in (1..).zip(&steps) {
        println!("[{at}/{}] {name} …", steps.len());
        std::io::stdout().flush()?;
        let begin = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            println!("{error}");
            Tally::one(false)
        });
        sum += tally;
        if tally.failed > 0 {
            failed.push(*name);
        }
        let Tally { passed, failed } = tally;
        println!("[{at}/{}] {name}: {passed} passed, {failed} failed, {:.0?}", steps.len(), begin.elapsed());
    }
    if !failed.is_empty() {
        println!("failed: {}", failed.join(", "));
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 { Ok(()) } else { std::process::exit(1) }
}
