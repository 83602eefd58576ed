use std::io::Write;
use std::process::ExitCode;

use passmuster::Policy;
use passmuster::messages::Language;
use passmuster::policy::{Change, RuleDifference, difference};

use crate::args::Diff;
use crate::{Failure, input, language, requirements};

/// Prints what two policies ask differently.
pub(crate) fn run(args: &Diff, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let (first, second) = (input::policy(&args.first)?, input::policy(&args.second)?);
    let difference = difference(first.spec(), second.spec())?;
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &difference)?;
        writeln!(out)?;
    } else {
        changes("", &difference.policy, out)?;
        let language = args.lang.unwrap_or_else(language::of_environment);
        let (old, new) = (Told::of(&first, language), Told::of(&second, language));
        for rule in &difference.rules {
            match rule {
                RuleDifference::OnlyInFirst { rule, index } => old.write("-", rule, *index, out)?,
                RuleDifference::OnlyInSecond { rule, index } => new.write("+", rule, *index, out)?,
                RuleDifference::Changed { rule, first, second, changes: changed } => {
                    writeln!(out, "~ {rule}")?;
                    changes("    ", changed, out)?;
                    for (told, index) in [(&old, *first), (&new, *second)] {
                        writeln!(out, "    {}: {}", told.title, told.text(index))?;
                    }
                }
                _ => writeln!(out, "? {}", serde_json::to_string(rule)?)?,
            }
        }
    }
    Ok(if difference.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn changes(indent: &str, changes: &[Change], out: &mut impl Write) -> Result<(), Failure> {
    for Change { parameter, old, new, .. } in changes {
        let told = |value: &Option<_>| value.as_ref().map_or_else(|| "–".to_owned(), requirements::shortened);
        writeln!(out, "{indent}{parameter}: {} → {}", told(old), told(new))?;
    }
    Ok(())
}

/// A policy in words.
struct Told<'a> {
    title: &'a str,
    policy: &'a Policy,
    texts: Vec<Vec<String>>,
}

impl<'a> Told<'a> {
    fn of(policy: &'a Policy, language: Language) -> Self {
        let spec = policy.spec();
        let title = spec.name.as_deref().or(spec.title.as_deref()).unwrap_or("policy");
        Self { title, policy, texts: requirements::texts(policy, language) }
    }

    /// What a rule asks, and the clause that asks it.
    fn text(&self, index: usize) -> String {
        let asked = self.texts.get(index).map(|texts| texts.join("; ")).unwrap_or_default();
        let entry = self.policy.spec().rules.get(index);
        match entry.and_then(|entry| entry.source.as_ref()) {
            Some(source) => {
                let clause = source.clause.as_ref().map(|clause| format!(" {clause}")).unwrap_or_default();
                format!("{asked} [{}{clause}]", source.text)
            }
            None => asked,
        }
    }

    fn write(&self, mark: &str, rule: &str, index: usize, out: &mut impl Write) -> Result<(), Failure> {
        writeln!(out, "{mark} {rule}")?;
        writeln!(out, "    {}: {}", self.title, self.text(index))?;
        Ok(())
    }
}
