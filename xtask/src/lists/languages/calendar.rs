//! Months, days of the week and countries, from CLDR.

use serde_json::Value;

use crate::Result;
use crate::lists::shares::{Shares, counted, unranked};
use crate::lists::{files, packages};

/// Months and days of the week, in the forms that stand alone and in dates, each as common as the next.
pub(super) fn days(language: &str) -> Result<Shares> {
    let path = packages::CLDR_DATES.open()?.join("main").join(language).join("ca-gregorian.json");
    let file = files::json(&path)?;
    let calendar = part(&file, &["main", language, "dates", "calendars", "gregorian"])?;
    let mut names = Vec::new();
    for kind in ["months", "days"] {
        for form in ["stand-alone", "format"] {
            names.extend(files::strings(part(calendar, &[kind, form, "wide"])?));
        }
    }
    names.sort();
    names.dedup();
    Ok(counted(names.into_iter().map(|name| (name, 1.0))))
}

/// Countries, in no order.
pub(super) fn countries(language: &str) -> Result<Shares> {
    let path = packages::CLDR_PLACES.open()?.join("main").join(language).join("territories.json");
    let file = files::json(&path)?;
    let names = part(&file, &["main", language, "localeDisplayNames", "territories"])?;
    let names = names.as_object().into_iter().flatten();
    // Two letters are a country; digits are a part of the world, more letters another name of one.
    let names = names.filter(|(code, _)| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()));
    Ok(unranked(names.flat_map(|(_, name)| files::strings(name))))
}

/// The nouns by which emoji are found, in no order: animals, food, things of every day. Each is taken to be as common
/// as the others, and all of them to be a tenth of a text.
pub(super) fn emoji(language: &str) -> Result<Shares> {
    let path = packages::CLDR_EMOJI.open()?.join("annotations").join(language).join("annotations.json");
    let file = files::json(&path)?;
    let mut words = files::strings(part(&file, &["annotations", "annotations"])?);
    words.sort();
    words.dedup();
    let each = 0.1 / words.len() as f64;
    Ok(words.into_iter().map(|word| (word, each)).collect())
}

fn part<'a>(value: &'a Value, path: &[&str]) -> Result<&'a Value> {
    path.iter()
        .try_fold(value, |value, name| value.get(name))
        .ok_or_else(|| format!("nothing at {}", path.join(".")).into())
}
