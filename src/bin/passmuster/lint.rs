use std::io::{self, IsTerminal, Write};
use std::ops::Range;
use std::path::Path;
use std::process::ExitCode;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source};
use passmuster::json::{byte_at, locate};
use passmuster::lint::{Hasher, LintContext};
use passmuster::messages::{FindingText, Language, finding, severity};
use passmuster::report::{LintFinding, ListLanguage, Severity};
use passmuster::{InputError, InputProblem, PolicySpec, lint, presets};

use crate::args::{Format, Lint};
use crate::excerpt::excerpt;
use crate::{Failure, input, language, sarif};

/// A policy's text and where it came from.
pub(crate) struct Written {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// What is told of one place.
pub(crate) struct Told {
    pub(crate) code: String,
    pub(crate) severity: Severity,
    pub(crate) path: String,
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
    pub(crate) text: FindingText,
    /// The finding itself; none for a policy that cannot be read.
    pub(crate) finding: Option<LintFinding>,
}

/// Says what is to be said of a policy.
pub(crate) fn run(args: &Lint, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let mut written = written(&args.policy)?;
    let context = context(args)?;
    let language = args.lang.unwrap_or_else(language::of_environment);
    let told: Vec<Told> = match presets::policy(&written.text) {
        Ok(policy) => {
            if PolicySpec::from_json(&written.text).is_ok_and(|spec| !spec.extends.is_empty()) {
                // The rules are those of several: findings point into what they make together.
                written.text = serde_json::to_string_pretty(policy.spec())?;
            }
            let findings = lint(&policy, &context);
            findings.into_iter().map(|found| told(&written, found, language)).collect()
        }
        Err(error) => vec![unreadable(&written, &error)],
    };
    match args.format {
        Format::Text => text(&written, &told, language, out)?,
        Format::Json => json(&told, language, out)?,
        Format::Sarif => sarif::write(&written, &told, out)?,
    }
    Ok(match told.iter().map(|told| told.severity).max() {
        None | Some(Severity::Note) => ExitCode::SUCCESS,
        Some(Severity::Warning) => ExitCode::from(1),
        Some(Severity::Error) => ExitCode::from(2),
    })
}

fn written(preset_or_file: &str) -> Result<Written, Failure> {
    let text = match presets::get(preset_or_file) {
        // As `show --json` prints it: built in, it stands on one line.
        Some(preset) => serde_json::to_string_pretty(preset.spec())?,
        None => {
            let path = Path::new(preset_or_file);
            if !path.exists() {
                return Err(input::neither(preset_or_file));
            }
            input::text(path)?.to_string()
        }
    };
    Ok(Written { name: preset_or_file.to_owned(), text })
}

fn context(args: &Lint) -> Result<LintContext, Failure> {
    let mut context = match &args.context {
        Some(path) => LintContext::from_json(&input::text(path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?,
        None => LintContext::default(),
    };
    if let Some(hasher) = &args.hasher {
        context = context.with_hasher(match (hasher.as_str(), hasher.parse()) {
            ("none", _) => Hasher::Unlimited,
            ("bcrypt", _) => Hasher::Bcrypt,
            (_, Ok(bytes)) if bytes > 0 => Hasher::Bytes(bytes),
            _ => return Err("--hasher takes `none`, `bcrypt` or a number of bytes".into()),
        });
    }
    if !args.ui.is_empty() {
        let mut languages: Vec<ListLanguage> = args.ui.iter().map(|language| ui(*language)).collect();
        languages.sort_unstable();
        languages.dedup();
        context = context.with_ui_languages(languages);
    }
    if args.mfa {
        context = context.with_second_factor(true);
    }
    Ok(context)
}

fn ui(language: Language) -> ListLanguage {
    match language {
        Language::Nl => ListLanguage::Nl,
        Language::Sv => ListLanguage::Sv,
        Language::Ru => ListLanguage::Ru,
        Language::Zh => ListLanguage::Zh,
        _ => ListLanguage::En,
    }
}

fn told(written: &Written, found: LintFinding, language: Language) -> Told {
    let text = finding(&found, language);
    let json = serde_json::to_value(&found).unwrap_or_default();
    let code = json.get("code").and_then(|code| code.as_str()).unwrap_or_default().to_owned();
    let span = place(&written.text, &found.path, false);
    Told { code, severity: found.severity, path: found.path.clone(), span, text, finding: Some(found) }
}

/// What is wrong with a policy that cannot be read. Always in English, as everywhere.
fn unreadable(written: &Written, error: &InputError) -> Told {
    let span = match &error.problem {
        InputProblem::Syntax { line, column, .. } => {
            let at = byte_at(&written.text, *line, *column);
            let at = (0..=at).rev().find(|at| written.text.is_char_boundary(*at)).unwrap_or_default();
            let width = written.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            at..at + width
        }
        InputProblem::UnknownKey | InputProblem::DuplicateKey => place(&written.text, &error.path, true),
        _ => place(&written.text, &error.path, false),
    };
    let advice =
        error.suggestion.as_ref().map(|meant| format!("Did you mean `{meant}`?")).unwrap_or_default();
    let plain = InputError::new(&error.path, error.problem.clone()).to_string();
    let problem = plain.strip_prefix(&format!("{}: ", error.path)).unwrap_or(&plain).to_owned();
    Told {
        code: error.problem.code().to_owned(),
        severity: Severity::Error,
        path: error.path.clone(),
        span,
        text: FindingText { problem, advice },
        finding: None,
    }
}

/// The bytes of a path: the key alone where that is what is meant, of a parameter key and value, of a rule its name, of the
/// whole policy its first character.
fn place(text: &str, path: &str, key_only: bool) -> Range<usize> {
    let found = locate(text, path);
    if path == "$" {
        return found.value.start..(found.value.start + 1).min(found.value.end);
    }
    let name = locate(text, &format!("{path}.rule"));
    match found.key.or_else(|| name.key.filter(|_| name.whole)) {
        Some(key) if name.whole => key.start..name.value.end,
        Some(key) if key_only => key,
        // A list of rules is long: what is meant is the list as such.
        Some(key) if path == "$.rules" => key,
        Some(key) if found.whole => key.start..found.value.end,
        _ => found.value,
    }
}

fn text(written: &Written, told: &[Told], language: Language, out: &mut impl Write) -> Result<(), Failure> {
    let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let config = Config::default().with_index_type(IndexType::Byte).with_color(colour);
    let name = written.name.as_str();
    for one in told {
        let shown = excerpt(&written.text, one.span.clone());
        let source = Source::from(shown.text.as_ref()).with_display_line_offset(shown.lines_before);
        let word = severity(one.severity, language);
        let shade = match one.severity {
            Severity::Note => Color::Blue,
            Severity::Warning => Color::Yellow,
            Severity::Error => Color::Red,
        };
        let label = Label::new((name, shown.span.clone())).with_color(shade);
        let advice = &one.text.advice;
        let label = if advice.is_empty() { label } else { label.with_message(advice) };
        let mut drawn = Vec::new();
        Report::build(ReportKind::Custom(word, shade), (name, shown.span.clone()))
            .with_config(config)
            .with_code(&one.code)
            .with_message(&one.text.problem)
            .with_label(label)
            .finish()
            .write((name, source), &mut drawn)?;
        let mut drawn = String::from_utf8(drawn)?;
        if let Some([seems, is]) = shown.moved {
            let place = |(line, column)| format!("{name}:{line}:{column}");
            drawn = drawn.replacen(&place(seems), &place(is), 1);
        }
        // The heading is painted whatever the configuration says.
        write!(out, "{}", if colour { drawn } else { without_colours(&drawn) })?;
    }
    let count = |wanted| told.iter().filter(|told| told.severity == wanted).count();
    let counts = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|wanted| format!("{}: {}", severity(wanted, language), count(wanted)));
    writeln!(out, "{}", counts.join(", "))?;
    Ok(())
}

/// The text without the escape sequences of colours.
fn without_colours(drawn: &str) -> String {
    let mut pieces = drawn.split('\u{1B}');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let coloured = piece.strip_prefix('[').and_then(|piece| piece.split_once('m'));
        text + coloured.map_or(piece, |(_, rest)| rest)
    })
}

fn json(told: &[Told], language: Language, out: &mut impl Write) -> Result<(), Failure> {
    let findings: Vec<serde_json::Value> = told
        .iter()
        .map(|told| {
            let mut value = match &told.finding {
                Some(finding) => serde_json::to_value(finding).unwrap_or_default(),
                None => serde_json::json!({"code": told.code, "severity": told.severity, "path": told.path}),
            };
            if let Some(object) = value.as_object_mut() {
                object.insert("problem".to_owned(), told.text.problem.clone().into());
                object.insert("advice".to_owned(), told.text.advice.clone().into());
                let span = serde_json::json!({"start": told.span.start, "end": told.span.end});
                object.insert("span".to_owned(), span);
            }
            value
        })
        .collect();
    let all = serde_json::json!({"language": language, "findings": findings});
    serde_json::to_writer_pretty(&mut *out, &all)?;
    writeln!(out)?;
    Ok(())
}
