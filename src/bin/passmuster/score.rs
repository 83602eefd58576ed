use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use passmuster::Password;
use passmuster::strength::{Inputs, estimate};
use passmuster::text::{MAX_CODE_POINTS, Prepared, TooLong};

use crate::args::Score;
use crate::{Failure, input};

/// Scores each line of the input; stops at the first one that is no text.
pub(crate) fn run(args: &Score, input: &mut impl BufRead, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(out);
    let mut number: u64 = 0;
    while let Some(line) = input::line(input)? {
        number += 1;
        if let Err(failure) = score(args, line, &mut out) {
            // What was scored so far is told before the complaint.
            out.flush()?;
            return Err(match failure.downcast::<std::io::Error>() {
                Ok(error) => error,
                Err(failure) => format!("line {number}: {failure}").into(),
            });
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn score(args: &Score, line: Vec<u8>, out: &mut impl Write) -> Result<(), Failure> {
    let password = Password::from_utf8(line)?;
    let text = Prepared::new(&password).or_else(|TooLong| Prepared::new(&beginning(&password)));
    let text = text.map_err(|TooLong| format!("longer than {MAX_CODE_POINTS} characters"))?;
    let estimate = estimate(&text, &[], &Inputs::default());
    let guesses = decimal(estimate.guesses_log10_thousandths);
    let score = u8::from(estimate.score);
    let second = second_opinion(args, &text);
    if args.tsv {
        let second =
            second.map_or_else(String::new, |(guesses, score)| format!("\t{}\t{score}", decimal(guesses)));
        writeln!(out, "{guesses}\t{score}{second}")?;
    } else {
        let patterns = serde_json::to_string(&estimate.patterns)?;
        let segments = serde_json::to_string(&estimate.segments)?;
        let second = second.map_or_else(String::new, |(guesses, score)| {
            format!(r#","second_opinion":{{"guesses_log10":{},"score":{score}}}"#, decimal(guesses))
        });
        writeln!(
            out,
            r#"{{"guesses_log10":{guesses},"score":{score},"segments":{segments},"patterns":{patterns}{second}}}"#
        )?;
    }
    Ok(())
}

/// Thousandths as a decimal.
fn decimal(thousandths: u32) -> String {
    format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
}

/// log10 of the guesses in thousandths, and the score; if it was asked for.
#[cfg(feature = "zxcvbn")]
fn second_opinion(args: &Score, text: &Prepared) -> Option<(u32, u8)> {
    args.second_opinion.then(|| {
        let opinion = passmuster::strength::second_opinion(text, &[]);
        (opinion.guesses_log10_thousandths, u8::from(opinion.score))
    })
}

/// The crate was left out of this build.
#[cfg(not(feature = "zxcvbn"))]
fn second_opinion(_: &Score, _: &Prepared) -> Option<(u32, u8)> {
    None
}

/// The part of a very long line that is scored: normalisation makes a text at most three times as long.
fn beginning(password: &Password) -> Password {
    Password::new(password.expose().chars().take(MAX_CODE_POINTS / 3).collect())
}
