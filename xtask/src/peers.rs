//! `cargo xtask bench-peers`: our estimator and others over the same inputs, in the same run.

use serde_json::{Value, json};

use crate::inputs::{self, Input};
use crate::quantity::{median, ratio, told, worst};
use crate::{Result, place, shell, tools};

/// The estimators beside ours: the key in what the programs print, and the name.
const PEERS: [(&str, &str); 3] =
    [("zxcvbn_crate", "zxcvbn crate"), ("zxcvbn_js", "zxcvbn.js"), ("zxcvbn_ts", "zxcvbn-ts")];

/// `--json`: the figures instead of a table in Markdown.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let as_json = match arguments {
        [] => false,
        [flag] if flag == "--json" => true,
        _ => return Err("usage: cargo xtask bench-peers [--json]".into()),
    };
    let table = inputs::all();
    shell::run(shell::cargo(["build", "--quiet", "--locked", "--release", "--example=peers"]))?;
    tools::install_into(&place::peers())?;
    eprintln!("timing ours and the zxcvbn crate …");
    let name = format!("peers{}", std::env::consts::EXE_SUFFIX);
    let program = place::target().join("release/examples").join(name);
    let native = shell::quietly(shell::program(program, [""; 0]))?;
    let native: Value = serde_json::from_str(&native)?;
    eprintln!("timing the estimators of npm; some inputs take 20 seconds each …");
    let scripts = shell::ask(shell::node([place::peers().join("peers.mjs")]), &inputs_for_scripts(&table))?;
    let figures =
        Figures::read(table, &native, &scripts).ok_or("a program told fewer times than were asked for")?;
    if as_json {
        println!("{:#}", figures.json());
    } else {
        print!("{}", figures.markdown());
    }
    Ok(())
}

/// The table as the scripts read it.
pub(crate) fn inputs_for_scripts(table: &[Input]) -> Value {
    table.iter().map(|input| json!({"password": input.password, "hostile": input.is_hostile()})).collect()
}

/// All that was measured, times in nanoseconds; `None` for what was stopped or failed.
struct Figures {
    rows: Vec<Row>,
    /// Ours at each length: kind of text, code points, time.
    lengths: Vec<(&'static str, usize, f64)>,
    first: f64,
    first_of_peers: [Option<f64>; PEERS.len()],
}

struct Row {
    input: Input,
    /// From the typed text to the estimate, as the others do it in one call.
    ours: f64,
    estimate_alone: f64,
    peers: [Option<f64>; PEERS.len()],
}

impl Figures {
    fn read(table: Vec<Input>, native: &Value, scripts: &Value) -> Option<Self> {
        let time = |of: &Value, path: String| of.pointer(&path).and_then(Value::as_f64);
        let of_peers = |native_path: &str, script_path: &str| {
            PEERS.map(|(key, _)| {
                time(native, format!("/{native_path}/{key}"))
                    .or_else(|| time(scripts, format!("/{key}/{script_path}")))
            })
        };
        let row = |(at, input): (usize, Input)| {
            Some(Row {
                input,
                ours: time(native, format!("/rows/{at}/whole"))?,
                estimate_alone: time(native, format!("/rows/{at}/estimate"))?,
                peers: of_peers(&format!("rows/{at}"), &format!("rows/{at}")),
            })
        };
        let length = |(at, (kind, length, _)): (usize, (&'static str, usize, String))| {
            Some((kind, length, time(native, format!("/lengths/{at}"))?))
        };
        Some(Self {
            rows: table.into_iter().enumerate().map(row).collect::<Option<_>>()?,
            lengths: inputs::lengths().into_iter().enumerate().map(length).collect::<Option<_>>()?,
            first: time(native, "/first/whole".to_owned())?,
            first_of_peers: of_peers("first", "first"),
        })
    }

    /// The rows that count for a median.
    fn everyday(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.input.is_hostile())
    }

