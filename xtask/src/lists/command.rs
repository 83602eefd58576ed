//! `cargo xtask lists`: from the packages to the files of `src/lists`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use passmuster::lists::{Edition, ListName};

use super::cores::Cores;
use super::costs::{Entry, among_speakers, at_home};
use super::editions::{EDITIONS, Languages, List, lists};
use super::languages::{chinese, dutch, english, russian, strays, swedish};
use super::passwords::Passwords;
use super::patterns::is_walk;
use super::pinyin::Pinyin;
use super::{ngram, notices, report};
use crate::{Result, place};

/// Swedish claims are estimates, and its word list holds thousands of English words: it must claim this many times more.
const ESTIMATED: f64 = 5.0;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let tables = match arguments {
        [] => None,
        [flag, folder] if flag == "--tsv" => Some(Path::new(folder)),
        _ => return Err("usage: cargo xtask lists [--tsv FOLDER]".into()),
    };
    let passwords = Passwords::gather()?;
    let languages = languages(&passwords)?;
    let romanised: Vec<(String, f64)> = languages
        .words
        .iter()
        .filter(|(name, _)| *name == ListName::Russian)
        .flat_map(|(_, entries)| entries)
        .flat_map(|entry| russian::romanised(&entry.key).into_iter().map(|form| (form, entry.share)))
        .collect();
    let words = languages
        .words
        .iter()
        .map(|(_, entries)| entries.iter().map(|entry| (entry.key.as_str(), entry.share)).collect());
    let words = words.chain([romanised.iter().map(|(form, share)| (form.as_str(), *share)).collect()]);
    let characters = ngram::model(passwords.ranked(), words, ngram::SHIPPED)?;
    fs::write(report::characters(), &characters)?;
    let mut made = Vec::new();
    for edition in EDITIONS {
        for list in lists(&passwords, &languages, &characters, edition)? {
            if let Some(folder) = tables {
                write_table(folder, &list)?;
            }
            let packed = list.packed();
            let path = report::path(list.name, edition);
            fs::create_dir_all(path.parent().unwrap_or(&path))?;
            fs::write(&path, &packed)?;
            made.push((list, packed));
        }
    }
    fs::write(report::sources(), report::text(&made)?)?;
    Ok(fs::write(place::root().join("LICENSE-LISTS"), notices::text()?)?)
}

/// The entries of all languages: English first, for the others leave out what it has.
fn languages(passwords: &Passwords) -> Result<Languages> {
    let cores = Cores::of(passwords);
    let chosen = |word: &str| cores.share(word);
    let english = english::claims()?;
    let dutch = at_home(dutch::claims()?.entries(chosen), &english, 1.0);
    let swedish = at_home(swedish::claims()?.entries(chosen), &english, ESTIMATED);

    let written = chinese::written()?;
    let pinyin = Pinyin::gather()?;
    let chinese = at_home(chinese::pinyin(&written, &pinyin)?.entries(chosen), &english, 1.0);
    let han = chinese::han(&written).entries(|_| 0.0);

    let russian = russian::claims()?;
    let others: [&[Entry]; 3] = [&dutch, &swedish, &chinese];
    let found = strays::find(&cores, &english, &others, &russian.entries(|_| 0.0));
    let strays: BTreeSet<String> = found.iter().map(|entry| entry.key.clone()).collect();
    let is_english = |word: &str| english.has(word) || strays.contains(word);
    let on_keys = cores.on_russian_keys(passwords, is_english);
    let russian = russian.entries(|word| {
        let romanised = russian::romanised(word);
        let latin = romanised
            .iter()
            .filter(|form| form.len() >= 4 && !is_walk(form) && (russian.is_name(word) || !is_english(form)));
        cores.share(word) + on_keys.share(word) + latin.map(|form| cores.share(form)).sum::<f64>()
    });

    let mut english = english.entries(chosen);
    english.extend(found);
    let words = vec![
        (ListName::English, english),
        (ListName::Dutch, dutch),
        (ListName::Swedish, swedish),
        (ListName::Russian, russian),
        (ListName::Chinese, chinese),
    ];
    let words = words.into_iter().map(|(name, entries)| (name, among_speakers(entries))).collect();
    let syllables = chinese::syllables(&written, &pinyin);
    Ok(Languages { words, han, syllables })
}

/// The list as text: key, sort, cost; the cheapest first.
fn write_table(folder: &Path, list: &List) -> Result<()> {
    let mut entries: Vec<_> = list.entries.iter().map(|(key, sort, cost)| (*cost, key, *sort)).collect();
    entries.sort();
    let lines: String = entries
        .into_iter()
        .map(|(cost, key, sort)| format!("{key}\t{}\t{cost}\n", format!("{sort:?}").to_ascii_lowercase()))
        .collect();
    let suffix = if list.edition == Edition::Large { "-large" } else { "" };
    let path = folder.join(format!("{}{suffix}.tsv", list.name));
    // Written beside its place and then moved, so that nobody reads half a table.
    let half = path.with_extension("half");
    fs::write(&half, lines)?;
    Ok(fs::rename(half, path)?)
}
