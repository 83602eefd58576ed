//! Counts of what passed and failed, read from what test programs print.

use std::ops::AddAssign;

/// How many passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    /// One thing that passed or failed.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: passed.into(), failed: (!passed).into() }
    }

    /// What a test program printed and how it ended: a suite that breaks off is a failure, and so is one
    /// that ran nothing.
    pub(crate) fn of_suite(counted: Self, succeeded: bool) -> Self {
        let broken = counted.failed == 0 && (!succeeded || counted.passed == 0);
        Self { failed: counted.failed + u32::from(broken), ..counted }
    }

    /// Sums up `test result: ok. 3 passed; 0 failed; …` lines of `cargo test`.
    pub(crate) fn of_cargo(output: &str) -> Self {
        let mut sum = Self::default();
        for line in output.lines().filter(|line| line.starts_with("test result:")) {
            sum += Self { passed: before(line, " passed"), failed: before(line, " failed") };
        }
        sum
    }

    /// Sums up the `# pass 3` and `# fail 0` lines of `node --test`. What was cancelled, skipped or left to
    /// do did not pass.
    pub(crate) fn of_node(output: &str) -> Self {
        let mut sum = Self::default();
        for line in output.lines() {
            match line.strip_prefix("# ").and_then(|line| line.rsplit_once(' ')) {
                Some(("pass", count)) => sum.passed += count.parse().unwrap_or(0),
                Some(("fail" | "cancelled" | "skipped" | "todo", count)) => {
                    sum.failed += count.parse().unwrap_or(0);
                }
                _ => {}
            }
        }
        sum
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

/// What the TAP output of `node --test` says of the tests that failed, without those that passed.
pub(crate) fn failures_of_node(output: &str) -> String {
    let mut failures = String::new();
    let mut within = false;
    for line in output.lines() {
        within |= line.trim_start().starts_with("not ok");
        if within {
            failures.push_str(line);
            failures.push('\n');
        }
        within &= line.trim() != "...";
    }
    failures
}

/// The number that stands before a word.
fn before(line: &str, word: &str) -> u32 {
    let number = line.split(word).next().and_then(|head| head.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_lines_are_summed() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Tally::of_cargo(output), Tally { passed: 13, failed: 2 });
    }

    #[test]
    fn node_lines_are_summed_and_a_skipped_test_has_not_passed() {
        let output = "TAP version 13\n# tests 9\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 0\n";
        assert_eq!(Tally::of_node(output), Tally { passed: 5, failed: 4 });
    }

    #[test]
    fn of_node_only_the_failures_are_shown() {
        let failure = "not ok 2 - b\n  ---\n  error: 'no'\n  ...\n";
        let output = format!("TAP version 13\nok 1 - a\n  ---\n  ...\n{failure}ok 3 - c\n# pass 2\n");
        assert_eq!(failures_of_node(&output), failure);
    }

    #[test]
    fn a_suite_that_breaks_off_or_runs_nothing_has_failed() {
        let nothing = Tally::default();
        assert_eq!(Tally::of_suite(nothing, true), Tally { passed: 0, failed: 1 });
        assert_eq!(Tally::of_suite(Tally { passed: 4, failed: 0 }, false), Tally { passed: 4, failed: 1 });
        assert_eq!(Tally::of_suite(Tally { passed: 4, failed: 1 }, false), Tally { passed: 4, failed: 1 });
    }
}
