//! `cargo xtask instructions`: how many instructions our estimator executes, against what it did before.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::tally::Tally;
use crate::{Result, apt, examples, place, shell};

/// How far a group may be from its recorded count, in percent, up or down: callgrind counts the same program alike to
/// the instruction, so this is what may change without being told.
const TOLERANCE: f64 = 3.0;

/// The same when another compiler, or another kind of machine, made the record.
const TOLERANCE_ELSEWHERE: f64 = 25.0;

/// The function whose instructions are counted, each call by itself.
const COUNTED: &str = "instructions::counted";

/// Instructions by group.
type Counts = BTreeMap<String, u64>;

/// `--update`: records the counts instead of comparing them.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    match arguments {
        [] => match compare()? {
            Tally { failed: 0, .. } => Ok(()),
            Tally { failed, .. } => Err(format!("{failed} groups are not as recorded").into()),
        },
        [flag] if flag == "--update" => update(),
        _ => Err("usage: cargo xtask instructions [--update]".into()),
    }
}

/// Compares the counts with those of the record. Counts groups.
pub(crate) fn compare() -> Result<Tally> {
    let record: Value = serde_json::from_slice(&fs::read(record_file())?)?;
    let recorded: Counts = serde_json::from_value(record.get("instructions").cloned().unwrap_or_default())?;
    let maker = maker()?;
    let recorded_by = record.get("rustc").and_then(Value::as_str).unwrap_or_default();
    let tolerance = if recorded_by == maker {
        TOLERANCE
    } else {
        println!("recorded with {recorded_by}, counted with {maker}: {TOLERANCE_ELSEWHERE} % is let pass");
        TOLERANCE_ELSEWHERE
    };
    let counts = count()?;
    let groups = counts.keys().chain(recorded.keys().filter(|group| !counts.contains_key(*group)));
    let mut tally = Tally::default();
    for group in groups {
        let (told, passed) = judge(recorded.get(group), counts.get(group), tolerance);
        println!("  {group:<16} {told}");
        tally += Tally::one(passed);
    }
    if tally.failed > 0 {
        println!("if this is meant to be so: cargo xtask instructions --update");
    }
    Ok(tally)
}

/// What is to be said of one group, and whether it is as recorded.
fn judge(recorded: Option<&u64>, counted: Option<&u64>, tolerance: f64) -> (String, bool) {
    match (recorded, counted) {
        (Some(&recorded), Some(&counted)) => {
            let percent = (counted as f64 - recorded as f64) / recorded.max(1) as f64 * 100.0;
            let passed = percent.abs() <= tolerance;
            let note = if passed { "" } else { ", too far away" };
            (format!("{counted:>13} ({percent:+.2} %{note})"), passed)
        }
        (None, Some(counted)) => (format!("{counted:>13} (not recorded)"), false),
        (_, None) => ("recorded, but not counted".to_owned(), false),
    }
}

fn update() -> Result<()> {
    let record = json!({"rustc": maker()?, "instructions": count()?});
    Ok(fs::write(record_file(), format!("{record:#}\n"))?)
}

fn record_file() -> PathBuf {
    place::root().join("benches/instructions.json")
}

/// The compiler and what it compiles for.
fn maker() -> Result<String> {
    let version = shell::quietly(shell::program("rustc", ["-vV"]))?;
    let of = |name: &str| version.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    Ok(format!("{} {}", of("release: "), of("host: ")))
}

/// Runs the program once; callgrind writes a file for each call of the function.
fn count() -> Result<Counts> {
    install()?;
    let program = examples::build("instructions")?;
    let folder = place::target().join("instructions");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut command = shell::program("valgrind", ["--quiet", "--tool=callgrind"]);
    command
        .arg(format!("--toggle-collect={COUNTED}"))
        .arg(format!("--dump-after={COUNTED}"))
        .arg(format!("--callgrind-out-file={}", folder.join("calls").display()))
        .arg(program);
    let groups = shell::quietly(command)?;
    let counts = (1..).zip(groups.lines());
    counts.map(|(at, group)| Ok((group.to_owned(), total(&folder.join(format!("calls.{at}")))?))).collect()
}

/// The sum that stands at the end of what callgrind wrote.
fn total(file: &Path) -> Result<u64> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals: "));
    Ok(total.ok_or_else(|| format!("{} has no total", file.display()))?.trim().parse()?)
}

fn install() -> Result<()> {
    let works = || shell::quietly(shell::program("valgrind", ["--version"])).is_ok();
    if works() {
        return Ok(());
    }
    let installed = apt::install(&["valgrind"]);
    if works() {
        return Ok(());
    }
    let why = installed.err().map_or_else(String::new, |error| format!("{error}\n"));
    Err(format!(
        "{why}instructions are counted by valgrind, which is not here: install it (on Debian and Ubuntu \
         `sudo apt-get install valgrind`)"
    )
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_fails_beyond_the_tolerance_either_way_and_where_one_side_lacks_it() {
        let passes = |recorded: Option<u64>, counted: Option<u64>| {
            judge(recorded.as_ref(), counted.as_ref(), TOLERANCE).1
        };
        assert!(passes(Some(1_000), Some(1_030)));
        assert!(passes(Some(1_000), Some(970)));
        assert!(!passes(Some(1_000), Some(1_031)));
        assert!(!passes(Some(1_000), Some(969)));
        assert!(!passes(None, Some(1_000)));
        assert!(!passes(Some(1_000), None));
    }
}
