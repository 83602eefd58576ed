//! Prepares the word lists of `src/lists/data`: expanded for native targets, packed as they are for wasm32.
//!
//! See `src/lists/builtin.rs`, which reads what is written here, and `src/lists/mod.rs` for the two forms.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/lists/expand.rs"]
mod expand;
#[path = "src/lists/fault.rs"]
#[allow(unreachable_pub, dead_code, reason = "the library shows it, and says it all")]
mod fault;
#[path = "src/lists/packed.rs"]
mod packed;
#[path = "src/lists/record.rs"]
#[allow(dead_code, reason = "the library reads what is written here")]
mod record;
#[path = "src/lists/sha256.rs"]
mod sha256;
#[path = "src/lists/slots.rs"]
mod slots;

use packed::{Keys, LISTS};
use sha256::sha256_start;

/// The lists of words by their files, in the order of their numbers. One that is not there is not loaded.
const FILES: [&str; LISTS as usize] = ["passwords", "en", "nl", "sv", "ru", "zh"];

/// The number of the edition that comes with the crate.
const SMALL: u8 = 0;

fn main() -> Result<(), Box<dyn Error>> {
    let data = Path::new("src/lists/data");
    tell("rerun-if-changed=src/lists/data");
    let mut packed = Vec::new();
    for (id, name) in (0..).zip(FILES) {
        let path = data.join(name).with_extension("bin");
        if path.exists() {
            let list = fs::read(&path)?;
            let head = Keys::new(&list)?.head();
            if (head.list, head.edition) != (id, SMALL) {
                return Err(format!("{} is another list, or of another edition", path.display()).into());
            }
            packed.push(list);
        } else {
            tell(&format!("warning=the word list {name} is missing: run `cargo xtask lists`"));
        }
    }
    let bytes =
        if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" { join(&packed)? } else { expanded(&packed)? };
    fs::write(Path::new(&env::var("OUT_DIR")?).join("small.lists"), bytes)?;
    Ok(())
}

/// The packed lists behind each other, with their hashes and lengths.
fn join(packed: &[Vec<u8>]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = number(packed.len())?.to_vec();
    for list in packed {
        bytes.extend(sha256_start(list).to_le_bytes());
        bytes.extend(number(list.len())?);
        bytes.extend(list);
    }
    Ok(bytes)
}

/// The trie of the packed lists, and what is to be told about them.
fn expanded(packed: &[Vec<u8>]) -> Result<Vec<u8>, Box<dyn Error>> {
    let lists = packed.iter().map(|list| Keys::new(list)).collect::<Result<Vec<_>, _>>()?;
    let heads: Vec<_> = lists.iter().map(Keys::head).collect();
    let trie = expand::expand(lists).map_err(|(_, fault)| fault)?;
    let mut bytes = Vec::new();
    for count in [packed.len(), usize::try_from(trie.root)?, trie.nodes.len()] {
        bytes.extend(number(count)?);
    }
    for (head, list) in heads.iter().zip(packed) {
        bytes.extend([head.list, head.edition, 0, 0]);
        bytes.extend(head.entries.to_le_bytes());
        bytes.extend(sha256_start(list).to_le_bytes());
    }
    bytes.extend(trie.nodes.as_flattened());
    bytes.extend(trie.several.as_flattened());
    Ok(bytes)
}

fn number(count: usize) -> Result<[u8; 4], Box<dyn Error>> {
    Ok(u32::try_from(count)?.to_le_bytes())
}

/// Tells Cargo something.
#[allow(clippy::print_stdout, reason = "a build script speaks to Cargo by its output")]
fn tell(what: &str) {
    println!("cargo::{what}");
}
