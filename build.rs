//! Prepares the word lists of `src/lists/data`: a finished trie for native targets, one packed file for wasm32. And packs
//! the tables of normal forms, and presets.
//!
//! See `src/lists/stored.rs` and `src/text/forms`, which read what is written here, and `src/lists/mod.rs` for the two
//! forms of lists.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/lists/builder.rs"]
mod builder;
#[path = "src/text/category/pack.rs"]
mod categories;
#[path = "src/presets/compact.rs"]
mod compact;
#[path = "src/lists/expand.rs"]
mod expand;
#[path = "src/lists/fault.rs"]
#[allow(unreachable_pub, dead_code, reason = "the library shows it, and says it all")]
mod fault;
#[path = "src/text/forms/pack.rs"]
mod forms;
#[path = "src/text/category/general.rs"]
#[allow(dead_code, reason = "the library reads what is written here")]
mod general;
#[path = "src/text/graphemes/pack.rs"]
mod graphemes;
#[path = "src/lists/join.rs"]
mod join;
#[path = "src/text/graphemes/kind.rs"]
#[allow(dead_code, reason = "the library reads what is written here")]
mod kind;
#[path = "src/text/forms/mapping.rs"]
#[allow(dead_code, reason = "the library reads what is written here")]
mod mapping;
#[path = "src/lists/merge.rs"]
mod merge;
#[path = "src/lists/packed.rs"]
mod packed;
#[path = "src/lists/record.rs"]
#[allow(dead_code, reason = "the library reads what is written here")]
mod record;
#[path = "src/text/runs/pack.rs"]
mod runs;
#[path = "src/lists/sha256.rs"]
mod sha256;
#[path = "src/text/sort.rs"]
#[allow(dead_code, reason = "the library sorts what it reads of this")]
mod sort;
#[path = "src/text/forms/tables.rs"]
#[allow(dead_code, reason = "the library reads what is written here")]
mod tables;
#[path = "src/lists/characters/unpack.rs"]
#[allow(unreachable_pub, dead_code, reason = "the library shows it, and reads what is written here")]
mod unpack;
#[path = "src/lists/writer.rs"]
mod writer;

use packed::{Keys, LISTS};
use sha256::{sha256, start};

/// The lists of words by their files, in the order of their numbers. One that is not there is not loaded.
const FILES: [&str; LISTS as usize] = ["passwords", "en", "nl", "sv", "ru", "zh"];
/// The editions that can come with the crate: number, folder, and what is written.
const SMALL: (u8, &str, &str) = (0, "src/lists/data", "small.lists");
const LARGE: (u8, &str, &str) = (1, "src/lists/data/large", "large.lists");

fn main() -> Result<(), Box<dyn Error>> {
    tell("rerun-if-changed=src/lists/data");
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("forms.bin"), forms::pack())?;
    fs::write(Path::new(&out).join("categories.bin"), runs::pack(|c| categories::category(c) as u8))?;
    fs::write(Path::new(&out).join("graphemes.bin"), runs::pack(|c| graphemes::kind(c) as u8))?;
    tell("rerun-if-changed=src/presets");
    presets()?;
    published()?;
    if env::var_os("CARGO_FEATURE_SMALL_LISTS").is_some() {
        prepare(SMALL)?;
    }
    if env::var_os("CARGO_FEATURE_LARGE_LISTS").is_some() {
        prepare(LARGE)?;
    }
    Ok(())
}

