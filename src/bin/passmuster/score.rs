use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use passmuster::Password;
use passmuster::report::ReferenceYear;
use passmuster::strength::estimate;
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
    let estimate = estimate(&text, &[], ReferenceYear::DEFAULT);
    let thousandths = estimate.guesses_log10_thousandths;
    let guesses = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
    let score = u8::from(estimate.score);
    if args.tsv {
        writeln!(out, "{guesses}\t{score}")?;
    } else {
        let patterns = serde_json::to_string(&estimate.patterns)?;
        writeln!(out, r#"{{"guesses_log10":{guesses},"score":{score},"patterns":{patterns}}}"#)?;
    }
    Ok(())
}

/// The part of a very long line that is scored: normalisation makes a text at most three times as long.
fn beginning(password: &Password) -> Password {
    Password::new(password.expose().chars().take(MAX_CODE_POINTS / 3).collect())
}
