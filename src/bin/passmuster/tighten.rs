use std::io::Write;
use std::process::ExitCode;

use passmuster::Policy;
use passmuster::policy::tighten::{Contribution, Dropped, Tightened};

use crate::args::Tighten;
use crate::{Failure, input};

/// Makes several policies one and prints it; where each rule comes from is told on the standard error.
pub(crate) fn run(args: &Tighten, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let policies = args.policies.iter().map(|name| input::policy(name)).collect::<Result<Vec<_>, _>>()?;
    let parts: Vec<(&str, &Policy)> = args.policies.iter().map(String::as_str).zip(&policies).collect();
    let merged = Policy::tighten(&parts)?;
    serde_json::to_writer_pretty(&mut *out, merged.policy.spec())?;
    writeln!(out)?;
    out.flush()?;
    if args.explain {
        explain(&merged, &mut std::io::stderr())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(merged: &Tightened, err: &mut impl Write) -> Result<(), Failure> {
    for (origin, rule) in merged.origins.iter().zip(merged.policy.rules()) {
        let from: Vec<String> = origin.from.iter().map(contribution).collect();
        writeln!(err, "$.rules[{}] {}: {}", origin.rule, rule.name, from.join("; "))?;
        for dropped in merged.dropped.iter().filter(|dropped| dropped.because == origin.rule) {
            writeln!(err, "    instead of {}", gone(dropped))?;
        }
    }
    if let Some(part) = &merged.lists_from {
        writeln!(err, "$.lists: {part}")?;
    }
    Ok(())
}

fn contribution(from: &Contribution) -> String {
    told(&from.part, from.rule, &from.parameters)
}

fn gone(dropped: &Dropped) -> String {
    told(&dropped.part, dropped.rule, &dropped.parameters)
}

fn told(part: &str, rule: usize, parameters: &[String]) -> String {
    let parameters =
        if parameters.is_empty() { String::new() } else { format!(" ({})", parameters.join(", ")) };
    format!("{part} $.rules[{rule}]{parameters}")
}