fn prepare((edition, folder, written): (u8, &str, &str)) -> Result<(), Box<dyn Error>> {
    let mut packed = Vec::new();
    for (id, name) in (0..).zip(FILES) {
        let path = Path::new(folder).join(name).with_extension("bin");
        if path.exists() {
            let list = fs::read(&path)?;
            let keys = Keys::new(&list)
                .map_err(|fault| format!("{}: {fault}; delete it to build without", path.display()))?;
            if !matches!(keys.heads(), [head] if (head.list, head.edition) == (id, edition)) {
                return Err(format!("{}: another list, or of another edition", path.display()).into());
            }
            packed.push(list);
        } else {
            tell(&format!("warning={} is missing: run `cargo xtask lists`", path.display()));
        }
    }
    let files = packed.iter().map(|list| Keys::new(list)).collect::<Result<Vec<_>, _>>()?;
    let heads: Vec<_> = files.iter().flat_map(Keys::heads).copied().collect();
    let for_wasm = env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32";
    let mut bytes = characters(for_wasm)?;
    bytes.extend(number(heads.len())?);
    for (head, list) in heads.iter().zip(&packed) {
        bytes.extend([head.list, head.edition, 0, 0]);
        bytes.extend(head.entries.to_le_bytes());
        bytes.extend(start(&sha256(list)).to_le_bytes());
    }
    if for_wasm {
        bytes.extend(join::join(files).map_err(|(_, fault)| fault)?);
    } else {
        let trie = expand::expand(files).map_err(|(_, fault)| fault)?;
        bytes.extend(trie.root.to_le_bytes());
        bytes.extend(number(trie.nodes.len())?);
        bytes.extend(trie.nodes.as_flattened());
        bytes.extend(trie.several.as_flattened());
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join(written), bytes)?;
    Ok(())
}

/// Writes of each packed file of the small edition its number, its length and its hash, so that one that is handed in later
/// can be told from any other.
fn published() -> Result<(), Box<dyn Error>> {
    let mut bytes = Vec::new();
    for (id, name) in (0..).zip(FILES.into_iter().chain(["characters"])) {
        let path = Path::new(SMALL.1).join(name).with_extension("bin");
        if path.exists() {
            let file = fs::read(&path)?;
            bytes.extend([id, 0, 0, 0]);
            bytes.extend(number(file.len())?);
            bytes.extend(sha256(&file));
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("published.bin"), bytes)?;
    Ok(())
}

fn number(count: usize) -> Result<[u8; 4], Box<dyn Error>> {
    Ok(u32::try_from(count)?.to_le_bytes())
}

/// The character model, of which there is one for both editions: its hash, its length, and the file or its table.
fn characters(for_wasm: bool) -> Result<Vec<u8>, Box<dyn Error>> {
    let path = Path::new("src/lists/data/characters.bin");
    if !path.exists() {
        tell(&format!("warning={} is missing: run `cargo xtask lists`", path.display()));
        return Ok(vec![0; 12]);
    }
    let packed = fs::read(path)?;
    let table = if for_wasm { packed.clone() } else { unpack::unpack(&packed)? };
    let mut bytes = start(&sha256(&packed)).to_le_bytes().to_vec();
    bytes.extend(number(table.len())?);
    bytes.extend(table);
    Ok(bytes)
}

/// Writes every preset without the white space between its tokens, which is a quarter of what they are. Where every byte is
/// downloaded, what tells where the rules come from is left out as well: 6.9 KB of brotli become 1.6.
fn presets() -> Result<(), Box<dyn Error>> {
    let for_forms =
        env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" && env::var_os("CARGO_FEATURE_WORKBENCH").is_none();
    let folder = Path::new(&env::var("OUT_DIR")?).join("presets");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir("src/presets")? {
        let path = entry?.path();
        if let (Some("json"), Some(name)) = (path.extension().and_then(|end| end.to_str()), path.file_name())
        {
            let written = fs::read_to_string(&path)?;
            let preset = if for_forms { without_sources(&written)? } else { compact::compact(&written) };
            fs::write(folder.join(name), preset)?;
        }
    }
    Ok(())
}

fn without_sources(preset: &str) -> Result<String, Box<dyn Error>> {
    let mut preset: serde_json::Value = serde_json::from_str(preset)?;
    for key in ["description", "source"] {
        preset.as_object_mut().ok_or("a preset is an object")?.remove(key);
    }
    let rules = preset.get_mut("rules").and_then(serde_json::Value::as_array_mut);
    for rule in rules.ok_or("a preset has rules")? {
        rule.as_object_mut().ok_or("a rule is an object")?.remove("source");
    }
    Ok(preset.to_string())
}

/// Tells Cargo something.
#[allow(clippy::print_stdout, reason = "a build script speaks to Cargo by its output")]
fn tell(what: &str) {
    println!("cargo::{what}");
}
