//! `cargo xtask bench-web`: the npm package beside two estimators of npm, in Chromium and in Node, in the same run.

use serde_json::{Value, json};

use crate::inputs::{self, Input};
use crate::quantity::{median, ratio, told, worst};
use crate::{Result, browser, peers, place, shell, tools};

const USAGE: &str = "usage: cargo xtask bench-web [--quick] [--json]";

/// How a check is asked for: the key in what the scripts print, and the name.
const FORMS: [(&str, &str); 5] = [
    ("estimate", "estimate"),
    ("report", "full report"),
    ("drop_in", "drop-in"),
    ("zxcvbn_js", "zxcvbn.js"),
    ("zxcvbn_ts", "zxcvbn-ts"),
];

/// Places in `FORMS`.
const ESTIMATE: usize = 0;
const REPORT: usize = 1;
const DROP_IN: usize = 2;
const ZXCVBN: usize = 3;
const ZXCVBN_TS: usize = 4;

/// What is loaded for a first verdict: the key, and the name.
const LOADED: [(&str, &str); 3] =
    [("report", "passmuster"), ("zxcvbn_js", "zxcvbn.js"), ("zxcvbn_ts", "zxcvbn-ts")];

/// A quick run takes so many inputs at a time and measures the first of them.
const QUICK_STEP: usize = 8;

/// What the package is meant to keep: zxcvbn.js in as many times our time at the median, the same for the slowest inputs,
/// nanoseconds from the bytes to a verdict, and bytes of memory.
const ESTIMATE_TIMES: f64 = 20.0;
const REPORT_TIMES: f64 = 5.0;
const WORST_TIMES: f64 = 1_000.0;
const FIRST_VERDICT: f64 = 20e6;
const WASM_MEMORY: f64 = 8e6;

/// `--json`: the figures instead of tables in Markdown. `--quick`: as little of everything as shows that it works.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (mut quick, mut as_json) = (false, false);
    for argument in arguments {
        match argument.as_str() {
            "--quick" => quick = true,
            "--json" => as_json = true,
            _ => return Err(USAGE.into()),
        }
    }
    // The last file that a build writes.
    if !place::dist().join("inline.js").exists() {
        return Err("pkg/dist is not built: run `cargo xtask npm` first".into());
    }
    tools::install()?;
    tools::install_into(&place::peers())?;
    let chromium = browser::find_or_install()?;
    let mut table = inputs::all();
    if quick {
        table = table.into_iter().step_by(QUICK_STEP).collect();
    }
    let settings = settings(quick);
    let question = json!({"inputs": peers::inputs_for_scripts(&table), "settings": settings});
    let in_node = shell::ask(shell::node([place::web().join("node.mjs")]), &question)?;
    let mut script = shell::node([place::web().join("chromium.mjs")]);
    script.env("PASSMUSTER_CHROMIUM", chromium);
    let in_chromium = shell::ask(script, &question)?;
    let engines = [in_node, in_chromium];
    if as_json {
        let names = table.iter().map(|input| json!({"group": input.group, "name": input.name}));
        let figures = json!({"times": "milliseconds", "memory": "bytes", "settings": settings,
            "inputs": names.collect::<Vec<_>>(), "engines": engines});
        println!("{figures:#}");
        return Ok(());
    }
    let patience = settings.pointer("/patience").and_then(Value::as_f64).unwrap_or(f64::NAN);
    let engines: Option<Vec<Engine>> =
        engines.iter().map(|told| Engine::read(told, &table, patience)).collect();
    let engines = engines.ok_or("a script told fewer figures than were asked for")?;
    print!("{}", markdown(&table, &engines));
    if quick {
        println!("\nA quick run: these figures say that everything works, and nothing else.");
    }
    Ok(())
}

/// Times in milliseconds: a call is stopped after `patience`; `slow`, `most` as in `benches/web/timing.mjs`.
fn settings(quick: bool) -> Value {
    if quick {
        json!({"repetitions": 1, "patience": 400, "warming": 20, "batch": 0.5, "batches": 1, "slow": 50, "most": 50})
    } else {
        json!({"repetitions": 15, "patience": 20_000, "warming": 2_000, "batch": 5, "batches": 9, "slow": 1_000,
            "most": 2_000})
    }
}

/// What was measured in Node or in Chromium; times in nanoseconds.
struct Engine {
    version: String,
    /// For each of `LOADED`.
    loaded: [Loaded; LOADED.len()],
    /// Ours from bytes in memory: the whole, and the share of compiling and instantiating.
    from_bytes: [Vec<f64>; 2],
    /// For each of `FORMS` the times of the inputs.
    checks: [Vec<Option<Time>>; FORMS.len()],
}

