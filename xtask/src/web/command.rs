//! Running the scripts.

use serde_json::{Value, json};

use super::engine::Engine;
use super::tables::markdown;
use crate::{Result, browser, inputs, peers, place, shell, tools};

const USAGE: &str = "usage: cargo xtask bench-web [--quick] [--json]";

/// A quick run takes so many inputs at a time and measures the first of them.
const QUICK_STEP: usize = 8;

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
    if !place::package().join("dist/inline.js").exists() {
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
///
/// A batch is shorter than what the system lets another program run in between, and there are many: most are undisturbed.
fn settings(quick: bool) -> Value {
    if quick {
        json!({"repetitions": 1, "patience": 400, "warming": 20, "batch": 0.5, "batches": 1, "slow": 50, "most": 50})
    } else {
        json!({"repetitions": 15, "patience": 20_000, "warming": 2_000, "batch": 1, "batches": 51, "slow": 1_000,
            "most": 1_000})
    }
}
