//! What the scripts measured.

use serde_json::Value;

use crate::inputs::Input;
use crate::quantity::{median, told, worst};

/// How a check is asked for: the key in what the scripts print, and the name.
pub(super) const FORMS: [(&str, &str); 5] = [
    ("estimate", "estimate"),
    ("report", "full report"),
    ("drop_in", "drop-in"),
    ("zxcvbn_js", "zxcvbn.js"),
    ("zxcvbn_ts", "zxcvbn-ts"),
];

/// Places in `FORMS`.
pub(super) const ESTIMATE: usize = 0;
pub(super) const REPORT: usize = 1;
pub(super) const DROP_IN: usize = 2;
pub(super) const ZXCVBN: usize = 3;
pub(super) const ZXCVBN_TS: usize = 4;

/// What is loaded for a first verdict: the key, and the name.
pub(super) const LOADED: [(&str, &str); 3] =
    [("report", "passmuster"), ("zxcvbn_js", "zxcvbn.js"), ("zxcvbn_ts", "zxcvbn-ts")];

/// What was measured in Node or in Chromium; times in nanoseconds.
pub(super) struct Engine {
    pub(super) version: String,
    /// For each of `LOADED`.
    pub(super) loaded: [Loaded; LOADED.len()],
    /// Ours from bytes in memory: the whole, and the share of compiling and instantiating.
    pub(super) from_bytes: [Vec<f64>; 2],
    /// For each of `FORMS` the times of the inputs.
    pub(super) checks: [Vec<Option<Time>>; FORMS.len()],
}

pub(super) struct Loaded {
    pub(super) whole: Vec<f64>,
    /// From the arrival of the last byte; nothing in Node.
    pub(super) after_bytes: Vec<f64>,
    pub(super) heap: f64,
    pub(super) resident: Option<f64>,
    pub(super) wasm: f64,
}

/// The time of a check, or the time after which it was stopped.
#[derive(Clone, Copy)]
pub(super) struct Time {
    pub(super) nanoseconds: f64,
    pub(super) stopped: bool,
}

impl Engine {
    pub(super) fn read(told: &Value, table: &[Input], patience: f64) -> Option<Self> {
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

    pub(super) fn time(&self, form: usize, row: usize) -> Option<Time> {
        *self.checks.get(form)?.get(row)?
    }

    /// How many times as long as a form of ours another one takes for an input.
    pub(super) fn times(&self, other: usize, ours: usize, row: usize) -> Option<f64> {
        Some(self.time(other, row)?.nanoseconds / self.time(ours, row)?.nanoseconds)
    }

    pub(super) fn median(&self, table: &[Input], of: impl Fn(usize) -> Option<f64>) -> f64 {
        let everyday = table.iter().enumerate().filter(|(_, input)| !input.is_hostile());
        median(everyday.filter_map(|(row, _)| of(row)).collect())
    }

    /// The slowest input of all, and whether it was stopped.
    pub(super) fn worst(&self, form: usize) -> Time {
        let times = || self.checks.get(form).into_iter().flatten().flatten();
        let nanoseconds = worst(times().map(|time| time.nanoseconds));
        Time { nanoseconds, stopped: times().any(|time| time.stopped && time.nanoseconds >= nanoseconds) }
    }
}

impl Time {
    pub(super) fn told(self) -> String {
        format!("{}{}", if self.stopped { "≥ " } else { "" }, told(self.nanoseconds))
    }
}
