//! Finding Chromium, or installing it from the distribution's packages.

use std::path::{Path, PathBuf};

use crate::{Result, apt, shell};

/// The names under which Chromium and its relatives go.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Chinese text in screenshots needs a font that has it.
const FONT: &str = "fonts-noto-cjk";

/// The browser for the tests. `PASSMUSTER_CHROMIUM` names another one.
///
/// # Errors
///
/// When there is none and it cannot be installed: the browser test is never skipped in silence.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    let found = find();
    let font = !cfg!(target_os = "linux") || has_chinese_font();
    if let (Some(browser), true) = (&found, font) {
        return Ok(browser.clone());
    }
    let wanted: Vec<&str> =
        [(found.is_none(), "chromium"), (!font, FONT)].iter().filter(|(w, _)| *w).map(|(_, p)| *p).collect();
    let installed = apt::install(&wanted);
    match (find(), installed) {
        (Some(browser), Ok(())) => Ok(browser),
        (Some(browser), Err(error)) => {
            // The tests run without the font; only the Chinese screenshots show boxes.
            println!("{error}\nwithout {FONT} Chinese screenshots cannot be read");
            Ok(browser)
        }
        (None, installed) => {
            let why = installed.err().map_or_else(String::new, |error| format!("{error}\n"));
            Err(format!(
                "{why}the browser test needs Chromium and found none: install it (on Debian and Ubuntu \
                 `sudo apt-get install chromium {FONT}`), or name one in PASSMUSTER_CHROMIUM"
            )
            .into())
        }
    }
}

fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PASSMUSTER_CHROMIUM") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    let mut candidates = std::env::split_paths(&path).flat_map(|dir| NAMES.map(|name| dir.join(name)));
    let macos = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    candidates.find(|candidate| candidate.is_file()).or_else(|| macos.is_file().then(|| macos.into()))
}

/// Whether fontconfig knows a font for Chinese. Where there is no fontconfig, there is none.
fn has_chinese_font() -> bool {
    shell::quietly(shell::program("fc-list", [":lang=zh", "family"]))
        .is_ok_and(|list| !list.trim().is_empty())
}