    fn json(&self) -> Value {
        let peers = |times: &[Option<f64>]| -> serde_json::Map<String, Value> {
            PEERS.iter().zip(times).map(|((key, _), time)| ((*key).to_owned(), json!(time))).collect()
        };
        let rows = self.rows.iter().map(|row| {
            json!({
                "group": row.input.group,
                "name": row.input.name,
                "code_points": row.input.password.chars().count(),
                "ours": row.ours,
                "ours_estimate_alone": row.estimate_alone,
                "peers": peers(&row.peers),
            })
        });
        let lengths = self
            .lengths
            .iter()
            .map(|(kind, length, time)| json!({"kind": kind, "code_points": length, "ours": time}));
        json!({
            "unit": "nanoseconds",
            "rows": rows.collect::<Vec<_>>(),
            "lengths": lengths.collect::<Vec<_>>(),
            "first_call": {"ours": self.first, "peers": peers(&self.first_of_peers)},
        })
    }

    fn markdown(&self) -> String {
        let names = PEERS.map(|(_, name)| format!(" {name} | × |")).concat();
        let lines = "--:|--:|".repeat(PEERS.len());
        let mut text =
            format!("| input | code points | ours | the estimate alone |{names}\n|---|--:|--:|--:|{lines}\n");
        for Row { input, ours, estimate_alone, peers } in &self.rows {
            let cells = peers.map(|time| match time {
                Some(time) => format!(" {} | {} |", told(time), ratio(time / ours)),
                None => " stopped | |".to_owned(),
            });
            text += &format!(
                "| {}: {} | {} | {} | {} |{}\n",
                input.group,
                input.name,
                input.password.chars().count(),
                told(*ours),
                told(*estimate_alone),
                cells.concat()
            );
        }
        text + "\n" + &self.summary() + "\n" + &self.growth()
    }

    /// The sentences below the table.
    fn summary(&self) -> String {
        let median_of_ours = median(self.everyday().map(|row| row.ours).collect());
        let worst_of_ours = worst(self.rows.iter().map(|row| row.ours));
        let mut text = format!(
            "- Ours: median {}, worst {}, first call {}.\n",
            told(median_of_ours),
            told(worst_of_ours),
            told(self.first)
        );
        for (at, ((_, name), first)) in PEERS.iter().zip(self.first_of_peers).enumerate() {
            let time = |row: &Row| row.peers.get(at).copied().flatten();
            let ratios = self.everyday().filter_map(|row| Some(time(row)? / row.ours));
            let worst = worst(self.rows.iter().filter_map(time));
            let stopped = self.rows.iter().filter(|row| time(row).is_none()).count();
            text += &format!(
                "- {name}: median ratio {}; worst input {}, {} our worst, {stopped} stopped; first call {}.\n",
                ratio(median(ratios.collect())),
                told(worst),
                ratio(worst / worst_of_ours),
                told(first.unwrap_or(f64::NAN))
            );
        }
        let at_256 = self.rows.iter().filter(|row| row.input.group == "hostile at 256");
        let worst_at_256 = self::worst(at_256.map(|row| row.ours));
        text + &format!(
            "- Our worst input of 256 code points takes {}, {} our median.\n",
            told(worst_at_256),
            ratio(worst_at_256 / median_of_ours)
        )
    }

    /// Ours against the length.
    fn growth(&self) -> String {
        let mut text =
            String::from("| code points | kind | ours | for each code point |\n|--:|---|--:|--:|\n");
        for (kind, length, time) in &self.lengths {
            text += &format!("| {length} | {kind} | {} | {} |\n", told(*time), told(time / *length as f64));
        }
        text += "\n";
        for (kind, _, longest) in self.lengths.iter().filter(|(_, length, _)| *length == 4_096) {
            let shorter = self.lengths.iter().find(|(other, length, _)| other == kind && *length == 256);
            let times = longest / shorter.map_or(f64::NAN, |(.., time)| *time);
            text += &format!(
                "- {kind}: sixteen times the length, from 256 to 4,096, takes {times:.1} times as long.\n"
            );
        }
        text
    }
}