struct Loaded {
    whole: Vec<f64>,
    /// From the arrival of the last byte; nothing in Node.
    after_bytes: Vec<f64>,
    heap: f64,
    resident: Option<f64>,
    wasm: f64,
}

/// The time of a check, or the time after which it was stopped.
#[derive(Clone, Copy)]
struct Time {
    nanoseconds: f64,
    stopped: bool,
}

impl Engine {
    fn read(told: &Value, table: &[Input], patience: f64) -> Option<Self> {
        let number = |path: String| told.pointer(&path).and_then(Value::as_f64);
        let times = |form: &str, key: &str| -> Vec<f64> {
            let rounds = told.pointer(&format!("/start/{form}")).and_then(Value::as_array);
            let times = rounds.into_iter().flatten().filter_map(|round| round.get(key)?.as_f64());
            times.map(|milliseconds| milliseconds * 1e6).collect()
        };
        let loaded = LOADED.map(|(form, _)| {
            Some(Loaded {
                whole: times(form, "whole"),
                after_bytes: times(form, "after_bytes"),
                heap: number(format!("/memory/{form}/heap"))?,
                resident: number(format!("/memory/{form}/resident")),
                wasm: number(format!("/memory/{form}/wasm"))?,
            })
        });
        let [Some(ours), Some(zxcvbn), Some(zxcvbn_ts)] = loaded else { return None };
        let time = |value: &Value| match value {
            Value::String(_) => Some(Time { nanoseconds: patience * 1e6, stopped: true }),
            value => Some(Time { nanoseconds: value.as_f64()? * 1e6, stopped: false }),
        };
        let checks = FORMS.map(|(form, _)| -> Vec<Option<Time>> {
            let rows = told.pointer(&format!("/rows/{form}")).and_then(Value::as_array);
            rows.into_iter().flatten().map(time).collect()
        });
        let from_bytes = ["whole", "instantiating"].map(|key| times("bytes", key));
        let complete = checks.iter().all(|rows| rows.len() == table.len())
            && from_bytes.iter().chain([&ours.whole, &zxcvbn.whole, &zxcvbn_ts.whole]).all(|t| !t.is_empty());
        let version = told.pointer("/version")?.as_str()?.to_owned();
        complete.then_some(Self { version, loaded: [ours, zxcvbn, zxcvbn_ts], from_bytes, checks })
    }

    fn time(&self, form: usize, row: usize) -> Option<Time> {
        *self.checks.get(form)?.get(row)?
    }

    /// How many times as long as a form of ours another one takes for an input.
    fn times(&self, other: usize, ours: usize, row: usize) -> Option<f64> {
        Some(self.time(other, row)?.nanoseconds / self.time(ours, row)?.nanoseconds)
    }

    fn median(&self, table: &[Input], of: impl Fn(usize) -> Option<f64>) -> f64 {
        let everyday = table.iter().enumerate().filter(|(_, input)| !input.is_hostile());
        median(everyday.filter_map(|(row, _)| of(row)).collect())
    }

    /// The slowest input of all, and whether it was stopped.
    fn worst(&self, form: usize) -> Time {
        let times = || self.checks.get(form).into_iter().flatten().flatten();
        let nanoseconds = worst(times().map(|time| time.nanoseconds));
        Time { nanoseconds, stopped: times().any(|time| time.stopped && time.nanoseconds >= nanoseconds) }
    }
}

fn markdown(table: &[Input], engines: &[Engine]) -> String {
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
    text + &format!(
        "\nOurs from bytes in memory to the first verdict: {}; of that compiling and instantiating: {}.\n",
        spread(whole),
        spread(instantiating)
    )
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
    let first = median(engine.from_bytes.first().cloned().unwrap_or_default());
    row("bytes to first verdict", format!("< {}", told(FIRST_VERDICT)), told(first), first < FIRST_VERDICT);
    let wasm = engine.loaded.first().map_or(f64::NAN, |ours| ours.wasm);
    row("wasm memory", format!("< {}", megabytes(WASM_MEMORY)), megabytes(wasm), wasm < WASM_MEMORY);
    text
}

impl Time {
    fn told(self) -> String {
        format!("{}{}", if self.stopped { "≥ " } else { "" }, told(self.nanoseconds))
    }
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
