//! The figures as tables in Markdown, and beside what is wanted.

use super::engine::{DROP_IN, ESTIMATE, Engine, FORMS, LOADED, REPORT, Time, ZXCVBN, ZXCVBN_TS};
use crate::inputs::Input;
use crate::quantity::{median, ratio, told, worst};

/// What the package is meant to keep: zxcvbn.js in as many times our time at the median, the same for the slowest inputs,
/// nanoseconds from the bytes to a verdict, and bytes of memory.
const ESTIMATE_TIMES: f64 = 20.0;
const REPORT_TIMES: f64 = 5.0;
const WORST_TIMES: f64 = 1_000.0;
const FIRST_VERDICT: f64 = 20e6;
const WASM_MEMORY: f64 = 8e6;

pub(super) fn markdown(table: &[Input], engines: &[Engine]) -> String {
    let parts = engines.iter().flat_map(|engine| {
        [
            format!("### {}\n", engine.version),
            loading(engine),
            checks(table, engine),
            summary(table, engine),
            targets(table, engine),
        ]
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// First verdicts and memory.
fn loading(engine: &Engine) -> String {
    let mut text = String::from(
        "| loaded | first verdict | after the last byte | JavaScript heap | wasm memory | resident |\n\
         |---|--:|--:|--:|--:|--:|\n",
    );
    for ((_, name), loaded) in LOADED.iter().zip(&engine.loaded) {
        text += &format!(
            "| {name} | {} | {} | {} | {} | {} |\n",
            spread(&loaded.whole),
            spread(&loaded.after_bytes),
            megabytes(loaded.heap),
            if loaded.wasm > 0.0 { megabytes(loaded.wasm) } else { String::new() },
            loaded.resident.map_or_else(String::new, megabytes)
        );
    }
    let [whole, instantiating] = &engine.from_bytes;
    // In Node a policy does both by itself, so that there is nothing to tell apart.
    let apart = if instantiating.iter().any(|time| *time > 0.0) {
        format!("; of that compiling and instantiating: {}", spread(instantiating))
    } else {
        String::new()
    };
    text + &format!("\nOurs from bytes in memory to the first verdict: {}{apart}.\n", spread(whole))
}

/// One row for each input.
fn checks(table: &[Input], engine: &Engine) -> String {
    let names = FORMS.map(|(_, name)| format!(" {name} |")).concat();
    let mut text = format!(
        "| input | code points |{names} × estimate | × full report |\n|---|--:|{}--:|--:|\n",
        "--:|".repeat(FORMS.len())
    );
    for (row, input) in table.iter().enumerate() {
        let cells: Vec<String> =
            (0..FORMS.len()).map(|form| engine.time(form, row).map_or_else(failed, Time::told)).collect();
        let stopped = engine.time(ZXCVBN, row).is_some_and(|time| time.stopped);
        let times = |ours| match engine.times(ZXCVBN, ours, row) {
            Some(times) => format!("{}{}", if stopped { "≥ " } else { "" }, ratio(times)),
            None => String::new(),
        };
        text += &format!(
            "| {}: {} | {} | {} | {} | {} |\n",
            input.group,
            input.name,
            input.password.chars().count(),
            cells.join(" | "),
            times(ESTIMATE),
            times(REPORT)
        );
    }
    text
}

/// The sentences below a table of checks.
fn summary(table: &[Input], engine: &Engine) -> String {
    let line = |(form, (_, name)): (usize, &(&str, &str))| {
        let median = engine.median(table, |row| Some(engine.time(form, row)?.nanoseconds));
        let against = |other: usize| {
            let (_, name) = FORMS.get(other).copied().unwrap_or_default();
            let times = engine.median(table, |row| engine.times(other, form, row));
            format!("; {name} takes {}", ratio(times))
        };
        let peers = if form <= DROP_IN { against(ZXCVBN) + &against(ZXCVBN_TS) } else { String::new() };
        format!("- {name}: median {}, worst {}{peers}.\n", told(median), engine.worst(form).told())
    };
    FORMS.iter().enumerate().map(line).collect()
}

/// Each target with its figure.
fn targets(table: &[Input], engine: &Engine) -> String {
    let mut text = String::from("| target | wanted | measured | |\n|---|--:|--:|---|\n");
    let mut row = |target: &str, wanted: String, measured: String, holds: bool| {
        text +=
            &format!("| {target} | {wanted} | {measured} | {} |\n", if holds { "holds" } else { "missed" });
    };
    for (form, name, wanted) in
        [(ESTIMATE, "estimate", ESTIMATE_TIMES), (REPORT, "full report", REPORT_TIMES)]
    {
        let times = engine.median(table, |row| engine.times(ZXCVBN, form, row));
        row(&format!("{name}, the median"), format!("≥ {}", ratio(wanted)), ratio(times), times >= wanted);
        let (theirs, ours) = (engine.worst(ZXCVBN), engine.worst(form));
        let times = theirs.nanoseconds / ours.nanoseconds;
        let measured = format!("{}{}", if theirs.stopped { "≥ " } else { "" }, ratio(times));
        row(
            &format!("{name}, worst by worst"),
            format!("≥ {}", ratio(WORST_TIMES)),
            measured,
            times >= WORST_TIMES,
        );
    }
    let [from_bytes, _] = &engine.from_bytes;
    let first = median(from_bytes.clone());
    row(
        "bytes to first verdict",
        format!("< {}", told(FIRST_VERDICT)),
        spread(from_bytes),
        first < FIRST_VERDICT,
    );
    let wasm = engine.loaded.first().map_or(f64::NAN, |ours| ours.wasm);
    row("wasm memory", format!("< {}", megabytes(WASM_MEMORY)), megabytes(wasm), wasm < WASM_MEMORY);
    text
}

fn failed() -> String {
    "failed".to_owned()
}

/// The median, and between which it lies.
fn spread(times: &[f64]) -> String {
    let fastest = times.iter().copied().fold(f64::INFINITY, f64::min);
    if times.is_empty() {
        return String::new();
    }
    let slowest = worst(times.iter().copied());
    format!("{} ({} to {})", told(median(times.to_vec())), told(fastest), told(slowest))
}

fn megabytes(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::inputs;

    /// What a script would print: `zxcvbn` are the times of zxcvbn.js for the first two inputs, one of them hostile.
    fn engine(zxcvbn: serde_json::Value, bytes: f64) -> (Vec<Input>, Engine) {
        let table: Vec<Input> =
            inputs::all().into_iter().filter(|input| ["greeting", "Han"].contains(&input.name)).collect();
        let loaded = json!([{"whole": 30.0, "after_bytes": 10.0}]);
        let memory = json!({"heap": 1e5, "resident": null, "wasm": 5e6});
        let told = json!({
            "version": "Test 1",
            "start": {"report": loaded, "zxcvbn_js": loaded, "zxcvbn_ts": loaded,
                "bytes": [{"whole": bytes, "instantiating": 4.0}]},
            "memory": {"report": memory, "zxcvbn_js": memory, "zxcvbn_ts": memory},
            "rows": {"estimate": [0.005, 0.01], "report": [0.02, 0.04], "drop_in": [0.03, 0.06],
                "zxcvbn_js": zxcvbn, "zxcvbn_ts": [2.0, null]},
        });
        let engine = Engine::read(&told, &table, 20_000.0).expect("every figure is there");
        (table, engine)
    }

    #[test]
    fn targets_are_held_against_what_was_measured() {
        // (the times of zxcvbn.js, milliseconds from the bytes on, the lines about targets)
        let rows = [
            (
                json!([0.2, "stopped"]),
                19.0,
                [
                    "| estimate, the median | ≥ × 20 | × 40 | holds |",
                    "| estimate, worst by worst | ≥ × 1000 | ≥ × 2000000 | holds |",
                    "| full report, the median | ≥ × 5.0 | × 10 | holds |",
                    "| full report, worst by worst | ≥ × 1000 | ≥ × 500000 | holds |",
                    "| bytes to first verdict | < 20 ms | 19 ms (19 ms to 19 ms) | holds |",
                    "| wasm memory | < 8.0 MB | 5.0 MB | holds |",
                ],
            ),
            (
                json!([0.06, 5.0]),
                21.0,
                [
                    "| estimate, the median | ≥ × 20 | × 12 | missed |",
                    "| estimate, worst by worst | ≥ × 1000 | × 500 | missed |",
                    "| full report, the median | ≥ × 5.0 | × 3.0 | missed |",
                    "| full report, worst by worst | ≥ × 1000 | × 125 | missed |",
                    "| bytes to first verdict | < 20 ms | 21 ms (21 ms to 21 ms) | missed |",
                    "| wasm memory | < 8.0 MB | 5.0 MB | holds |",
                ],
            ),
        ];
        for (zxcvbn, bytes, expected) in rows {
            let (table, engine) = engine(zxcvbn, bytes);
            let told = targets(&table, &engine);
            assert_eq!(told.lines().skip(2).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_row_tells_what_was_stopped_and_what_failed() {
        let (table, engine) = engine(json!([0.2, "stopped"]), 19.0);
        let told = checks(&table, &engine);
        let rows: Vec<_> = told.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| dutch: greeting | 8 | 5.0 µs | 20 µs | 30 µs | 200 µs | 2.0 ms | × 40 | × 10 |",
                "| hostile at 256: Han | 256 | 10 µs | 40 µs | 60 µs | ≥ 20 s | failed | ≥ × 2000000 | ≥ × 500000 |",
            ]
        );
    }
}
