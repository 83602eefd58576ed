//! English. Its list is also where what the whole world chooses stands: see [`super::strays`].

use super::calendar;
use crate::Result;
use crate::lists::costs::Claims;
use crate::lists::faker::{self, Order};
use crate::lists::shares::{Shares, counted, ranked, unranked};
use crate::lists::{files, packages};

pub(in crate::lists) fn claims() -> Result<Claims> {
    let mut claims = Claims::default();
    claims.words(written("en")?);
    claims.days(calendar::days("en")?);
    for table in ["first_names_female", "first_names_male"] {
        claims.given_names(faker::table("person/en_US", table, Order::None)?);
    }
    claims.surnames(faker::table("person/en_US", "last_names", Order::None)?);
    let names = packages::NAMES_EN.open()?.join("src");
    claims.surnames(ranked(files::array(&names.join("lastnames.json"))?));
    // Five thousand by the alphabet. The common ones stand above with their weights; the others are as rare as surnames.
    claims.surnames(unranked(files::array(&names.join("firstnames.json"))?));
    claims.places(calendar::countries("en")?);
    claims.places(faker::table("address/en_US", "states", Order::None)?);
    Ok(claims)
}

/// Words with their counts in film subtitles.
pub(super) fn written(language: &str) -> Result<Shares> {
    let file = format!("spellchecker/resources/{language}.json.gz");
    let counts: std::collections::BTreeMap<String, f64> =
        serde_json::from_str(&files::gzip(&packages::COUNTS.open()?.join(file))?)?;
    Ok(counted(counts))
}
