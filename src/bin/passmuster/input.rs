use std::io::{self, BufRead, IsTerminal, Read};
use std::path::Path;

use passmuster::{Password, Policy, presets};
use zeroize::Zeroizing;

use crate::Failure;

/// Much more than the engine reads, so that a line cut here is refused as too long all the same.
const LONGEST_LINE: u64 = 1 << 20;

/// Asks for the password on a terminal, else takes the first line of the standard input.
pub(crate) fn password() -> Result<Password, Failure> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Ok(Password::new(rpassword::prompt_password("Password: ")?));
    }
    let line = line(&mut stdin.lock())?.ok_or("no password: the standard input is empty")?;
    Ok(Password::from_utf8(line).map_err(|error| format!("the password cannot be read: {error}"))?)
}

/// The next line without its end, or `None` after the last one; at most [`LONGEST_LINE`] bytes of it.
pub(crate) fn line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    input.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    let whole = line.pop_if(|byte| *byte == b'\n').is_some();
    if whole {
        line.pop_if(|byte| *byte == b'\r');
    } else if line.len() as u64 == LONGEST_LINE {
        input.skip_until(b'\n')?;
        // The cut may fall inside a character.
        let whole = line.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
        if line.len() - whole < 4 {
            line.truncate(whole);
        }
    }
    Ok(Some(line))
}

/// The preset of that name, else the policy in that file.
pub(crate) fn policy(preset_or_file: &str) -> Result<Policy, Failure> {
    if let Some(preset) = presets::json(preset_or_file) {
        return Ok(presets::policy(preset).map_err(|error| format!("{preset_or_file}: {error}"))?);
    }
    let path = Path::new(preset_or_file);
    if !path.exists() {
        return Err(neither(preset_or_file));
    }
    Ok(presets::policy(&text(path)?).map_err(|error| format!("{preset_or_file}: {error}"))?)
}

/// A file's text, wiped after use: a context may hold the current password. Without the byte order mark that some editors
/// put before it.
pub(crate) fn text(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut text = Zeroizing::new(text);
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    Ok(text)
}

/// What was named is nowhere.
pub(crate) fn neither(preset_or_file: &str) -> Failure {
    let names = presets::NAMES.join(", ");
    format!("`{preset_or_file}` is neither a file nor a preset; presets are: {names}").into()
}
