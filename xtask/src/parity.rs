//! `cargo xtask parity`: the same question, the same answer, natively and in wasm.

use std::io::{BufRead as _, BufReader, BufWriter, Lines, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

use crate::passwords::Cases;
use crate::tally::Tally;
use crate::{Result, examples, place, shell};

/// How many differences are shown.
const SHOWN: u32 = 5;

/// `--count N`: how many passwords.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let count = match arguments {
        [] => 20_000,
        [flag, count] if flag == "--count" => count.parse()?,
        _ => return Err("usage: cargo xtask parity [--count N]".into()),
    };
    let tally = compare(count)?;
    if tally.failed == 0 { Ok(()) } else { Err(format!("{} reports differ", tally.failed).into()) }
}

/// Compares the reports of `count` generated passwords under every preset. Counts passwords.
pub(crate) fn compare(count: usize) -> Result<Tally> {
    let program = examples::build("reports")?;
    let presets = shell::quietly(shell::program(&program, ["--presets"]))?;
    let presets: Vec<String> = presets.lines().map(str::to_owned).collect();
    let mut native = Side::start(shell::program(&program, [""; 0]), &presets, count)?;
    let mut wasm = Side::start(shell::node([place::tests().join("node/reports.mjs")]), &presets, count)?;
    let (mut tally, mut guesses_differ) = (Tally::default(), 0_u32);
    for case in Cases::new().take(count) {
        let mut same = true;
        for preset in &presets {
            let (ours, theirs) = (native.next()?, wasm.next()?);
            if ours == theirs {
                continue;
            }
            guesses_differ += 1;
            let (ours, theirs) = (without_guesses(&ours)?, without_guesses(&theirs)?);
            if ours != theirs {
                same = false;
                if tally.failed < SHOWN {
                    println!("{preset}: {:?} with {}", case.password, case.context);
                    println!("native {ours}\nwasm   {theirs}");
                }
            }
        }
        tally += Tally::one(same);
    }
    native.end()?;
    wasm.end()?;
    println!(
        "{count} passwords under {} presets: {} differ; the guess number alone differs in {guesses_differ} reports",
        presets.len(),
        tally.failed
    );
    Ok(tally)
}

/// A program that reads cases and writes reports.
struct Side {
    child: Child,
    reports: Lines<BufReader<ChildStdout>>,
}

impl Side {
    /// Starts it, and a thread that tells it the cases: it may be ahead of or behind the other side.
    fn start(mut command: Command, presets: &[String], count: usize) -> Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a program was started without pipes".into());
        };
        let presets = presets.to_vec();
        thread::spawn(move || -> std::io::Result<()> {
            let mut stdin = BufWriter::new(stdin);
            for case in Cases::new().take(count) {
                for preset in &presets {
                    let case = json!({"policy": preset, "password": case.password, "context": case.context});
                    writeln!(stdin, "{case}")?;
                }
            }
            stdin.flush()
        });
        Ok(Self { child, reports: BufReader::new(stdout).lines() })
    }

    fn next(&mut self) -> Result<String> {
        Ok(self.reports.next().ok_or("a side ended before its time")??)
    }

    fn end(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("a side ended with {status}").into()) }
    }
}

/// A report without the guess number and all that rests on it: the `zxcvbn` crate's number depends on today's
/// year, and its logarithms on the platform.
fn without_guesses(report: &str) -> Result<Value> {
    let mut report: Value = serde_json::from_str(report)?;
    if let Some(estimate) = report.get_mut("estimate").and_then(Value::as_object_mut) {
        estimate.retain(|key, _| matches!(key.as_str(), "patterns" | "code_points_read"));
    }
    let (mut rests_on_strength, mut refused) = (false, false);
    for judgement in report.get_mut("judgements").and_then(Value::as_array_mut).into_iter().flatten() {
        let enforced = judgement.get("mode") == Some(&json!("enforce"));
        if judgement.pointer("/requirement/code") == Some(&json!("strength")) {
            rests_on_strength |= enforced;
            judgement.as_object_mut().map(|judgement| judgement.remove("outcome"));
        } else {
            refused |= enforced && judgement.pointer("/outcome/state") == Some(&json!("fail"));
        }
    }
    // Another rule that refuses decides alone.
    if rests_on_strength && !refused {
        report.as_object_mut().map(|report| report.remove("verdict"));
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_rests_on_the_guess_number_is_left_out() {
        let report = |guesses: u32, state: &str, verdict: &str, length: &str| {
            let judgements = json!([
                {"mode": "enforce", "requirement": {"code": "length_min"}, "outcome": {"state": length}},
                {"mode": "enforce", "requirement": {"code": "strength"}, "outcome": {"state": state}},
            ]);
            let estimate = json!({"guesses_log10_thousandths": guesses, "patterns": []});
            without_guesses(
                &json!({"verdict": verdict, "judgements": judgements, "estimate": estimate}).to_string(),
            )
            .expect("a report")
        };
        let weak = report(5_999, "fail", "refused", "pass");
        assert_eq!(weak, report(6_000, "pass", "accepted", "pass"));
        assert_ne!(weak, report(5_999, "fail", "refused", "fail"));
        let short = report(5_999, "fail", "refused", "fail");
        assert_eq!(short, report(6_000, "pass", "refused", "fail"));
        assert_ne!(short, report(6_000, "pass", "accepted", "fail"));
    }
}
